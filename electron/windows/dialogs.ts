/** Every question and message that the main process shows itself, as native dialogs. */
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import { EXPORT_FORMATS, type ExportFormatId } from '#shared/formats/exports.ts';
import { IMPORT_EXTENSIONS, SHEET_EXTENSIONS } from '#shared/formats/imports.ts';
import type { Translate } from '#shared/i18n/translator.ts';

/** What becomes of a window's unsaved changes when it ends now: there are none, they are kept, they are lost. */
export type UnsavedWork = 'none' | 'kept' | 'lost';

/** What a person can be asked for a place for. */
export type SavedKind = 'journey' | ExportFormatId;

/** What a file is chosen for. */
export type OpenKind = 'open' | 'journey' | 'import' | 'sheet' | 'picture';

export interface Dialogs {
  readonly askToSave: (parent: BrowserWindow, name: string) => Promise<'save' | 'discard' | 'cancel'>;
  /**
   * @param what `open` shows journeys and what can be imported, `journey` and `import` only one of these, `sheet` spreadsheets
   * @param folder where to begin
   * @returns the path chosen, or null
   */
  readonly chooseFileToOpen: (parent: BrowserWindow | null, folder: string, what?: OpenKind) => Promise<string | null>;
  /**
   * Has asked before something is replaced.
   * @param suggestion path to begin with. @returns the path chosen, with the extension of its kind, or null.
   */
  readonly choosePlace: (parent: BrowserWindow, kind: SavedKind, suggestion: string) => Promise<string | null>;
  /** How many of several files to be written are there already. */
  readonly askToReplaceSeveral: (parent: BrowserWindow, count: number) => Promise<boolean>;
  readonly tellCrashed: (parent: BrowserWindow, name: string, work: UnsavedWork) => Promise<'reload' | 'close'>;
  readonly tellUnresponsive: (parent: BrowserWindow, name: string, work: UnsavedWork) => Promise<'wait' | 'close'>;
  readonly askToDiscardRestored: (parent: BrowserWindow, name: string) => Promise<boolean>;
  /** Unsaved changes could not be brought back. @param name of the document; null when not even that is known. */
  readonly tellNotRestored: (name: string | null, path: string) => Promise<'show' | 'close'>;
  readonly tellNotReloaded: (parent: BrowserWindow, name: string) => Promise<void>;
  /** @param path of a file that a document names, and that is outside of the document's folder. */
  readonly askToOpenJourney: (parent: BrowserWindow, path: string) => Promise<boolean>;
  readonly askToOpenLink: (parent: BrowserWindow | null, address: string) => Promise<boolean>;
}

const OPEN_TITLES = {
  open: 'main:open.title',
  journey: 'main:journey.title',
  import: 'export:native.import',
  sheet: 'export:native.update',
  picture: 'main:picture.title',
} as const;

function openFilters(what: OpenKind, t: Translate): Electron.FileFilter[] {
  const importable = [...new Set(Object.values(IMPORT_EXTENSIONS).flat())];
  switch (what) {
    case 'open':
      return [
        { name: t('main:kind.journey'), extensions: ['journey'] },
        { name: t('export:native.importable'), extensions: ['journey', ...importable] },
      ];
    case 'journey':
      return [{ name: t('main:kind.journey'), extensions: ['journey'] }];
    case 'import':
      return [{ name: t('export:native.importable'), extensions: importable }];
    case 'sheet':
      return [{ name: t('export:native.sheets'), extensions: [...SHEET_EXTENSIONS] }];
    case 'picture':
      return [{ name: t('main:picture.kinds'), extensions: ['png', 'jpg', 'jpeg', 'webp', 'gif', 'svg'] }];
  }
}

