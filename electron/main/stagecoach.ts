/** Puts the parts of the app together: settings, windows, files, menu. */

import { webcrypto } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { app, nativeTheme, type Session, shell } from 'electron';
import { createMakeFile } from '#electron/export/exporters.ts';
import { decodeAside } from '#electron/files/decode-aside.ts';
import { disk } from '#electron/files/disk.ts';
import { readSource } from '#electron/files/read-source.ts';
import { runAsync } from '#electron/files/steps.ts';
import { createDocumentStore } from '#electron/files/store.ts';
import { importFile } from '#electron/import/import-file.ts';
import { readSheetFile } from '#electron/import/read-sheet-file.ts';
import { sendEvent } from '#electron/ipc/events.ts';
import { printPages } from '#electron/pdf/print-pages.ts';
import { serveAppFrom } from '#electron/security/app-protocol.ts';
import { denyPermissions, lockDownAllContents } from '#electron/security/lockdown.ts';
import type { AppWindow, Subject } from '#electron/windows/app-window.ts';
import { answerWindow, showInWindow } from '#electron/windows/channels.ts';
import { createClosing } from '#electron/windows/closing.ts';
import { createDialogs } from '#electron/windows/dialogs.ts';
import { createExporting } from '#electron/windows/exporting.ts';
import { watchForFailures } from '#electron/windows/failures.ts';
import { createOpening } from '#electron/windows/opening.ts';
import { createRecovery } from '#electron/windows/recovery.ts';
import { createSaving } from '#electron/windows/saving.ts';
import { startDocument } from '#electron/windows/start-document.ts';
import { createSubJourneys } from '#electron/windows/sub-journeys.ts';
import { WindowList } from '#electron/windows/window-list.ts';
import { createIdWith } from '#shared/document/ids.ts';
import type { UiLanguage } from '#shared/i18n/languages.ts';
import { createTranslator, NAMESPACES, type Translate } from '#shared/i18n/translator.ts';
import type { PictureFile, SheetResult } from '#shared/ipc/exchange.ts';
import { followLifecycle } from './lifecycle.ts';
import { openLink } from './links.ts';
import { createMainCommands } from './main-commands.ts';
import { createMenu } from './menu.ts';
import { inBackground, report } from './report.ts';
import { openUserData } from './user-data.ts';

export interface Stagecoach {
  /** Opens what a program that was killed left unsaved. Says whether there was anything. */
  readonly openLeftBehind: () => Promise<boolean>;
  /** Opens files by their absolute paths; with none it comes to the front, or shows the start screen. */
  readonly openFiles: (paths: readonly string[]) => void;
}

