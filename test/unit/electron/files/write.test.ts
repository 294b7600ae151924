import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk, diskSync } from '#electron/files/disk.ts';
import { type Machine, thisMachine } from '#electron/files/machine.ts';
import { revisionOf } from '#electron/files/revision.ts';
import { type FileOperations, runAsync, runSync } from '#electron/files/steps.ts';
import { type WriteRequest, type WriteResult, writeFile } from '#electron/files/write.ts';
import { asOrdinaryUser, bytesOf, diskWith, failsWith, makeFolder, POSIX, systemError, watched } from './folder.ts';

const OLD = bytesOf('the old document\n');
const NEW = bytesOf('the new document, which is longer than the old one\n');
const OTHER = bytesOf('what somebody else saved\n');

/** A folder with the old document in it, and a request to save the new one over it. */
function savedBefore(change: Partial<WriteRequest> = {}) {
  const folder = makeFolder();
  const file = path.join(folder, 'map.journey');
  fs.writeFileSync(file, OLD);
  const request: WriteRequest = { path: file, bytes: NEW, replace: revisionOf(OLD), keepFormerAs: null, ...change };
  return { folder, file, request };
}

const save = (
  request: WriteRequest,
  operations: FileOperations = diskSync,
  machine: Machine = thisMachine,
): WriteResult => runSync(writeFile(request, machine), operations);

const contents = (file: string): string => fs.readFileSync(file, 'utf8');
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a save', () => {
  it('replaces the old document and answers the new revision', () => {
    const { folder, file, request } = savedBefore();
    expect(save(request)).toEqual({ kind: 'written', path: file, revision: revisionOf(NEW), former: null });
    expect(contents(file)).toBe(text(NEW));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });

  it('does the same asynchronously', async () => {
    const { folder, file, request } = savedBefore();
    const result = await runAsync(writeFile(request), disk);
    expect(result).toEqual({ kind: 'written', path: file, revision: revisionOf(NEW), former: null });
    expect(contents(file)).toBe(text(NEW));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });

  it('makes a file that was not there', () => {
    const file = path.join(makeFolder(), 'map.journey');
    for (const replace of ['anything', 'nothing', revisionOf(OLD)] as const) {
      expect(save({ path: file, bytes: NEW, replace, keepFormerAs: null })).toMatchObject({ kind: 'written' });
      expect(contents(file)).toBe(text(NEW));
      fs.unlinkSync(file);
    }
  });

  it.runIf(POSIX)('keeps the permission bits, whatever the umask', () => {
    const { file, request } = savedBefore();
    for (const mode of [0o600, 0o664, 0o646]) {
      fs.chmodSync(file, mode);
      expect(save({ ...request, replace: 'anything' })).toMatchObject({ kind: 'written' });
      expect(fs.statSync(file).mode & 0o777).toBe(mode);
    }
  });

  it('leaves a link a link and saves where it leads', () => {
    const { folder, file, request } = savedBefore();
    const link = path.join(folder, 'link.journey');
    fs.symlinkSync('map.journey', link);
    expect(save({ ...request, path: link })).toMatchObject({ kind: 'written', path: file });
    expect(fs.readlinkSync(link)).toBe('map.journey');
    expect(contents(file)).toBe(text(NEW));
  });

  it('follows a link to a file that is not there yet', () => {
    const folder = makeFolder();
    fs.mkdirSync(path.join(folder, 'real'));
    fs.symlinkSync('real/map.journey', path.join(folder, 'link.journey'));
    const result = save({
      path: path.join(folder, 'link.journey'),
      bytes: NEW,
      replace: 'anything',
      keepFormerAs: null,
    });
    expect(result).toMatchObject({ kind: 'written', path: path.join(folder, 'real', 'map.journey') });
    expect(contents(path.join(folder, 'real', 'map.journey'))).toBe(text(NEW));
  });

  it('gives up on links that lead in a circle', () => {
    const folder = makeFolder();
    fs.symlinkSync('b.journey', path.join(folder, 'a.journey'));
    fs.symlinkSync('a.journey', path.join(folder, 'b.journey'));
    const result = save({ path: path.join(folder, 'a.journey'), bytes: NEW, replace: 'anything', keepFormerAs: null });
    expect(result).toMatchObject({ kind: 'failed', reason: 'other' });
  });

  it('writes on when the system takes only some of the bytes at a time', () => {
    const { file, request } = savedBefore();
    const few = diskWith({ write: (handle, bytes) => diskSync.write(handle, bytes.subarray(0, 7)) });
    expect(save(request, few)).toMatchObject({ kind: 'written' });
    expect(contents(file)).toBe(text(NEW));
  });

  it('takes a name as long as the file system allows', () => {
    const file = path.join(makeFolder(), `${'m'.repeat(247)}.journey`);
    expect(save({ path: file, bytes: NEW, replace: 'anything', keepFormerAs: null })).toMatchObject({
      kind: 'written',
    });
  });

  it.runIf(POSIX)('makes nothing public before it has the mode of the old file', () => {
    const { file, request } = savedBefore();
    fs.chmodSync(file, 0o600);
    const modes: number[] = [];
    const looking = diskWith({
      write: (handle, bytes) => {
        modes.push(fs.fstatSync(handle).mode & 0o777);
        return diskSync.write(handle, bytes);
      },
    });
    save(request, looking);
    expect(modes).toEqual([0o600]);
  });
});

