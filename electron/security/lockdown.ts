/**
 * Takes from every page, whoever makes it, what no page of ours needs: going elsewhere, opening windows, embedding
 * other pages, asking for permissions.
 */
import { app, type Session, type WebContents } from 'electron';

/**
 * Refuses all of it for every WebContents made from now on.
 * @param onLink is told the address of a link that wants to open outside; nothing opens unless it does so.
 */
export function lockDownAllContents(onLink: (contents: WebContents, address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { preventDefault(): void }) => event.preventDefault();
    // The first load of a page comes from `loadURL`, which none of these events see.
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    contents.setWindowOpenHandler(({ url }) => {
      onLink(contents, url);
      return { action: 'deny' };
    });
  });
}

/** Refuses every permission and device, asked for or looked up. Call when the app is ready. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Pages write to disk through the main process only, so nothing is ever downloaded.
  session.on('will-download', (event) => event.preventDefault());
}
