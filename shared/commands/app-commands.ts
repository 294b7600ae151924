/**
 * App commands: everything a user can trigger, with its place in the menu and its keys. The native menu,
 * the palette, context menus, tooltips and the keyboard are all drawn from this one list. The text of a
 * command is `command.<id>` in the locales; whether it is enabled and what it does is decided in
 * `renderer/input` (for the document and the view) or in `electron` (for windows and files).
 *
 * Shortcuts use Electron's accelerator words (`accelerator.ts` reads them). `native: false` marks keys that type or move on the canvas:
 * the menu shows them, but only the canvas listens, so that they never steal keys from a text field.
 */

export type MenuName = 'file' | 'edit' | 'insert' | 'view' | 'help';

export interface AppCommand {
  readonly id: string;
  readonly menu: MenuName;
  /** A separator stands before a command whose group differs from the one before. */
  readonly group: string;
  /** The keys that menus and tooltips show. */
  readonly shortcut?: string;
  /** The keys of macOS, where its programs use others than those of `shortcut` with Cmd for Ctrl. */
  readonly macShortcut?: string;
  /** More keys that do the same; only the window listens to them, and only the sheet of shortcuts shows them. */
  readonly alternates?: readonly string[];
  readonly native?: false;
  /** Who runs it: the main process itself, or the window that has the focus. */
  readonly runs: 'main' | 'window';
  /** What the system does itself in a text field, with its own keys: its menu item has this role. */
  readonly role?: 'cut' | 'copy' | 'paste';
  /** Shown with a check mark that the window sets. */
  readonly checkbox?: true;
}

const command = <const Id extends string>(id: Id, rest: Omit<AppCommand, 'id'>): AppCommand & { readonly id: Id } => ({
  id,
  ...rest,
});

/**
 * In the order of the menus. What is missing here belongs to a window, not to Stagecoach: full screen and the
 * like are roles that Electron brings.
 */
