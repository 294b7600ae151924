/** Puts the parts of the app together: settings, windows, files, menu. */

import { webcrypto } from 'node:crypto';
import { dirname, join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Session, shell } from 'electron';
import { createDocumentStore } from '#electron/files/store.ts';
import { createAppMenu } from '#electron/menu/app-menu.ts';
import { createPdfExporter } from '#electron/pdf/export-pdf.ts';
import { printPages } from '#electron/pdf/print-pages.ts';
import { serveAppFrom } from '#electron/security/app-protocol.ts';
import { externalAddress } from '#electron/security/external-links.ts';
import { denyPermissions, lockDownAllContents } from '#electron/security/lockdown.ts';
import { openJsonFile } from '#electron/settings/json-file.ts';
import { openRecentFiles } from '#electron/settings/recent-files.ts';
import { openSettings } from '#electron/settings/settings.ts';
import { writeWhole } from '#electron/settings/write-whole.ts';
import type { AppWindow } from '#electron/windows/app-window.ts';
import { answerWindow, showInWindow } from '#electron/windows/channels.ts';
import { createClosing } from '#electron/windows/closing.ts';
import { createDialogs } from '#electron/windows/dialogs.ts';
import { watchForFailures } from '#electron/windows/failures.ts';
import { createOpening } from '#electron/windows/opening.ts';
import { createSaving } from '#electron/windows/saving.ts';
import { startDocument } from '#electron/windows/start-document.ts';
import { WindowBounds } from '#electron/windows/window-bounds.ts';
import { WindowList } from '#electron/windows/window-list.ts';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import { createIdWith } from '#shared/document/ids.ts';
import type { UiLanguage } from '#shared/i18n/languages.ts';
import { createTranslator, NAMESPACES, type Translate } from '#shared/i18n/translator.ts';
import { inBackground, report } from './report.ts';

export interface Stagecoach {
  /** Opens files by their absolute paths; with none it comes to the front, or shows the start screen. */
  readonly openFiles: (paths: readonly string[]) => void;
}

