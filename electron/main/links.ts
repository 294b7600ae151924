import { BrowserWindow, shell, type WebContents } from 'electron';
import { externalAddress } from '#electron/security/external-links.ts';
import type { Dialogs } from '#electron/windows/dialogs.ts';

/** Opens a link of a page in the system's browser: https only, and only after asking. */
export async function openLink(
  contents: WebContents,
  link: string,
  dialogs: Pick<Dialogs, 'askToOpenLink'>,
): Promise<void> {
  const address = externalAddress(link);
  if (address === null) return;
  const agreed = await dialogs.askToOpenLink(BrowserWindow.fromWebContents(contents), address);
  if (agreed) await shell.openExternal(address);
}
