/** Dialogs, and the notices of what was done. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FORMAT_IDS, type ExportFormatId } from '#shared/formats/export-ids.ts';
import { expect } from '../app.ts';
import { cli } from '../command-line.ts';
import {
  button,
  choose,
  DIALOG,
  inTurn,
  NOTICES,
  press,
  type Round,
  SAMPLE,
  type State,
  type Step,
  until,
} from './visit.ts';

/** Opens the export dialog, at a format. */
const exportAs =
  (id: ExportFormatId): Step =>
  async (visit) => {
    await visit.app.choose('file.export');
    const formats = visit.page.locator('[role=dialog] [role=listbox]').first().getByRole('option');
    await expect(formats).toHaveCount(EXPORT_FORMAT_IDS.length, { timeout: 30_000 });
    await formats.nth(EXPORT_FORMAT_IDS.indexOf(id)).click();
  };

export const dialogs: Round = {
  name: 'dialogs and notices',
  file: SAMPLE,
  states: [
    ...EXPORT_FORMAT_IDS.map((id): State => ({ name: `the export of ${id}`, show: exportAs(id), part: DIALOG })),
    {
      name: 'what an export could not carry',
      show: async (visit) => {
        await visit.app.choosePlaces(join(visit.path, '../out.mmd'));
        await exportAs('mermaid')(visit);
        await visit.page.keyboard.press('Shift+Tab');
        await visit.page.keyboard.press('Enter');
        await visit.page.getByRole('dialog', { name: visit.t('export:done') }).waitFor();
      },
      part: DIALOG,
    },
    {
      name: 'a sheet to update from',
      show: async (visit) => {
        const sheet = join(visit.path, '../cards.csv');
        await cli(['export', visit.path, '--to', 'csv', '--out', sheet], { cwd: join(visit.path, '..') });
        writeFileSync(sheet, readFileSync(sheet, 'utf8').replaceAll('playlist', 'mixtape'));
        await visit.app.chooseFiles(sheet);
        await visit.app.choose('file.updateFromSheet');
        await until(DIALOG)(visit);
      },
      part: DIALOG,
    },
    {
      name: 'a sheet that is none',
      show: async (visit) => {
        const sheet = join(visit.path, '../broken.xlsx');
        writeFileSync(sheet, 'no workbook');
        await visit.app.chooseFiles(sheet);
        await visit.app.choose('file.updateFromSheet');
        await until(DIALOG)(visit);
      },
      part: DIALOG,
    },
    {
      name: 'the notice of something deleted',
      show: inTurn(press('Control+Home', 'ArrowUp'), choose('edit.delete'), until('[role=status] button')),
      part: NOTICES,
      leave: choose('edit.undo'),
    },
    {
      name: 'the notice of a picture refused',
      show: async (visit) => {
        await visit.page.keyboard.press('Control+Home');
        await visit.app.chooseFiles(visit.path);
        await visit.app.choose('insert.picture');
        await until('[role=alert] button')(visit);
      },
      part: NOTICES,
      leave: button('app:close'),
    },
    {
      name: 'the notice of a save',
      show: inTurn(press('Control+Home'), choose('edit.duplicate', 'file.save'), until('[role=status] button')),
      part: NOTICES,
      leave: choose('edit.undo'),
    },
    {
      name: 'a file that somebody else changed',
      show: async (visit) => {
        writeFileSync(visit.path, readFileSync(visit.path, 'utf8').replace('"title": "', '"title": "Theirs: '));
        await visit.app.choose('edit.duplicate');
        await visit.app.choose('file.save');
        await until('[role=alertdialog]')(visit);
      },
      part: DIALOG,
    },
  ],
};
