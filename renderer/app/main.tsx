/** Where a window begins. */
import './tokens.css';
import './base.css';
import './fonts.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { windowBridge } from '#renderer/bridge/bridge.ts';
import { App } from './App.tsx';
import { createServices } from './services.ts';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root.');
  const bridge = windowBridge();
  const [settings, content] = await Promise.all([bridge.settings(), bridge.windowContent()]);
  createRoot(root).render(
    <StrictMode>
      <App services={createServices(bridge, settings, content)} />
    </StrictMode>,
  );
}

void start();
