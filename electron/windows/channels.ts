/** What each call of a window does. The gateway has checked the sender and the input. */

import { sendEvent } from '#electron/ipc/events.ts';
import { answerChannels } from '#electron/ipc/gateway.ts';
import type { RecentFiles } from '#electron/settings/recent-files.ts';
import type { SettingsStore } from '#electron/settings/settings.ts';
import type { MainCommandId } from '#shared/commands/app-commands.ts';
import { CHANNELS, type ChannelInput, type ChannelResults, type WindowContent } from '#shared/ipc/contract.ts';
import type { CopyPictureResult, PictureFile, SheetResult } from '#shared/ipc/exchange.ts';
import type { AppWindow, Subject } from './app-window.ts';
import type { Exporting } from './exporting.ts';
import type { Opening } from './opening.ts';
import type { Recovery } from './recovery.ts';
import type { Saving } from './saving.ts';
import type { SubJourneys } from './sub-journeys.ts';

export interface ChannelPorts {
  readonly opening: Opening;
  readonly saving: Saving;
  readonly exporting: Exporting;
  readonly subJourneys: SubJourneys;
  readonly recovery: Pick<Recovery, 'append' | 'clear' | 'discardRestored'>;
  /** Puts a map on the clipboard. */
  readonly copyPicture: (input: ChannelInput<'picture:copy'>) => Promise<CopyPictureResult>;
  /** Asks for a spreadsheet and reads it. */
  readonly chooseSheet: (from: AppWindow) => Promise<SheetResult>;
  readonly choosePicture: (from: AppWindow) => Promise<PictureFile>;
  /** Asks for a file of another format and opens it as a new document. */
  readonly chooseAndImport: (from: AppWindow) => Promise<void>;
  readonly settings: SettingsStore;
  readonly recent: RecentFiles;
  /** Asks for a file and opens it. */
  readonly chooseAndOpen: (from: AppWindow) => Promise<void>;
  readonly runCommand: (command: MainCommandId, from: AppWindow) => void;
  /** The page told what it can do now: the menu may have to follow. */
  readonly onState: (window: AppWindow) => void;
  readonly report: (problem: string) => void;
}

export function answerWindow(window: AppWindow, ports: ChannelPorts): void {
  const { opening, saving, exporting, subJourneys, recovery, settings, recent } = ports;
  answerChannels<typeof CHANNELS, ChannelResults>(
    window.browser.webContents,
    CHANNELS,
    {
      'window:content': async () => contentOf(await window.subjectForPage(), window.journal, recent),
      'file:new': ({ starter }) => nothing(opening.startNew(starter, window)),
      'file:open': () => nothing(ports.chooseAndOpen(window)),
      'file:openRecent': async ({ key }) => {
        const path = recent.pathOf(key);
        // The list may have been cleared while the window still showed it.
        if (path !== null) await opening.openFile(path, window);
        return undefined;
      },
      'file:openDropped': async ({ path }) => {
        // What is dropped may be no file at all, such as a picture out of a web page.
        if (path !== '') await opening.openFile(path, window);
        return undefined;
      },
      'file:save': ({ document, overwrite }) => saving.save(window, document, overwrite),
      'file:saveAs': ({ document }) => saving.saveAs(window, document),
      'file:reload': () => nothing(opening.reload(window)),
      'journal:append': ({ journal, changes }) => {
        recovery.append(window, journal, changes);
        return undefined;
      },
      'journal:clear': ({ journal }) => nothing(recovery.clear(window, journal)),
      'journal:discardRestored': () => nothing(recovery.discardRestored(window)),
      'window:state': (state) => {
        window.told(state);
        ports.onState(window);
        return undefined;
      },
      'window:closeAnswer': ({ saved }) => {
        window.answerSaveRequest(saved);
        return undefined;
      },
      'export:file': (request) => exporting.exportFile(window, request),
      'export:cancel': () => {
        exporting.cancel(window);
        return undefined;
      },
      'import:file': () => nothing(ports.chooseAndImport(window)),
      'sheet:choose': () => ports.chooseSheet(window),
      'picture:choose': () => ports.choosePicture(window),
      'journey:open': ({ file, map }) => subJourneys.open(window, file, map),
      'journey:choose': () => subJourneys.choose(window),
      'picture:copy': (input) => ports.copyPicture(input),
      'command:runMain': ({ command }) => {
        ports.runCommand(command, window);
        return undefined;
      },
      'settings:get': () => settings.value,
      'settings:set': (change) => settings.change(change),
    },
    {
      invalid: {
        'file:save': { kind: 'failed', reason: 'invalidDocument' },
        'file:saveAs': { kind: 'failed', reason: 'invalidDocument' },
        'export:file': { kind: 'failed', reason: 'invalidDocument' },
      },
      report: ports.report,
    },
  );
}

/** Shows something else in a window, and tells its page. */
export function showInWindow(window: AppWindow, subject: Subject, recent: RecentFiles): void {
  window.show(subject, (contents) => sendEvent(contents, 'window:show', contentOf(subject, window.journal, recent)));
}

function contentOf(subject: Subject, journal: string, recent: RecentFiles): WindowContent {
  if (subject.kind === 'start') return { kind: 'start', recent: recent.list(), problem: subject.problem };
  const { document, file, migratedFrom, imported, restored, map } = subject;
  return {
    kind: 'document',
    document,
    file,
    migratedFrom,
    journal,
    ...(imported ? { imported } : {}),
    ...(restored ? { restored: { fileChanged: restored.fileChanged } } : {}),
    ...(map === undefined ? {} : { map }),
  };
}

async function nothing(done: Promise<void>): Promise<undefined> {
  await done;
  return undefined;
}
