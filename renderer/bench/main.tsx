/**
 * The editor with a made-up map of any size, in any browser: `bench.html?n={cards}&view=fit|100`. The components
 * and stores are the app's own; only the main process is missing. No part of the packaged app.
 */
import '../app/tokens.css';
import '../app/base.css';
import { createRoot } from 'react-dom/client';
import { App } from '../app/App.tsx';
import { FIRST_LETTERS, loadFonts } from '../app/fonts.ts';
import { createServices } from '../app/services.ts';
import { canvasControls } from '../canvas/controls.ts';
import { sessionOf } from '../state/window.ts';
import { benchDocument } from './bench-document.ts';
import { loneBridge } from './lone-bridge.ts';
import { createProbe } from './probe.ts';

async function start(): Promise<void> {
  const letters = loadFonts(FIRST_LETTERS);
  const query = new URLSearchParams(location.search);
  const root = document.getElementById('root');
  if (!root) throw new Error('bench.html has no #root.');
  const bridge = loneBridge(benchDocument(Number(query.get('n') ?? 2000)));
  const [settings, content] = await Promise.all([bridge.settings(), bridge.windowContent(), letters]);
  const services = createServices(bridge, settings, content);
  const session = () => {
    const open = sessionOf(services.window);
    if (!open) throw new Error('The page shows no document.');
    return open;
  };
  if (query.get('view') === '100') canvasControls.zoom100();
  else canvasControls.fit();
  window.__bench = createProbe(session, bridge.reopen);
  createRoot(root).render(<App services={services} />);
}

void start();
