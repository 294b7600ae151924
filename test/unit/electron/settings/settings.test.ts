import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openJsonFile } from '#electron/settings/json-file.ts';
import { openRecentFiles, RECENT_LIMIT } from '#electron/settings/recent-files.ts';
import { openSettings } from '#electron/settings/settings.ts';
import { writeWhole } from '#electron/settings/write-whole.ts';
import { temporaryFolder } from './folder.ts';

const written = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('a JSON file of ours', () => {
  const open = (path: string, reported: string[] = [], write = writeWhole) =>
    openJsonFile({
      path,
      schema: z.object({ count: z.number() }),
      fallback: { count: 0 },
      writeWhole: write,
      report: (problem) => reported.push(problem),
    });

  it('has its fallback while there is no file, and says nothing about that', () => {
    const reported: string[] = [];
    expect(open(join(temporaryFolder(), 'x.json'), reported).value).toEqual({ count: 0 });
    expect(reported).toEqual([]);
  });

  it('gives back what was written', async () => {
    const path = join(temporaryFolder(), 'x.json');
    await open(path).write({ count: 3 });
    expect(open(path).value).toEqual({ count: 3 });
    expect(readFileSync(path, 'utf8')).toMatch(/\n$/);
  });

  it('has a new value at once, before it is on the disk', () => {
    const file = open(join(temporaryFolder(), 'x.json'));
    void file.write({ count: 5 });
    expect(file.value).toEqual({ count: 5 });
  });

  it('ends with the last of many values', async () => {
    const path = join(temporaryFolder(), 'x.json');
    const file = open(path);
    await Promise.all([1, 2, 3, 4, 5].map((count) => file.write({ count })));
    expect(written(path)).toEqual({ count: 5 });
  });

  it.each([
    ['broken', '{"count": 3'],
    ['of another shape', '{"count": "three"}'],
    ['empty', ''],
  ])('puts a file aside that is %s', (_what, text) => {
    const path = join(temporaryFolder(), 'x.json');
    writeFileSync(path, text);
    const reported: string[] = [];
    expect(open(path, reported).value).toEqual({ count: 0 });
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe(text);
    expect(reported).toHaveLength(1);
  });

  it('goes on with the value when the disk does not take it, and reports that', async () => {
    const reported: string[] = [];
    const file = open(join(temporaryFolder(), 'x.json'), reported, () => Promise.reject(new Error('disk full')));
    await file.write({ count: 9 });
    expect(file.value).toEqual({ count: 9 });
    expect(reported.join()).toContain('disk full');
  });

  it('does not stop writing after one write failed', async () => {
    const path = join(temporaryFolder(), 'x.json');
    let failing = true;
    const file = open(path, [], (to, bytes) => (failing ? Promise.reject(new Error('busy')) : writeWhole(to, bytes)));
    await file.write({ count: 1 });
    failing = false;
    await file.write({ count: 2 });
    expect(written(path)).toEqual({ count: 2 });
  });
});

describe('settings', () => {
  const open = (path: string, systemLanguages = ['da-DK', 'en-US']) =>
    openSettings({ path, systemLanguages, writeWhole, report: () => undefined });

  it('begin in the language of the system, with its theme', () => {
    const settings = open(join(temporaryFolder(), 'settings.json'));
    expect(settings.value).toEqual({
      language: 'da',
      theme: 'system',
      inspector: true,
      minimap: false,
      tourSeen: false,
    });
  });

  it('are kept, each by itself', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    const settings = open(path);
    expect(settings.change({ theme: 'dark' })).toEqual({
      language: 'da',
      theme: 'dark',
      inspector: true,
      minimap: false,
      tourSeen: false,
    });
    await expect.poll(() => existsSync(path) && written(path)).toEqual({ theme: 'dark' });
    // The language was never chosen, so it follows the system.
    expect(open(path, ['sr-RS']).value).toEqual({
      language: 'sr',
      theme: 'dark',
      inspector: true,
      minimap: false,
      tourSeen: false,
    });
  });

  it('stay as they are where a change says undefined', () => {
    const settings = open(join(temporaryFolder(), 'settings.json'));
    settings.change({ theme: 'light' });
    expect(settings.change({ theme: undefined, inspector: false }).theme).toBe('light');
  });

  it('tell everybody who listens', () => {
    const settings = open(join(temporaryFolder(), 'settings.json'));
    const heard: string[] = [];
    settings.onChange(({ language }) => heard.push(language));
    settings.change({ language: 'sr' });
    expect(heard).toEqual(['sr']);
  });

  it('leave alone what a newer version has written', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, '{"theme":"light","grid":"dots"}');
    open(path).change({ inspector: false });
    await expect.poll(() => written(path)).toEqual({ theme: 'light', grid: 'dots', inspector: false });
  });

  it('fall back without a crash when the file is broken', () => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, '{"theme":"neon"}');
    expect(open(path).value.theme).toBe('system');
  });
});

describe('recent files', () => {
  const open = (path = join(temporaryFolder(), 'recent.json')) =>
    openRecentFiles({ path, writeWhole, report: () => undefined });

  it('stand newest first, each once', () => {
    const recent = open();
    recent.add('/maps/a.journey');
    recent.add('/maps/b.journey');
    recent.add('/maps/a.journey');
    expect(recent.list().map(({ name }) => name)).toEqual(['a', 'b']);
    expect(recent.newestPath()).toBe('/maps/a.journey');
  });

  it('show a name and a folder, and never the path', () => {
    const recent = open();
    recent.add('/home/anna/clients/Fjord/Tour.v2.journey');
    const [file] = recent.list();
    expect(file).toMatchObject({ name: 'Tour.v2', folder: 'Fjord' });
    expect(JSON.stringify(file)).not.toContain('anna');
    expect(recent.pathOf(file?.key ?? '')).toBe('/home/anna/clients/Fjord/Tour.v2.journey');
  });

  it('know no path for a key they have not given', () => {
    const recent = open();
    recent.add('/maps/a.journey');
    expect(recent.pathOf('/maps/a.journey')).toBeNull();
    expect(recent.pathOf('')).toBeNull();
  });

  it('are no more than a menu can show', () => {
    const recent = open();
    for (let number = 0; number < RECENT_LIMIT + 5; number += 1) recent.add(`/maps/${number}.journey`);
    expect(recent.list()).toHaveLength(RECENT_LIMIT);
    expect(recent.list()[0]?.name).toBe(String(RECENT_LIMIT + 4));
  });

  it('are there again after a restart, until they are cleared', async () => {
    const path = join(temporaryFolder(), 'recent.json');
    const recent = open(path);
    recent.add('/maps/a.journey');
    await expect.poll(() => existsSync(path)).toBe(true);
    expect(open(path).list()).toEqual(recent.list());
    recent.clear();
    expect(recent.list()).toEqual([]);
    expect(recent.newestPath()).toBeNull();
  });
});