describe('a conflict', () => {
  it('is told, and nothing written, when the file is of another revision', () => {
    const { folder, file, request } = savedBefore();
    fs.writeFileSync(file, OTHER);
    expect(save(request)).toEqual({ kind: 'conflict' });
    expect(contents(file)).toBe(text(OTHER));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });

  it('is told when somebody saves while we write', () => {
    const { folder, file, request } = savedBefore();
    const crossed = diskWith({
      flush: (handle) => {
        diskSync.flush(handle);
        fs.writeFileSync(file, OTHER);
      },
    });
    expect(save(request, crossed)).toEqual({ kind: 'conflict' });
    expect(contents(file)).toBe(text(OTHER));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });

  it('is told when a deleted file comes back while we write', () => {
    const { file, request } = savedBefore();
    fs.unlinkSync(file);
    const crossed = diskWith({
      flush: (handle) => {
        diskSync.flush(handle);
        fs.writeFileSync(file, OTHER);
      },
    });
    expect(save(request, crossed)).toEqual({ kind: 'conflict' });
    expect(contents(file)).toBe(text(OTHER));
  });

  it('is none when the user chose to replace what is there', () => {
    const { file, request } = savedBefore({ replace: 'anything' });
    fs.writeFileSync(file, OTHER);
    expect(save(request)).toMatchObject({ kind: 'written' });
    expect(contents(file)).toBe(text(NEW));
  });

  it('is none when the file was deleted', () => {
    const { file, request } = savedBefore();
    fs.unlinkSync(file);
    expect(save(request)).toMatchObject({ kind: 'written' });
    expect(contents(file)).toBe(text(NEW));
  });
});