/** @param texts gives the texts of the language chosen now. */
export function createDialogs(texts: () => Translate): Dialogs {
  return {
    async askToSave(parent, name) {
      const t = texts();
      const answers = ['save', 'discard', 'cancel'] as const;
      return (
        answers[
          await ask(parent, {
            type: 'warning',
            message: t('main:close.question', { name }),
            detail: t('main:close.detail'),
            buttons: [t('main:close.save'), t('main:close.discard'), t('main:cancel')],
            cancelId: 2,
          })
        ] ?? 'cancel'
      );
    },

    async chooseFileToOpen(parent, folder, what = 'open') {
      const t = texts();
      const options: Electron.OpenDialogOptions = {
        title: t(OPEN_TITLES[what]),
        defaultPath: folder,
        filters: [...openFilters(what, t), { name: t('main:kind.any'), extensions: ['*'] }],
        properties: ['openFile'],
      };
      const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },

    async choosePlace(parent, kind, suggestion) {
      const t = texts();
      const extension = kind === 'journey' ? kind : EXPORT_FORMATS[kind].extension;
      const name = kind === 'journey' ? t('main:kind.journey') : t(`export:format.${kind}`);
      for (let place = suggestion; ; ) {
        const answer = await dialog.showSaveDialog(parent, {
          title: t(kind === 'journey' ? 'main:save.title' : 'export:native.export'),
          defaultPath: place,
          filters: [{ name, extensions: [extension] }],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        });
        if (answer.canceled || !answer.filePath) return null;
        if (extname(answer.filePath).toLowerCase() === `.${extension}`) return answer.filePath;
        // Some systems' dialogs do not add the extension, and so have not asked about this name.
        place = `${answer.filePath}.${extension}`;
        if (!existsSync(place) || (await askToReplace(parent, place))) return place;
      }
    },

    async askToReplaceSeveral(parent, count) {
      const t = texts();
      const answer = await ask(parent, {
        type: 'warning',
        message: t('export:native.replaceSeveral', { count }),
        buttons: [t('main:replace.replace'), t('main:cancel')],
        cancelId: 1,
      });
      return answer === 0;
    },

    async tellCrashed(parent, name, work) {
      const t = texts();
      const answer = await ask(parent, {
        type: 'error',
        message: t('main:crashed.message', { name }),
        detail: t(`main:crashed.${work}`),
        buttons: [t('main:crashed.reload'), t('main:crashed.close')],
        cancelId: 1,
      });
      return answer === 0 ? 'reload' : 'close';
    },

    async tellUnresponsive(parent, name, work) {
      const t = texts();
      const answer = await ask(parent, {
        type: 'warning',
        message: t('main:unresponsive.message', { name }),
        detail: t(`main:unresponsive.${work}`),
        buttons: [t('main:unresponsive.wait'), t('main:unresponsive.close')],
        cancelId: 0,
      });
      return answer === 1 ? 'close' : 'wait';
    },

    async askToDiscardRestored(parent, name) {
      const t = texts();
      const answer = await ask(parent, {
        type: 'warning',
        message: t('main:restored.question', { name }),
        detail: t('main:restored.detail'),
        buttons: [t('main:restored.discard'), t('main:cancel')],
        cancelId: 1,
        defaultId: 1,
      });
      return answer === 0;
    },

    async tellNotRestored(name, path) {
      const t = texts();
      const answer = await ask(null, {
        type: 'error',
        message: name === null ? t('main:notRestored.unnamed') : t('main:notRestored.message', { name }),
        detail: t('main:notRestored.detail', { path }),
        buttons: [t('main:ok'), t('main:notRestored.show')],
        cancelId: 0,
      });
      return answer === 1 ? 'show' : 'close';
    },

    async tellNotReloaded(parent, name) {
      const t = texts();
      await ask(parent, {
        type: 'error',
        message: t('main:notReloaded.message', { name }),
        detail: t('main:notReloaded.detail'),
        buttons: [t('main:ok')],
        cancelId: 0,
      });
    },

    async askToOpenJourney(parent, path) {
      const t = texts();
      const answer = await ask(parent, {
        type: 'question',
        message: t('main:journey.question'),
        detail: path,
        buttons: [t('main:journey.open'), t('main:cancel')],
        cancelId: 1,
        // What a file of somebody else asks for is not what Enter does.
        defaultId: 1,
      });
      return answer === 0;
    },

    async askToOpenLink(parent, address) {
      const t = texts();
      const answer = await ask(parent, {
        type: 'question',
        message: t('main:link.question'),
        detail: address,
        buttons: [t('main:link.open'), t('main:cancel')],
        cancelId: 1,
      });
      return answer === 0;
    },
  };

  async function askToReplace(parent: BrowserWindow, path: string): Promise<boolean> {
    const t = texts();
    const answer = await ask(parent, {
      type: 'warning',
      message: t('main:replace.question', { path }),
      buttons: [t('main:replace.replace'), t('main:cancel')],
      cancelId: 1,
    });
    return answer === 0;
  }
}

/** @returns the index of the button pressed; that of `cancelId` when the dialog was closed. */
async function ask(parent: BrowserWindow | null, options: MessageBoxOptions): Promise<number> {
  const all: MessageBoxOptions = { noLink: true, defaultId: 0, ...options };
  return (await (parent ? dialog.showMessageBox(parent, all) : dialog.showMessageBox(all))).response;
}
