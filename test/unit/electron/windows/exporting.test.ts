import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MakeFile } from '#electron/export/exporters.ts';
import { createExporting } from '#electron/windows/exporting.ts';
import { everything } from '#shared/formats/exports.ts';
import type { ExportProgress, ExportRequest } from '#shared/ipc/exchange.ts';
import { journey } from '../../../support/journey.ts';
import { makeFolder } from '../files/folder.ts';
import { asWindow, fakeWindow } from './fake-window.ts';

const document = { ...journey({ stages: ['A'], lanes: ['goals'] }), title: 'Tour: Oslo/Bergen' };
const [map] = Object.values(document.maps);
if (!map) throw new Error('a journey has a map');
const twoMaps = { ...document, maps: { one: { ...map, name: 'Now' }, two: { ...map, order: 'a2', name: 'Later' } } };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Given {
  readonly makeFile?: MakeFile;
  /** The file the window shows; null: none yet. */
  readonly path?: string | null;
  /** The places a person chooses, one after the other; null: they cancel. */
  readonly places: readonly (string | null)[];
  readonly replaces?: boolean;
}

function setUp({ makeFile, path = null, places, replaces = false }: Given) {
  const log: string[] = [];
  const told: ExportProgress[] = [];
  const waiting = [...places];
  const exporting = createExporting({
    store: { pathOf: () => path },
    dialogs: {
      choosePlace: async (_parent, kind, suggestion) => {
        log.push(`asked for a ${kind} place, with ${suggestion}`);
        return waiting.shift() ?? null;
      },
      askToReplaceSeveral: async (_parent, count) => {
        log.push(`asked to replace ${count}`);
        return replaces;
      },
    },
    makeFile:
      makeFile ?? (async (format, { maps }) => ({ content: bytes(`${format} of ${Object.keys(maps)}`), notices: [] })),
    documentsFolder: () => '/home/documents',
    tellProgress: (_window, progress) => told.push(progress),
    report: (problem) => log.push(problem),
    untitled: () => 'Untitled',
  });
  return { exporting, log, told, window: asWindow(fakeWindow(1)) };
}

const request = (given: Partial<ExportRequest> = {}): ExportRequest => ({
  document,
  format: 'md',
  options: {},
  choice: everything(given.document ?? document),
  ...given,
});

describe('exporting', () => {
  it('suggests the name of the document beside where documents go, and writes the file', async () => {
    const folder = makeFolder();
    const place = join(folder, 'report.md');
    const { exporting, log, window } = setUp({ places: [place] });
    expect(await exporting.exportFile(window, request())).toEqual({
      kind: 'exported',
      names: ['report.md'],
      notices: [],
    });
    expect(log).toEqual(['asked for a md place, with /home/documents/Tour Oslo Bergen.md']);
    expect(readFileSync(place, 'utf8')).toBe('md of map');
  });

  it('suggests the name of the window’s file beside it, and afterwards the folder that was taken last', async () => {
    const folder = makeFolder();
    const { exporting, log, window } = setUp({ path: '/maps/Tour.v2.journey', places: [join(folder, 'a.md'), null] });
    await exporting.exportFile(window, request());
    expect(await exporting.exportFile(window, request())).toEqual({ kind: 'cancelled' });
    expect(log).toEqual([
      'asked for a md place, with /maps/Tour.v2.md',
      `asked for a md place, with ${join(folder, 'Tour.v2.md')}`,
    ]);
  });

  it('hands on what the format has to say, and how far it is', async () => {
    const notice = { code: 'notCarried', values: { trait: 'tags', count: 2 } };
    const { exporting, told, window } = setUp({
      places: [join(makeFolder(), 'a.md')],
      makeFile: async (_id, _document, _options, { progress }) => {
        progress(1, 4);
        return { content: bytes(''), notices: [notice] };
      },
    });
    expect(await exporting.exportFile(window, request())).toMatchObject({ notices: [notice] });
    expect(told).toEqual([{ done: 1, total: 4 }]);
  });

  it('asks before files made of the name chosen are replaced, and leaves them when told no', async () => {
    const folder = makeFolder();
    const place = join(folder, 'map.mmd');
    const several = request({ document: twoMaps, format: 'mermaid' });
    const first = setUp({ places: [place] });
    const written = await first.exporting.exportFile(first.window, several);
    const names = written.kind === 'exported' ? written.names : [];
    expect(first.log).toHaveLength(1);
    expect(names).toHaveLength(2);
    for (const name of names) writeFileSync(join(folder, name), 'older');

    const refused = setUp({ places: [place] });
    expect(await refused.exporting.exportFile(refused.window, several)).toEqual({ kind: 'cancelled' });
    expect(refused.log).toContain('asked to replace 2');
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe('older');

    const agreed = setUp({ places: [place], replaces: true });
    await agreed.exporting.exportFile(agreed.window, several);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).not.toBe('older');
  });

  it.each<[string, Partial<ExportRequest>]>([
    ['a document that breaks the rules', { document: { ...document, maps: { one: { ...map, persona: 'gone' } } } }],
    ['options that the format does not have', { options: { loud: true } }],
    ['a choice of nothing', { choice: { ...everything(document), maps: [] } }],
  ])('refuses %s before it asks for a place', async (_, given) => {
    const { exporting, log, window } = setUp({ places: ['/nowhere/a.md'] });
    const result = await exporting.exportFile(window, request({ choice: everything(document), ...given }));
    expect(result).toEqual({ kind: 'failed', reason: 'invalidDocument' });
    expect(log).toEqual([]);
  });

  it('tells a file that could not be made, and reports why', async () => {
    const folder = makeFolder();
    const place = join(folder, 'a.pdf');
    writeFileSync(place, 'older');
    const { exporting, log, window } = setUp({
      places: [place],
      makeFile: async () => {
        throw new Error('the page ended');
      },
    });
    const result = await exporting.exportFile(window, request({ format: 'pdf' }));
    expect(result).toEqual({ kind: 'failed', reason: 'notDrawn' });
    expect(log.at(-1)).toBe(`${place} was not exported: the page ended`);
    expect(readFileSync(place, 'utf8')).toBe('older');
  });

  it('tells a place that cannot be written', async () => {
    const { exporting, window } = setUp({ places: [join(makeFolder(), 'gone', 'a.md')] });
    const result = await exporting.exportFile(window, request());
    expect(result).toEqual({ kind: 'failed', reason: 'folderMissing' });
  });

  it('runs one export at a time for a window; a cancelled one leaves nothing', async () => {
    const folder = makeFolder();
    const place = join(folder, 'a.pdf');
    let begun = (): void => {};
    const running = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const { exporting, window } = setUp({
      places: [place, join(folder, 'b.md')],
      makeFile: (id, _document, _options, { signal }) =>
        id === 'md'
          ? Promise.resolve({ content: bytes('b'), notices: [] })
          : new Promise((_, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason));
              begun();
            }),
    });
    const long = exporting.exportFile(window, request({ format: 'pdf' }));
    await running;
    expect(await exporting.exportFile(window, request())).toEqual({ kind: 'failed', reason: 'exportRunning' });
    exporting.cancel(window);
    expect(await long).toEqual({ kind: 'cancelled' });
    expect(existsSync(place)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    expect(await exporting.exportFile(window, request())).toMatchObject({ kind: 'exported' });
  });
});
