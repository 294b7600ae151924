/** Every question and message that the main process shows itself, as native dialogs. */
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { Translate } from '#shared/i18n/translator.ts';

/** What a person can be asked for a place for. */
export type SavedKind = 'journey' | 'pdf';

export interface Dialogs {
  readonly askToSave: (parent: BrowserWindow, name: string) => Promise<'save' | 'discard' | 'cancel'>;
  /** @param folder where to begin. @returns the path chosen, or null. */
  readonly chooseFileToOpen: (parent: BrowserWindow | null, folder: string) => Promise<string | null>;
  /**
   * Has asked before something is replaced.
   * @param suggestion path to begin with. @returns the path chosen, with the extension of its kind, or null.
   */
  readonly choosePlace: (parent: BrowserWindow, kind: SavedKind, suggestion: string) => Promise<string | null>;
  readonly tellCrashed: (parent: BrowserWindow, name: string, unsaved: boolean) => Promise<'reload' | 'close'>;
  readonly tellUnresponsive: (parent: BrowserWindow, name: string, unsaved: boolean) => Promise<'wait' | 'close'>;
  readonly tellNotReloaded: (parent: BrowserWindow, name: string) => Promise<void>;
  readonly askToOpenLink: (parent: BrowserWindow | null, address: string) => Promise<boolean>;
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

    async chooseFileToOpen(parent, folder) {
      const t = texts();
      const options: Electron.OpenDialogOptions = {
        title: t('main:open.title'),
        defaultPath: folder,
        filters: [
          { name: t('main:kind.journey'), extensions: ['journey'] },
          { name: t('main:kind.any'), extensions: ['*'] },
        ],
        properties: ['openFile'],
      };
      const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },

    async choosePlace(parent, kind, suggestion) {
      const t = texts();
      for (let place = suggestion; ; ) {
        const answer = await dialog.showSaveDialog(parent, {
          title: t(kind === 'pdf' ? 'main:export.title' : 'main:save.title'),
          defaultPath: place,
          filters: [{ name: t(`main:kind.${kind}`), extensions: [kind] }],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        });
        if (answer.canceled || !answer.filePath) return null;
        if (extname(answer.filePath).toLowerCase() === `.${kind}`) return answer.filePath;
        // Some systems' dialogs do not add the extension, and so have not asked about this name.
        place = `${answer.filePath}.${kind}`;
        if (!existsSync(place) || (await askToReplace(parent, place))) return place;
      }
    },

    async tellCrashed(parent, name, unsaved) {
      const t = texts();
      const answer = await ask(parent, {
        type: 'error',
        message: t('main:crashed.message', { name }),
        detail: t(unsaved ? 'main:crashed.unsaved' : 'main:crashed.saved'),
        buttons: [t('main:crashed.reload'), t('main:crashed.close')],
        cancelId: 1,
      });
      return answer === 0 ? 'reload' : 'close';
    },

    async tellUnresponsive(parent, name, unsaved) {
      const t = texts();
      const answer = await ask(parent, {
        type: 'warning',
        message: t('main:unresponsive.message', { name }),
        detail: t(unsaved ? 'main:unresponsive.unsaved' : 'main:unresponsive.saved'),
        buttons: [t('main:unresponsive.wait'), t('main:unresponsive.close')],
        cancelId: 0,
      });
      return answer === 1 ? 'close' : 'wait';
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
