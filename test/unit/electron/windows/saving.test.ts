import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSaving } from '#electron/windows/saving.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { createStarter } from '#shared/document/starter.ts';
import { starterWords } from '#shared/file/starter-words.ts';
import { fileNameFor } from '#shared/formats/export-names.ts';
import { createTranslator, NAMESPACES } from '#shared/i18n/translator.ts';
import type { SaveResult } from '#shared/ipc/contract.ts';
import { asWindow, fakeWindow } from './fake-window.ts';

const texts = createTranslator('en').getFixedT('en', NAMESPACES);
let counter = 0;
const created = createStarter('blank', starterWords('en', texts), (prefix) => `${prefix}_${++counter}`);
const document: JourneyDocument = { ...created, title: 'Tour: Oslo/Bergen' };
const broken: JourneyDocument = { ...document, maps: {} };

const DOCUMENTS = join('/', 'home', 'documents');
const SAVED: SaveResult = { kind: 'saved', file: { name: 'Tour', saved: true, readOnly: false } };

function setUp(path: string | null, chosen: string | null, result: SaveResult = SAVED) {
  const log: string[] = [];
  let held = path;
  const saving = createSaving({
    store: {
      pathOf: () => held,
      save: async (_holder, _document, overwrite) => {
        log.push(overwrite ? 'save over' : 'save');
        return result;
      },
      saveAs: async (_holder, _document, to) => {
        log.push(`save as ${to}`);
        if (result.kind === 'saved') held = to;
        return result;
      },
    },
    dialogs: {
      choosePlace: async (_parent, kind, suggestion) => {
        log.push(`asked for a ${kind} place, with ${suggestion}`);
        return chosen;
      },
    },
    documentsFolder: () => DOCUMENTS,
    remember: (at) => log.push(`remember ${at}`),
    noted: () => undefined,
    untitled: () => 'Untitled',
  });
  const fake = fakeWindow(1);
  return { saving, log, fake, window: asWindow(fake) };
}

describe('saving', () => {
  it('asks for a place the first time, with the title as the name', async () => {
    const { saving, log, fake, window } = setUp(null, '/maps/Tour.journey');
    expect(await saving.save(window, document, false)).toEqual(SAVED);
    expect(log).toEqual([
      `asked for a journey place, with ${join(DOCUMENTS, 'Tour Oslo Bergen')}.journey`,
      'save as /maps/Tour.journey',
      'remember /maps/Tour.journey',
    ]);
    expect(fake.heard).toEqual(['saved Tour at /maps/Tour.journey']);
  });

  it('asks for nothing once there is a file', async () => {
    const { saving, log, window } = setUp('/maps/Tour.journey', null);
    await saving.save(window, document, false);
    expect(log).toEqual(['save', 'remember /maps/Tour.journey']);
  });

  it('writes over a conflict only when told to', async () => {
    const { saving, log, window } = setUp('/maps/Tour.journey', null);
    await saving.save(window, document, true);
    expect(log[0]).toBe('save over');
  });

  it('writes nothing when the person cancels', async () => {
    const { saving, log, fake, window } = setUp(null, null);
    expect(await saving.save(window, document, false)).toEqual({ kind: 'cancelled' });
    expect(log).toHaveLength(1);
    expect(fake.heard).toEqual([]);
  });

  it.each<SaveResult>([{ kind: 'conflict' }, { kind: 'failed', reason: 'diskFull' }])(
    'hands on %j, and the window keeps what it knew',
    async (result) => {
      const { saving, log, fake, window } = setUp('/maps/Tour.journey', null, result);
      expect(await saving.save(window, document, false)).toEqual(result);
      expect(log).toEqual(['save']);
      expect(fake.heard).toEqual([]);
    },
  );

  it('refuses a document that breaks the rules, before it asks for a place', async () => {
    const { saving, log, window } = setUp(null, '/maps/Tour.journey');
    const refused = { kind: 'failed', reason: 'invalidDocument' };
    expect(await saving.save(window, broken, false)).toEqual(refused);
    expect(await saving.saveAs(window, broken)).toEqual(refused);
    expect(log).toEqual([]);
  });

  it('begins Save as at the file that is there', async () => {
    const { saving, log, window } = setUp('/maps/Tour.v2.journey', '/maps/Copy.journey');
    await saving.saveAs(window, document);
    expect(log.slice(0, 2)).toEqual([
      'asked for a journey place, with /maps/Tour.v2.journey',
      'save as /maps/Copy.journey',
    ]);
  });
});

describe('a name for a file', () => {
  it.each([
    ['Rejsen hjem', 'Rejsen hjem'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['  two   spaces\n', 'two spaces'],
    ['ends with dots...', 'ends with dots'],
    ['Путовање', 'Путовање'],
    ['../../etc/passwd', '.. .. etc passwd'],
    ['///', 'Untitled'],
    ['', 'Untitled'],
  ])('of the title %j is %j', (title, name) => {
    expect(fileNameFor(title, 'Untitled')).toBe(name);
  });

  it('is cut between characters', () => {
    const name = fileNameFor('🚂'.repeat(200), 'Untitled');
    expect(name).toBe('🚂'.repeat(80));
    expect(name.isWellFormed()).toBe(true);
  });
});