describe('a save that may replace nothing', () => {
  it('leaves a file that is there', () => {
    const { file, request } = savedBefore({ replace: 'nothing' });
    expect(save(request)).toEqual({ kind: 'exists' });
    expect(contents(file)).toBe(text(OLD));
  });

  it.each([
    ['with hard links', diskSync.link],
    ['without hard links', failsWith('ENOTSUP')],
  ])('leaves a file that comes while we write, %s', (_, link) => {
    const { folder, file, request } = savedBefore({ replace: 'nothing' });
    fs.unlinkSync(file);
    const crossed = diskWith({
      link,
      flush: (handle) => {
        diskSync.flush(handle);
        fs.writeFileSync(file, OTHER);
      },
    });
    expect(save(request, crossed)).toEqual({ kind: 'exists' });
    expect(contents(file)).toBe(text(OTHER));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });

  it('works where the file system has no hard links', () => {
    const { folder, file, request } = savedBefore({ replace: 'nothing' });
    fs.unlinkSync(file);
    expect(save(request, diskWith({ link: failsWith('ENOTSUP') }))).toMatchObject({ kind: 'written' });
    expect(contents(file)).toBe(text(NEW));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });

  it('takes its claim back when the last step fails', () => {
    const { folder, file, request } = savedBefore({ replace: 'nothing' });
    fs.unlinkSync(file);
    const broken = diskWith({ link: failsWith('ENOTSUP'), rename: failsWith('EIO') });
    expect(save(request, broken)).toMatchObject({ kind: 'failed' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

describe('the former version of a migrated file', () => {
  it.runIf(POSIX)('is kept beside the new one', () => {
    const { folder, file, request } = savedBefore({ keepFormerAs: 'v1' });
    fs.chmodSync(file, 0o640);
    const former = path.join(folder, 'map.v1.journey');
    expect(save(request)).toMatchObject({ kind: 'written', former });
    expect(contents(former)).toBe(text(OLD));
    expect(fs.statSync(former).mode & 0o777).toBe(0o640);
    expect(contents(file)).toBe(text(NEW));
    expect(fs.readdirSync(folder).toSorted()).toEqual(['map.journey', 'map.v1.journey']);
  });

  it('never replaces a file: it takes the next free name', () => {
    const { folder, request } = savedBefore({ keepFormerAs: 'v1' });
    fs.writeFileSync(path.join(folder, 'map.v1.journey'), OTHER);
    fs.mkdirSync(path.join(folder, 'map.v1-2.journey'));
    expect(save(request)).toMatchObject({ former: path.join(folder, 'map.v1-3.journey') });
    expect(contents(path.join(folder, 'map.v1.journey'))).toBe(text(OTHER));
    expect(contents(path.join(folder, 'map.v1-3.journey'))).toBe(text(OLD));
  });

  it('is not kept twice', () => {
    const { folder, request } = savedBefore({ keepFormerAs: 'v1' });
    fs.writeFileSync(path.join(folder, 'map.v1.journey'), OLD);
    expect(save(request)).toMatchObject({ former: path.join(folder, 'map.v1.journey') });
    expect(fs.readdirSync(folder).toSorted()).toEqual(['map.journey', 'map.v1.journey']);
  });

  it('has to be kept, or the old file stays', () => {
    const { folder, file, request } = savedBefore({ keepFormerAs: 'v1' });
    const broken = diskWith({ link: failsWith('ENOTSUP'), rename: failsWith('EIO') });
    expect(save(request, broken)).toMatchObject({ kind: 'failed' });
    expect(contents(file)).toBe(text(OLD));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });
});

describe('what cannot be written', () => {
  it.each<[string, string, Partial<FileOperations>]>([
    ['diskFull', 'a full disk', { write: failsWith('ENOSPC') }],
    ['diskFull', 'a full disk that is told only when flushing', { flush: failsWith('ENOSPC') }],
    [
      'diskFull',
      'a full disk that is told only when closing',
      { close: (file) => [diskSync.close(file), failsWith('ENOSPC')()] },
    ],
    ['diskFull', 'a disk quota', { write: failsWith('EDQUOT') }],
    ['diskFull', 'a write that takes no byte', { write: () => 0 }],
    ['other', 'a failed flush', { flush: failsWith('EIO') }],
    ['readOnly', 'a read-only drive', { create: failsWith('EROFS') }],
    ['noPermission', 'a folder one may not write to', { create: failsWith('EACCES') }],
    ['noPermission', 'a file one may not write to', { checkWritable: failsWith('EACCES') }],
    ['other', 'a rename over drives', { rename: failsWith('EXDEV') }],
    ['busy', 'a file that is held', { rename: failsWith('EBUSY') }],
    ['nameTooLong', 'a long name', { resolve: failsWith('ENAMETOOLONG') }],
  ])('fails as %s on %s, with the old file as it was', (reason, _, faults) => {
    const { folder, file, request } = savedBefore();
    expect(save(request, diskWith(faults))).toMatchObject({ kind: 'failed', reason, inPlace: null });
    expect(contents(file)).toBe(text(OLD));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });

  it('is not tried a second time after a failed flush', () => {
    const { request } = savedBefore();
    let flushes = 0;
    const counting = diskWith({
      flush: () => {
        flushes += 1;
        if (flushes === 1) throw systemError('EIO');
      },
    });
    expect(save(request, counting)).toMatchObject({ kind: 'failed' });
    expect(flushes).toBe(1);
  });

  it('is found by reading back when the system says it wrote and did not', () => {
    const { folder, file, request } = savedBefore();
    const lying = diskWith({
      write: (handle, bytes) => [diskSync.write(handle, bytes.subarray(0, 9)), bytes.length][1] ?? 0,
    });
    expect(save(request, lying)).toMatchObject({ kind: 'failed', reason: 'verifyFailed' });
    expect(contents(file)).toBe(text(OLD));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });

  it('is a write-protected file, also for the superuser', () => {
    const { folder, file, request } = savedBefore();
    fs.chmodSync(file, 0o444);
    expect(save(request)).toMatchObject({ kind: 'failed', reason: 'readOnly' });
    expect(contents(file)).toBe(text(OLD));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });

  it.runIf(POSIX)('lies in a folder one may not write to', () => {
    const { folder, file, request } = savedBefore();
    asOrdinaryUser(folder, () => {
      fs.chmodSync(folder, 0o555);
      expect(save(request)).toMatchObject({ kind: 'failed', reason: 'noPermission' });
      expect(contents(file)).toBe(text(OLD));
      expect(fs.readdirSync(folder)).toEqual(['map.journey']);
    });
  });

  it('is a folder, a folder that is not there, and a file in the place of a folder', () => {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, 'file'), OLD);
    const to = (name: string) =>
      save({ path: path.join(folder, name), bytes: NEW, replace: 'anything', keepFormerAs: null });
    expect(to('.')).toMatchObject({ kind: 'failed', reason: 'other' });
    expect(to('gone/map.journey')).toMatchObject({ kind: 'failed', reason: 'folderMissing' });
    expect(to('file/map.journey')).toMatchObject({ kind: 'failed', reason: 'folderMissing' });
    expect(to(`${'m'.repeat(300)}.journey`)).toMatchObject({ kind: 'failed', reason: 'nameTooLong' });
  });

  it.runIf(POSIX)('says that the new document is there when only the flush of the folder failed', () => {
    const { file, request } = savedBefore();
    let flushes = 0;
    const broken = diskWith({
      flush: (handle) => {
        flushes += 1;
        if (flushes === 2) throw systemError('EIO');
        diskSync.flush(handle);
      },
    });
    expect(save(request, broken)).toMatchObject({ kind: 'failed', reason: 'other', inPlace: revisionOf(NEW) });
    expect(contents(file)).toBe(text(NEW));
  });

  it('leaves a mistake of ours to be seen', () => {
    const { request } = savedBefore();
    const mistaken = diskWith({
      write: () => {
        throw new TypeError('a mistake');
      },
    });
    expect(() => save(request, mistaken)).toThrow(TypeError);
  });
});

describe('on Windows', () => {
  const windows: Machine = { ...thisMachine, platform: 'win32' };

  it.each(['EPERM', 'EACCES', 'EBUSY'])('a rename that another program holds up with %s is tried again', (code) => {
    const { file, request } = savedBefore();
    const pauses: number[] = [];
    const held = diskWith({
      rename: (from, to) => {
        if (pauses.length < 4) throw systemError(code);
        diskSync.rename(from, to);
      },
      wait: (milliseconds) => {
        pauses.push(milliseconds);
      },
    });
    expect(save(request, held, windows)).toMatchObject({ kind: 'written' });
    expect(contents(file)).toBe(text(NEW));
    expect(pauses).toEqual([20, 50, 100, 200]);
  });

  it('it is given up after some seconds', () => {
    const { folder, file, request } = savedBefore();
    let waited = 0;
    const held = diskWith({
      rename: failsWith('EPERM'),
      wait: (milliseconds) => {
        waited += milliseconds;
      },
    });
    expect(save(request, held, windows)).toMatchObject({ kind: 'failed', reason: 'busy' });
    expect(waited).toBeGreaterThanOrEqual(3_000);
    expect(waited).toBeLessThanOrEqual(10_000);
    expect(contents(file)).toBe(text(OLD));
    expect(fs.readdirSync(folder)).toEqual(['map.journey']);
  });

  it('no folder is opened to be flushed', () => {
    const { folder, request } = savedBefore();
    const opened: string[] = [];
    const watching = diskWith({
      open: (file) => {
        opened.push(file);
        return diskSync.open(file);
      },
    });
    expect(save(request, watching, windows)).toMatchObject({ kind: 'written' });
    expect(opened).not.toContain(folder);
  });
});

describe('temporary files', () => {
  const foreign = thisMachine.host === '000000' ? '000001' : '000000';

  it('of dead processes are swept at the next save, others left', () => {
    const { folder, request } = savedBefore();
    const machine: Machine = { ...thisMachine, isAlive: (pid) => pid === 2 };
    const kept = [
      `.stagecoach-${machine.host}-2-abc.tmp`,
      `.stagecoach-${foreign}-1-abc.tmp`,
      '.stagecoach-notes.tmp',
      'map.journey',
    ];
    for (const name of [...kept, `.stagecoach-${machine.host}-1-abc.tmp`])
      fs.writeFileSync(path.join(folder, name), OLD);
    expect(save(request, diskSync, machine)).toMatchObject({ kind: 'written' });
    expect(fs.readdirSync(folder).toSorted()).toEqual(kept.toSorted());
  });

  it('do not hinder a save in a folder that cannot be listed', () => {
    const { request } = savedBefore();
    expect(save(request, diskWith({ list: failsWith('EACCES') }))).toMatchObject({ kind: 'written' });
  });

  it('carry this process, which is alive', () => {
    expect(thisMachine.isAlive(process.pid)).toBe(true);
    expect(thisMachine.isAlive(2 ** 30)).toBe(false);
  });
});

describe('whatever operation goes wrong', () => {
  const variants: [string, Partial<WriteRequest>][] = [
    ['a save over the known revision', {}],
    ['a save that keeps the former version', { keepFormerAs: 'v1' }],
    ['a save over anything', { replace: 'anything' }],
    ['a save over nothing', { replace: 'nothing' }],
  ];
  const prepare = (change: Partial<WriteRequest>) => {
    const prepared = savedBefore(change);
    if (change.replace === 'nothing') fs.unlinkSync(prepared.file);
    return prepared;
  };
  /** The operations a save is made of, in their order. */
  const operationsOf = (change: Partial<WriteRequest>): (keyof FileOperations)[] => {
    const names: (keyof FileOperations)[] = [];
    save(
      prepare(change).request,
      watched(diskSync, (name) => names.push(name)),
    );
    return names;
  };
  const oldContents = (change: Partial<WriteRequest>): string | null =>
    change.replace === 'nothing' ? null : text(OLD);
  const now = (file: string): string | null => (fs.existsSync(file) ? contents(file) : null);

  it.each(variants)('%s is told as it is: failed and old, or written and new', (_, change) => {
    const names = operationsOf(change);
    expect(names.length).toBeGreaterThan(10);
    names.forEach((broken, position) => {
      const { folder, file, request } = prepare(change);
      let count = 0;
      const faulty = watched(diskSync, () => {
        count += 1;
        if (count === position + 1) throw systemError('EIO');
      });
      const result = save(request, faulty);
      const where = `${broken}, operation ${position}`;
      const isNew = result.kind === 'written' || (result.kind === 'failed' && result.inPlace !== null);
      expect(now(file), where).toBe(isNew ? text(NEW) : oldContents(change));
      const strays = fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'));
      expect(strays.length, where).toBe(broken === 'remove' ? 1 : 0);
    });
  });

  it.each(variants)('%s that ends in the middle leaves the whole old or the whole new file', (_, change) => {
    const count = operationsOf(change).length;
    for (let position = 0; position < count; position += 1) {
      const { file, request } = prepare(change);
      const steps = writeFile(request);
      let next = steps.next();
      for (let done = 0; done < position && !next.done; done += 1) {
        const operation = diskSync[next.value.name] as (...args: readonly unknown[]) => unknown;
        try {
          next = steps.next(operation(...next.value.args));
        } catch (error) {
          next = steps.throw(error);
        }
      }
      expect([oldContents(change), text(NEW)], `ended at ${position}`).toContain(now(file));
    }
  });
});
