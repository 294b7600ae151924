import { join } from 'node:path';
import { app, type WebPreferences } from 'electron';

/** What a page of ours may do, written out although most are Electron's defaults, so that nobody weakens them unseen. */
export function webPreferences(preload: 'index' | 'print'): WebPreferences {
  return {
    preload: join(app.getAppPath(), 'out', 'preload', `${preload}.cjs`),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    experimentalFeatures: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}