/** Starts the parts. The app has to be ready. */
export function createStagecoach(session: Session): Stagecoach {
  const { settings, recent, bounds, journals, settled } = openUserData();
  let translate = translateInto(settings.value.language);
  const texts = () => translate;
  const windowTexts = () => ({ app: app.name, untitled: translate('main:untitled') });
  const dialogs = createDialogs(texts);
  const createId = createIdWith((into) => webcrypto.getRandomValues(into));
  const operations = { ...disk, decode: decodeAside };
  const store = createDocumentStore(operations);
  const makeFile = createMakeFile({
    print: printPages,
    creator: `${app.name} ${app.getVersion()}`,
    now: () => new Date(),
  });

  const windows = new WindowList({
    bounds,
    texts: windowTexts,
    newJournal: journals.newId,
    equip: (window) => equip(window),
    onFocusChange: () => menu.refresh(),
  });
  /** Waits until nothing is being written for the window. */
  const takeAway = async (window: AppWindow): Promise<void> => {
    await store.release(window.holder);
    windows.destroy(window);
  };
  /** Takes a window away whose changes are saved, or are not wanted. */
  const remove = async (window: AppWindow): Promise<void> => {
    await recovery.forget(window);
    await takeAway(window);
  };
  const show = (window: AppWindow, subject: Subject): void => {
    // What stood in the window goes because somebody said so: its unsaved changes with it.
    inBackground(recovery.forget(window));
    showInWindow(window, subject, recent);
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
    show,
    startDocument: (starter) => startDocument(starter, settings.value.language, translate, createId),
    remember,
    importFile: (path) => importFile(path, { createId, language: settings.value.language, t: translate }),
    openLeft: (path) => recovery.openLeft(path),
    tellNotReloaded: (window, name) => dialogs.tellNotReloaded(window.browser, name),
  });
  const recovery = createRecovery({
    journals,
    store,
    windows: {
      nextHolder: () => windows.nextHolder(),
      open: (subject, holder) => windows.open(subject, holder),
    },
    dialogs,
    show,
    readAgain: opening.reload,
    showFile: (path) => shell.showItemInFolder(path),
  });
  const saving = createSaving({
    store,
    dialogs,
    documentsFolder: () => app.getPath('documents'),
    remember,
    noted: recovery.saved,
    untitled: () => translate('main:untitled'),
  });

  const exporting = createExporting({
    store,
    dialogs,
    makeFile,
    documentsFolder: () => app.getPath('documents'),
    tellProgress: (window, progress) => sendEvent(window.browser.webContents, 'export:progress', progress),
    report,
    untitled: () => translate('main:untitled'),
  });

  const subJourneys = createSubJourneys({ store, dialogs, opening, operations });

  const closing = createClosing({
    dialogs,
    windows: () => windows.all,
    remove,
    exit: () => lifecycle.exit(),
  });

  const chooseAndOpen = async (from: AppWindow | null): Promise<void> => {
    const path = await dialogs.chooseFileToOpen(from?.browser ?? null, folderFor(from));
    if (path !== null) await opening.openFile(path, from);
  };

  const chooseAndImport = async (from: AppWindow): Promise<void> => {
    const path = await dialogs.chooseFileToOpen(from.browser, folderFor(from), 'import');
    if (path !== null) await opening.openFile(path, from);
  };
  const chooseSheet = async (from: AppWindow): Promise<SheetResult> => {
    const path = await dialogs.chooseFileToOpen(from.browser, folderFor(from), 'sheet');
    return path === null ? { kind: 'cancelled' } : readSheetFile(path);
  };

  const choosePicture = async (from: AppWindow): Promise<PictureFile> => {
    const path = await dialogs.chooseFileToOpen(from.browser, folderFor(from), 'picture');
    if (path === null) return { kind: 'cancelled' };
    const source = await runAsync(readSource(path), disk);
    if (source.kind === 'read') return { kind: 'file', bytes: source.bytes };
    return { kind: 'problem', problem: { name: basename(path), problem: source.problem } };
  };

  function equip(window: AppWindow): void {
    answerWindow(window, {
      opening,
      saving,
      exporting,
      subJourneys,
      recovery,
      copyPicture: async ({ document, map }) => {
        const { copyPicture } = await import('#electron/export/copy-picture.ts');
        return copyPicture(document, map, report);
      },
      chooseSheet,
      choosePicture,
      chooseAndImport,
      settings,
      recent,
      chooseAndOpen,
      runCommand: (command, from) => commands[command](from),
      onState: () => menu.refresh(),
      report,
    });
    watchForFailures(window, {
      dialogs,
      remove: async (failed) => {
        recovery.leave(failed);
        await takeAway(failed);
      },
      isKept: recovery.isKept,
      reload: recovery.reload,
      report,
    });
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

  const commands = createMainCommands({ opening, closing, chooseAndOpen });
  const menu = createMenu({ texts, windows, recent, opening, commands });

  const applyTheme = (): void => {
    nativeTheme.themeSource = settings.value.theme;
  };

  serveAppFrom(join(app.getAppPath(), 'out', 'renderer'));
  denyPermissions(session);
  lockDownAllContents((contents, link) => inBackground(openLink(contents, link, dialogs)));
  applyTheme();
  // Its page is loaded by processes of its own, while this one does what follows.
  if (!journals.areAnyLeft()) windows.prepare();
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

  const lifecycle = followLifecycle({
    quit: closing.quit,
    settled,
    activated() {
      if (windows.all.length === 0) opening.showStart(null);
    },
  });

  return {
    openLeftBehind: recovery.openLeftBehind,

    openFiles(paths) {
      for (const path of paths) inBackground(opening.openFile(path, windows.current));
      if (paths.length > 0) return;
      const window = windows.current;
      if (window && !window.isWaiting) window.focus();
      else opening.showStart(window);
    },
  };
}

function translateInto(language: UiLanguage): Translate {
  return createTranslator(language).getFixedT(language, NAMESPACES);
}