/** Starts the parts. The app has to be ready. */
export function createStagecoach(session: Session): Stagecoach {
  const userData = (name: string) => join(app.getPath('userData'), name);
  const settings = openSettings({
    path: userData('settings.json'),
    systemLanguages: [app.getLocale(), ...app.getPreferredSystemLanguages()],
    writeWhole,
    report,
  });
  const recent = openRecentFiles({ path: userData('recent.json'), writeWhole, report });
  const bounds = openJsonFile<WindowBounds | null>({
    path: userData('window.json'),
    schema: WindowBounds,
    fallback: null,
    writeWhole,
    report,
  });

  let translate = translateInto(settings.value.language);
  const texts = () => translate;
  const windowTexts = () => ({ app: app.name, untitled: translate('main:untitled') });
  const dialogs = createDialogs(texts);
  const createId = createIdWith((into) => webcrypto.getRandomValues(into));
  const store = createDocumentStore();
  const exporter = createPdfExporter({
    render: printPages,
    creator: `${app.name} ${app.getVersion()}`,
    now: () => new Date(),
  });

  const windows = new WindowList({
    bounds,
    texts: windowTexts,
    equip: (window) => equip(window),
    onFocusChange: () => menu.refresh(),
  });
  /** Waits until nothing is being written for the window. */
  const remove = async (window: AppWindow): Promise<void> => {
    await store.release(window.holder);
    windows.destroy(window);
  };
  const remember = (path: string): void => {
    recent.add(path);
    app.addRecentDocument(path);
  };
  /** The folder where files of this window are most likely looked for. */
  const folderFor = (window: AppWindow | null): string => {
    const path = (window && store.pathOf(window.holder)) ?? recent.newestPath();
    return path === null ? app.getPath('documents') : dirname(path);
  };

  const opening = createOpening({
    store,
    windows: {
      byHolder: (holder) => windows.byHolder(holder),
      nextHolder: () => windows.nextHolder(),
      open: (subject, holder) => windows.open(subject, holder),
    },
    show: (window, subject) => showInWindow(window, subject, recent),
    startDocument: (starter) => startDocument(starter, settings.value.language, translate, createId),
    remember,
    tellNotReloaded: (window, name) => dialogs.tellNotReloaded(window.browser, name),
  });
  const saving = createSaving({
    store,
    dialogs,
    documentsFolder: () => app.getPath('documents'),
    remember,
    exportPdf: exporter.exportPdf,
    report,
    untitled: () => translate('main:untitled'),
    exportSuffix: () => translate('main:export.suffix'),
  });

  let mayQuit = false;
  const closing = createClosing({
    dialogs,
    windows: () => windows.all,
    remove,
    exit() {
      mayQuit = true;
      app.quit();
    },
  });

  const chooseAndOpen = async (from: AppWindow | null): Promise<void> => {
    const path = await dialogs.chooseFileToOpen(from?.browser ?? null, folderFor(from));
    if (path !== null) await opening.openFile(path, from);
  };

  function equip(window: AppWindow): void {
    answerWindow(window, {
      opening,
      saving,
      settings,
      recent,
      chooseAndOpen,
      onState: () => menu.refresh(),
      report,
    });
    watchForFailures(window, { dialogs, remove, report });
    // Electron closes a window at once unless it is told not to; whether it may go is asked first.
    window.browser.on('close', (event) => {
      event.preventDefault();
      inBackground(closing.closeWindow(window));
    });
    // Windows ends the session: unsaved work holds it up, and the person is asked.
    window.browser.on('query-session-end', (event) => {
      if (!window.unsaved) return;
      event.preventDefault();
      inBackground(closing.closeWindow(window));
    });
  }

  const menu = createAppMenu(
    () => {
      const window = windows.current;
      return {
        platform: process.platform,
        texts: translate,
        recent: recent.list(),
        hasWindow: window !== null,
        enabled: new Set(window?.state.enabled),
        checked: new Set(window?.state.checked),
        labels: window?.state.labels ?? {},
        development: !app.isPackaged,
      };
    },
    {
      run: (command) => runCommand(command),
      openRecent(key) {
        const path = recent.pathOf(key);
        if (path !== null) inBackground(opening.openFile(path, windows.current));
      },
      clearRecent() {
        recent.clear();
        app.clearRecentDocuments();
      },
    },
  );

  /** The commands that the main process runs itself; all others are the window's. */
  const own: Readonly<Partial<Record<AppCommandId, (window: AppWindow | null) => void>>> = {
    'file.new': (window) => opening.showStart(window),
    'file.open': (window) => inBackground(chooseAndOpen(window)),
    'file.close': (window) => window && inBackground(closing.closeWindow(window)),
    'file.quit': () => app.quit(),
  };
  const runCommand = (command: AppCommandId): void => {
    const window = windows.current;
    const run = own[command];
    if (run) run(window);
    else window?.run(command);
  };

  const applyTheme = (): void => {
    nativeTheme.themeSource = settings.value.theme;
  };

  serveAppFrom(join(app.getAppPath(), 'out', 'renderer'));
  denyPermissions(session);
  lockDownAllContents((contents, link) => {
    const address = externalAddress(link);
    if (address === null) return;
    const parent = BrowserWindow.fromWebContents(contents);
    inBackground(
      dialogs.askToOpenLink(parent, address).then((agreed) => (agreed ? shell.openExternal(address) : undefined)),
    );
  });
  applyTheme();
  nativeTheme.on('updated', () => windows.refreshBackground());
  settings.onChange((changed) => {
    applyTheme();
    translate = translateInto(changed.language);
    for (const window of windows.all) window.settingsChanged(changed);
    menu.refresh();
  });
  recent.onChange(() => menu.refresh());
  menu.refresh();
  app.setAboutPanelOptions({ applicationName: app.name, applicationVersion: app.getVersion() });

  app.on('before-quit', (event) => {
    if (mayQuit) return;
    event.preventDefault();
    inBackground(closing.quit());
  });
  // On macOS a program stays when its last window is closed.
  app.on('window-all-closed', () => {
    if (process.platform === 'darwin') return;
    mayQuit = true;
    app.quit();
  });
  /** Settings and the like are written in the background; the program ends when that is done. */
  let settled = false;
  app.on('will-quit', (event) => {
    if (settled) return;
    event.preventDefault();
    void Promise.all([settings.settled(), recent.settled(), bounds.settled()]).then(() => {
      settled = true;
      app.quit();
    });
  });
  app.on('activate', () => {
    if (windows.all.length === 0) opening.showStart(null);
  });

  return {
    openFiles(paths) {
      for (const path of paths) inBackground(opening.openFile(path, windows.current));
      if (paths.length > 0) return;
      const window = windows.current;
      if (window) window.focus();
      else opening.showStart(null);
    },
  };
}

function translateInto(language: UiLanguage): Translate {
  return createTranslator(language).getFixedT(language, NAMESPACES);
}