export const APP_COMMANDS = [
  command('file.new', { menu: 'file', group: 'open', shortcut: 'CmdOrCtrl+N', runs: 'main' }),
  command('file.open', { menu: 'file', group: 'open', shortcut: 'CmdOrCtrl+O', runs: 'main' }),
  // `file.openRecent` is a submenu that the main process fills.
  command('file.save', { menu: 'file', group: 'save', shortcut: 'CmdOrCtrl+S', runs: 'window' }),
  command('file.saveAs', { menu: 'file', group: 'save', shortcut: 'CmdOrCtrl+Shift+S', runs: 'window' }),
  command('file.export', { menu: 'file', group: 'export', shortcut: 'CmdOrCtrl+E', runs: 'window' }),
  command('file.exportPdf', { menu: 'file', group: 'export', shortcut: 'CmdOrCtrl+P', runs: 'window' }),
  command('file.import', { menu: 'file', group: 'import', runs: 'window' }),
  command('file.updateFromSheet', { menu: 'file', group: 'import', runs: 'window' }),
  command('file.close', { menu: 'file', group: 'close', shortcut: 'CmdOrCtrl+W', runs: 'main' }),
  command('file.quit', { menu: 'file', group: 'close', shortcut: 'CmdOrCtrl+Q', runs: 'main' }),

  command('edit.undo', { menu: 'edit', group: 'history', shortcut: 'CmdOrCtrl+Z', runs: 'window' }),
  command('edit.redo', {
    menu: 'edit',
    group: 'history',
    shortcut: 'CmdOrCtrl+Shift+Z',
    alternates: ['CmdOrCtrl+Y'],
    runs: 'window',
  }),
  command('edit.cut', { menu: 'edit', group: 'clipboard', shortcut: 'CmdOrCtrl+X', role: 'cut', runs: 'main' }),
  command('edit.copy', { menu: 'edit', group: 'clipboard', shortcut: 'CmdOrCtrl+C', role: 'copy', runs: 'main' }),
  command('edit.paste', { menu: 'edit', group: 'clipboard', shortcut: 'CmdOrCtrl+V', role: 'paste', runs: 'main' }),
  command('edit.pasteInLane', {
    menu: 'edit',
    group: 'clipboard',
    shortcut: 'CmdOrCtrl+Shift+V',
    native: false,
    runs: 'window',
  }),
  command('edit.editText', { menu: 'edit', group: 'card', shortcut: 'F2', native: false, runs: 'window' }),
  command('edit.duplicate', { menu: 'edit', group: 'card', shortcut: 'CmdOrCtrl+D', runs: 'window' }),
  command('edit.delete', {
    menu: 'edit',
    group: 'card',
    shortcut: 'Delete',
    // The key that a Mac calls Delete.
    alternates: ['Backspace'],
    native: false,
    runs: 'window',
  }),
  command('edit.moveUp', { menu: 'edit', group: 'move', shortcut: 'Alt+Up', native: false, runs: 'window' }),
  command('edit.moveDown', { menu: 'edit', group: 'move', shortcut: 'Alt+Down', native: false, runs: 'window' }),
  command('edit.moveLeft', { menu: 'edit', group: 'move', shortcut: 'Alt+Left', native: false, runs: 'window' }),
  command('edit.moveRight', { menu: 'edit', group: 'move', shortcut: 'Alt+Right', native: false, runs: 'window' }),
  command('edit.gatherCards', { menu: 'edit', group: 'move', runs: 'window' }),
  command('edit.selectLinks', {
    menu: 'edit',
    group: 'link',
    shortcut: 'CmdOrCtrl+Shift+L',
    native: false,
    runs: 'window',
  }),
  command('edit.linkKind.flow', { menu: 'edit', group: 'link', runs: 'window', checkbox: true }),
  command('edit.linkKind.branch', { menu: 'edit', group: 'link', runs: 'window', checkbox: true }),
  command('edit.linkKind.loop', { menu: 'edit', group: 'link', runs: 'window', checkbox: true }),
  command('edit.linkKind.causes', { menu: 'edit', group: 'link', runs: 'window', checkbox: true }),
  command('edit.linkKind.answers', { menu: 'edit', group: 'link', runs: 'window', checkbox: true }),
  command('edit.linkKind.supports', { menu: 'edit', group: 'link', runs: 'window', checkbox: true }),
  command('edit.reverseLink', { menu: 'edit', group: 'link', runs: 'window' }),
  // Of stages; a stage is split by the cards that leave it.
  command('edit.mergeStages', { menu: 'edit', group: 'stage', runs: 'window' }),
  command('edit.splitStage', { menu: 'edit', group: 'stage', runs: 'window' }),
  command('edit.gatherStage', { menu: 'edit', group: 'stage', runs: 'window' }),
  command('edit.hideLane', { menu: 'edit', group: 'size', runs: 'window' }),
  command('edit.wider', { menu: 'edit', group: 'size', shortcut: 'Alt+Shift+Right', native: false, runs: 'window' }),
  command('edit.narrower', { menu: 'edit', group: 'size', shortcut: 'Alt+Shift+Left', native: false, runs: 'window' }),
  command('edit.taller', { menu: 'edit', group: 'size', shortcut: 'Alt+Shift+Down', native: false, runs: 'window' }),
  command('edit.shorter', { menu: 'edit', group: 'size', shortcut: 'Alt+Shift+Up', native: false, runs: 'window' }),
  command('edit.score.veryBad', { menu: 'edit', group: 'emotion', shortcut: 'Alt+1', native: false, runs: 'window' }),
  command('edit.score.bad', { menu: 'edit', group: 'emotion', shortcut: 'Alt+2', native: false, runs: 'window' }),
  command('edit.score.neutral', {
    menu: 'edit',
    group: 'emotion',
    shortcut: 'Alt+3',
    alternates: ['Alt+0'],
    native: false,
    runs: 'window',
  }),
  command('edit.score.good', { menu: 'edit', group: 'emotion', shortcut: 'Alt+4', native: false, runs: 'window' }),
  command('edit.score.veryGood', { menu: 'edit', group: 'emotion', shortcut: 'Alt+5', native: false, runs: 'window' }),
  command('edit.scoreUp', { menu: 'edit', group: 'emotion', shortcut: 'Alt+Plus', native: false, runs: 'window' }),
  command('edit.scoreDown', { menu: 'edit', group: 'emotion', shortcut: 'Alt+-', native: false, runs: 'window' }),
  command('edit.score.none', {
    menu: 'edit',
    group: 'emotion',
    shortcut: 'Alt+Delete',
    alternates: ['Alt+Backspace'],
    native: false,
    runs: 'window',
  }),
  command('edit.momentOfTruth', {
    menu: 'edit',
    group: 'emotion',
    shortcut: 'CmdOrCtrl+Shift+M',
    runs: 'window',
    checkbox: true,
  }),
  command('edit.selectAll', { menu: 'edit', group: 'select', shortcut: 'CmdOrCtrl+A', native: false, runs: 'window' }),
  // As in a spreadsheet: with Space, Shift selects the row and Ctrl the column.
  command('edit.selectLane', { menu: 'edit', group: 'select', shortcut: 'Shift+Space', native: false, runs: 'window' }),
  command('edit.selectStage', { menu: 'edit', group: 'select', shortcut: 'Ctrl+Space', native: false, runs: 'window' }),
  command('edit.selectKind', {
    menu: 'edit',
    group: 'select',
    shortcut: 'CmdOrCtrl+Shift+A',
    native: false,
    runs: 'window',
  }),
  command('edit.copyPicture', { menu: 'edit', group: 'picture', shortcut: 'CmdOrCtrl+Shift+C', runs: 'window' }),

  command('edit.find', { menu: 'edit', group: 'find', shortcut: 'CmdOrCtrl+F', runs: 'window' }),
  command('edit.replace', {
    menu: 'edit',
    group: 'find',
    shortcut: 'CmdOrCtrl+H',
    // Cmd+H hides a program.
    macShortcut: 'CmdOrCtrl+Alt+F',
    runs: 'window',
  }),
  command('edit.findNext', { menu: 'edit', group: 'find', shortcut: 'F3', macShortcut: 'CmdOrCtrl+G', runs: 'window' }),
  command('edit.findPrevious', {
    menu: 'edit',
    group: 'find',
    shortcut: 'Shift+F3',
    macShortcut: 'CmdOrCtrl+Shift+G',
    runs: 'window',
  }),

  command('insert.card', { menu: 'insert', group: 'card', shortcut: 'Enter', native: false, runs: 'window' }),
  command('insert.nextCell', { menu: 'insert', group: 'card', shortcut: 'Tab', native: false, runs: 'window' }),
  command('insert.picture', { menu: 'insert', group: 'card', runs: 'window' }),
  // From a card to another; with an arrow selected, to another end for it.
  command('insert.link', { menu: 'insert', group: 'card', shortcut: 'CmdOrCtrl+L', native: false, runs: 'window' }),
  // Not native: in a text field these keys select words.
  command('insert.stageBefore', {
    menu: 'insert',
    group: 'stage',
    shortcut: 'CmdOrCtrl+Shift+Left',
    native: false,
    runs: 'window',
  }),
  command('insert.stageAfter', {
    menu: 'insert',
    group: 'stage',
    shortcut: 'CmdOrCtrl+Shift+Right',
    native: false,
    runs: 'window',
  }),
  // Divides a stage that has none yet.
  command('insert.subStage', { menu: 'insert', group: 'stage', runs: 'window' }),
  command('insert.lane.goals', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.actions', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.touchpoints', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.thoughts', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.emotions', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.painPoints', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.opportunities', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.channels', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.frontstage', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.backstage', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.support', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.metrics', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.evidence', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.quotes', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.images', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.ideas', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.owners', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.lane.notes', { menu: 'insert', group: 'lane', runs: 'window' }),
  command('insert.map', { menu: 'insert', group: 'map', runs: 'window' }),
  command('insert.futureMap', { menu: 'insert', group: 'map', runs: 'window' }),
  command('insert.persona', { menu: 'insert', group: 'map', runs: 'window' }),

  command('view.palette', { menu: 'view', group: 'palette', shortcut: 'CmdOrCtrl+K', runs: 'window' }),
  command('view.goToStage', {
    menu: 'view',
    group: 'palette',
    shortcut: 'CmdOrCtrl+G',
    // Cmd+G finds the next one.
    macShortcut: 'Ctrl+G',
    runs: 'window',
  }),
  command('view.map', { menu: 'view', group: 'view', shortcut: 'CmdOrCtrl+7', runs: 'window', checkbox: true }),
  command('view.table', { menu: 'view', group: 'view', shortcut: 'CmdOrCtrl+8', runs: 'window', checkbox: true }),
  command('view.outline', { menu: 'view', group: 'view', shortcut: 'CmdOrCtrl+9', runs: 'window', checkbox: true }),
  command('view.previousMap', { menu: 'view', group: 'map', shortcut: 'CmdOrCtrl+PageUp', runs: 'window' }),
  command('view.nextMap', { menu: 'view', group: 'map', shortcut: 'CmdOrCtrl+PageDown', runs: 'window' }),
  // Of a stage or a lane.
  command('view.collapse', {
    menu: 'view',
    group: 'map',
    shortcut: 'CmdOrCtrl+.',
    native: false,
    runs: 'window',
    checkbox: true,
  }),
  command('view.showLanes', { menu: 'view', group: 'map', runs: 'window' }),
  command('view.follow', { menu: 'view', group: 'map', shortcut: 'CmdOrCtrl+Enter', native: false, runs: 'window' }),
  command('view.followBack', {
    menu: 'view',
    group: 'map',
    shortcut: 'CmdOrCtrl+Shift+Enter',
    native: false,
    runs: 'window',
  }),
  command('view.filterChannels', { menu: 'view', group: 'filter', shortcut: 'CmdOrCtrl+Shift+F', runs: 'window' }),
  command('view.filterSameChannels', { menu: 'view', group: 'filter', runs: 'window' }),
  command('view.clearFilter', { menu: 'view', group: 'filter', runs: 'window' }),
  command('view.zoomIn', {
    menu: 'view',
    group: 'zoom',
    shortcut: 'CmdOrCtrl+Plus',
    // Where + is the shifted key of =.
    alternates: ['CmdOrCtrl+='],
    runs: 'window',
  }),
  command('view.zoomOut', { menu: 'view', group: 'zoom', shortcut: 'CmdOrCtrl+-', runs: 'window' }),
  command('view.zoom100', { menu: 'view', group: 'zoom', shortcut: 'CmdOrCtrl+0', runs: 'window' }),
  command('view.fit', { menu: 'view', group: 'zoom', shortcut: 'CmdOrCtrl+1', runs: 'window' }),
  command('view.zoomSelection', { menu: 'view', group: 'zoom', shortcut: 'CmdOrCtrl+2', runs: 'window' }),
  command('view.zoomStage', { menu: 'view', group: 'zoom', shortcut: 'CmdOrCtrl+3', runs: 'window' }),
  command('view.minimap', { menu: 'view', group: 'zoom', shortcut: 'CmdOrCtrl+4', runs: 'window', checkbox: true }),
  command('view.inspector', { menu: 'view', group: 'panels', shortcut: 'CmdOrCtrl+I', runs: 'window', checkbox: true }),
  command('view.history', {
    menu: 'view',
    group: 'panels',
    shortcut: 'CmdOrCtrl+Shift+H',
    runs: 'window',
    checkbox: true,
  }),
  command('view.checks', {
    menu: 'view',
    group: 'panels',
    shortcut: 'CmdOrCtrl+Shift+K',
    runs: 'window',
    checkbox: true,
  }),
  command('view.theme.system', { menu: 'view', group: 'theme', runs: 'window', checkbox: true }),
  command('view.theme.light', { menu: 'view', group: 'theme', runs: 'window', checkbox: true }),
  command('view.theme.dark', { menu: 'view', group: 'theme', runs: 'window', checkbox: true }),
  command('view.language.en', { menu: 'view', group: 'language', runs: 'window', checkbox: true }),
  command('view.language.da', { menu: 'view', group: 'language', runs: 'window', checkbox: true }),
  command('view.language.sr', { menu: 'view', group: 'language', runs: 'window', checkbox: true }),

  command('help.tour', { menu: 'help', group: 'help', runs: 'window' }),
  command('help.shortcuts', { menu: 'help', group: 'help', shortcut: 'F1', runs: 'window' }),
] as const;

export const MAIN_COMMANDS = [
  'file.new',
  'file.open',
  'file.close',
  'file.quit',
  'edit.cut',
  'edit.copy',
  'edit.paste',
] as const;
/** Commands that the main process runs itself. */
export type MainCommandId = (typeof MAIN_COMMANDS)[number];

export type AppCommandId = (typeof APP_COMMANDS)[number]['id'];

/** The keys that menus and tooltips show on a platform; undefined when the command has none. */
export function shortcutOn(platform: string, { shortcut, macShortcut }: AppCommand): string | undefined {
  return platform === 'darwin' ? (macShortcut ?? shortcut) : shortcut;
}
