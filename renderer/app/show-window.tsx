/** Everything that a window shows, drawn for the first time. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { WindowBridge } from '#renderer/bridge/bridge.ts';
import type { Settings, WindowContent } from '#shared/ipc/contract.ts';
import { App } from './App.tsx';
import { createServices } from './services.ts';
import { loadStartScreen } from './start-screen.ts';

/** @param content what the main process wants to be shown. */
export async function showWindow(bridge: WindowBridge, settings: Settings, content: WindowContent): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root.');
  // Drawn at once then, without a moment in which there is nothing.
  if (content.kind === 'start') await loadStartScreen();
  createRoot(root).render(
    <StrictMode>
      <App services={createServices(bridge, settings, content)} />
    </StrictMode>,
  );
}
