import { expect, it } from 'vitest';
import { APP_COMMANDS, type AppCommand, type AppCommandId, shortcutOn } from '#shared/commands/app-commands.ts';
import { DOCUMENT_COMMANDS, type DocumentCommandId } from '#shared/commands/registry.ts';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { createTranslator, LOCALES } from '#shared/i18n/translator.ts';

const appCommands: readonly (AppCommand & { readonly id: AppCommandId })[] = APP_COMMANDS;
const appIds = appCommands.map(({ id }) => id);
const documentIds = Object.keys(DOCUMENT_COMMANDS) as DocumentCommandId[];
const PLATFORMS = ['linux', 'darwin'] as const;
const keysOn = (platform: string) => (command: AppCommand) => [
  ...[shortcutOn(platform, command) ?? []].flat(),
  ...(command.alternates ?? []),
];
const keysOf = (command: AppCommand) => PLATFORMS.flatMap((platform) => keysOn(platform)(command));

it('no id names two commands, of the app or of the document', () => {
  const ids = [...appIds, ...documentIds];
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it('every document command stands in the registry under its own id', () => {
  for (const [id, command] of Object.entries(DOCUMENT_COMMANDS)) expect(command.id).toBe(id);
});

it.each(PLATFORMS)('no keys do two things on %s', (platform) => {
  const keys = appCommands.flatMap(keysOn(platform));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

it('every shortcut is written in words that Electron reads', () => {
  const key =
    '([A-Z0-9]|F([1-9]|1[0-2])|Up|Down|Left|Right|PageUp|PageDown|Enter|Tab|Delete|Backspace|Space|Plus|[-=.])';
  const accelerator = new RegExp(`^((Cmd|Ctrl|CmdOrCtrl)\\+)?(Alt\\+)?(Shift\\+)?${key}$`);
  for (const keys of appCommands.flatMap(keysOf)) expect(keys).toMatch(accelerator);
});

it('keys that type, delete or move in a text field are only heard on the canvas', () => {
  const ofTextFields = /^(Enter|Tab|Delete|Backspace|CmdOrCtrl\+A)$|(^|\+)(Up|Down|Left|Right)$/;
  for (const command of appCommands) {
    if (keysOf(command).some((keys) => ofTextFields.test(keys))) expect(command.native, command.id).toBe(false);
  }
});

it('commands of one group stand together in their menu', () => {
  const groups = appCommands
    .map(({ menu, group }) => `${menu} ${group}`)
    .filter((group, index, all) => group !== all[index - 1]);
  expect(groups).toEqual([...new Set(groups)]);
});

it.each(UI_LANGUAGES)('every command has its text in %s, and there are no others', (language) => {
  // The type says it of the English texts, at compile time; the locale test compares the languages.
  const texts: Record<AppCommandId | DocumentCommandId | 'edit.undoWhat' | 'edit.redoWhat', string> =
    LOCALES[language].command;
  const expected = [...appIds, ...documentIds, 'edit.undoWhat', 'edit.redoWhat'];
  expect(Object.keys(texts).toSorted()).toEqual(expected.toSorted());
});

it.each([
  ['en', 'Undo Add card'],
  ['da', 'Fortryd tilføjelse af kort'],
  ['sr', 'Опозови додавање картице'],
] as const)('what is undone is said in one phrase in %s', (language, phrase) => {
  const { t } = createTranslator(language);
  expect(t('command:edit.undoWhat', { what: t('command:card.add') })).toBe(phrase);
});
