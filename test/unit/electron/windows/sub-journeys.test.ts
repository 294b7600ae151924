import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskSync } from '#electron/files/disk.ts';
import { createSubJourneys } from '#electron/windows/sub-journeys.ts';
import { createStarter } from '#shared/document/starter.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import { starterWords } from '#shared/file/starter-words.ts';
import { createTranslator, NAMESPACES } from '#shared/i18n/translator.ts';
import { inTurn, makeFolder } from '../files/folder.ts';
import { asWindow, fakeWindow } from './fake-window.ts';

const texts = createTranslator('en').getFixedT('en', NAMESPACES);
let counter = 0;
const journey = createStarter('classic', starterWords('en', texts), (prefix) => `${prefix}_${++counter}`);
const [mapId = '', map] = Object.entries(journey.maps)[0] ?? [];

/** A window whose document is `maps/own.journey`, and a person who chooses and agrees as told. */
function setUp({ saved = true, chosen = null as string | null, agrees = false } = {}) {
  const root = makeFolder();
  const at = (...parts: string[]): string => path.join(root, ...parts);
  for (const folder of ['maps', 'other']) fs.mkdirSync(at(folder));
  for (const file of ['maps/own.journey', 'maps/a.journey', 'other/c.journey']) {
    fs.writeFileSync(at(file), serializeJourney(journey));
  }
  fs.writeFileSync(at('maps', 'broken.journey'), '{');
  const log: string[] = [];
  const subJourneys = createSubJourneys({
    store: { pathOf: () => (saved ? at('maps', 'own.journey') : null) },
    dialogs: {
      askToOpenJourney: async (_parent, file) => {
        log.push(`asked ${path.relative(root, file)}`);
        return agrees;
      },
      chooseFileToOpen: async (_parent, folder, what) => {
        log.push(`choose ${what} in ${path.relative(root, folder)}`);
        return chosen === null ? null : at(chosen);
      },
    },
    opening: {
      openFile: async (file, _from, shown) => {
        log.push(`opened ${path.relative(root, file)}${shown === undefined ? '' : ` at ${shown}`}`);
      },
    },
    operations: inTurn(diskSync),
  });
  return { subJourneys, window: asWindow(fakeWindow(1)), log };
}

describe('going to the journey of a card in another file', () => {
  it('opens a file of the document’s folder at the map that is named', async () => {
    const { subJourneys, window, log } = setUp();
    expect(await subJourneys.open(window, 'a.journey', 'map_x')).toEqual({ kind: 'opened' });
    expect(log).toEqual([`opened ${path.join('maps', 'a.journey')} at map_x`]);
  });

  it('asks before it opens one outside of it, and only once', async () => {
    const outside = path.join('other', 'c.journey');
    const declined = setUp();
    expect(await declined.subJourneys.open(declined.window, '../other/c.journey', undefined)).toEqual({
      kind: 'cancelled',
    });
    expect(declined.log).toEqual([`asked ${outside}`]);

    const { subJourneys, window, log } = setUp({ agrees: true });
    await subJourneys.open(window, '../other/c.journey', undefined);
    await subJourneys.open(window, '../other/c.journey', undefined);
    expect(log).toEqual([`asked ${outside}`, `opened ${outside}`, `opened ${outside}`]);
  });

  it('opens nothing where the document has no folder, the name is bad or the file is not there', async () => {
    const unsaved = setUp({ saved: false });
    expect(await unsaved.subJourneys.open(unsaved.window, 'a.journey', undefined)).toEqual({
      kind: 'refused',
      why: 'notSaved',
    });
    const { subJourneys, window, log } = setUp();
    const whyNot = async (file: string) => await subJourneys.open(window, file, undefined);
    expect(await whyNot('/etc/a.journey')).toEqual({ kind: 'refused', why: 'absolute' });
    expect(await whyNot('own.txt')).toEqual({ kind: 'refused', why: 'notJourney' });
    expect(await whyNot('gone.journey')).toEqual({ kind: 'refused', why: 'notFound' });
    expect([...unsaved.log, ...log]).toEqual([]);
  });
});

describe('choosing the file in which the journey of a card is told', () => {
  it('gives its name from the document’s folder and its maps, and does not ask again when one goes there', async () => {
    const { subJourneys, window, log } = setUp({ chosen: 'other/c.journey' });
    expect(await subJourneys.choose(window)).toEqual({
      kind: 'chosen',
      file: '../other/c.journey',
      maps: [{ id: mapId, name: map?.name }],
    });
    expect(await subJourneys.open(window, '../other/c.journey', mapId)).toEqual({ kind: 'opened' });
    expect(log).toEqual(['choose journey in maps', `opened ${path.join('other', 'c.journey')} at ${mapId}`]);
  });

  it('says why it gives none', async () => {
    const answer = async (given: Parameters<typeof setUp>[0]) => {
      const { subJourneys, window } = setUp(given);
      return await subJourneys.choose(window);
    };
    expect(await answer({ chosen: null })).toEqual({ kind: 'cancelled' });
    expect(await answer({ saved: false })).toEqual({ kind: 'refused', why: 'notSaved', name: '' });
    expect(await answer({ chosen: 'maps/broken.journey' })).toEqual({
      kind: 'refused',
      why: 'notRead',
      name: 'broken.journey',
    });
  });
});
