/** What goes between a window and other programs, besides exports. */
import type { WindowBridge } from '#renderer/bridge/bridge.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { sessionOf, type WindowStore } from './window.ts';

export interface Exchange {
  /** Puts a map on the clipboard as a picture, and tells what came of it. */
  copyPicture(document: JourneyDocument, map: string): Promise<void>;
  /** Asks for a file of another format; it comes as a document of its own. */
  importFile(): Promise<void>;
  /** Asks for a spreadsheet, and shows what it would change in the document. */
  chooseSheet(): Promise<void>;
}

export function createExchange(
  bridge: Pick<WindowBridge, 'copyPicture' | 'importFile' | 'chooseSheet'>,
  window: WindowStore,
): Exchange {
  return {
    async copyPicture(document, map) {
      const { kind } = await bridge.copyPicture({ document, map });
      window.getState().tell({ kind: kind === 'copied' ? 'pictureCopied' : 'pictureNotCopied' });
    },

    async importFile() {
      await bridge.importFile();
    },

    async chooseSheet() {
      const session = sessionOf(window);
      const sheet = await bridge.chooseSheet();
      // Meanwhile another document may have come into the window.
      if (session === null || sessionOf(window) !== session || sheet.kind === 'cancelled') return;
      window.getState().openDialog(sheet.kind === 'read' ? { kind: 'update', sheet } : { kind: 'sheetFailed', sheet });
    },
  };
}
