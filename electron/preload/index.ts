/**
 * What a window may ask of the main process: one named function per channel, and no way to name a channel.
 * Runs sandboxed, so it imports nothing but Electron; schemas are checked on the other side.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type {
  Bridge,
  ChannelInput,
  ChannelName,
  ChannelResults,
  EventName,
  WindowEvents,
} from '#shared/ipc/contract.ts';

/** Electron before 32 puts the path on the File itself. */
type FileWithPath = File & { readonly path?: string };

const invoke = <C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<ChannelResults[C]> =>
  ipcRenderer.invoke(channel, input);

/** Every event a window may listen to. A record, so that a new event cannot be forgotten here. */
const EVENTS: { readonly [E in EventName]: true } = {
  'command:run': true,
  'window:show': true,
  'map:show': true,
  'window:saveBeforeClose': true,
  'settings:changed': true,
  'export:progress': true,
};

const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

const bridge: Bridge<File> = {
  platform,
  windowContent: () => invoke('window:content', {}),
  newFile: (starter) => invoke('file:new', { starter }),
  openFile: () => invoke('file:open', {}),
  openRecent: (key) => invoke('file:openRecent', { key }),
  openDropped: (file: FileWithPath) =>
    invoke('file:openDropped', { path: webUtils?.getPathForFile(file) ?? file.path ?? '' }),
  save: (input) => invoke('file:save', input),
  saveAs: (input) => invoke('file:saveAs', input),
  reload: () => invoke('file:reload', {}),
  appendToJournal: (input) => invoke('journal:append', input),
  clearJournal: (journal) => invoke('journal:clear', { journal }),
  discardRestored: () => invoke('journal:discardRestored', {}),
  reportState: (state) => invoke('window:state', state),
  closeAnswer: (saved) => invoke('window:closeAnswer', { saved }),
  exportFile: (input) => invoke('export:file', input),
  cancelExport: () => invoke('export:cancel', {}),
  copyPicture: (input) => invoke('picture:copy', input),
  importFile: () => invoke('import:file', {}),
  chooseSheet: () => invoke('sheet:choose', {}),
  choosePicture: () => invoke('picture:choose', {}),
  openJourney: (input) => invoke('journey:open', input),
  chooseJourney: () => invoke('journey:choose', {}),
  runCommand: (command) => invoke('command:runMain', { command }),
  settings: () => invoke('settings:get', {}),
  changeSettings: (change) => invoke('settings:set', change),
  on: (event, listener) => {
    if (!Object.hasOwn(EVENTS, event)) throw new Error(`unknown event`);
    // The page gets the payload and never Electron's event, which carries the sender.
    const forward = (_event: unknown, payload: WindowEvents[typeof event]) => listener(payload);
    ipcRenderer.on(event, forward);
    return () => {
      ipcRenderer.removeListener(event, forward);
    };
  },
};

contextBridge.exposeInMainWorld('stagecoach', bridge);
