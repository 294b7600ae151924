/** Where a window begins: it asks what to show before it reads the code that shows it. */
import './tokens.css';
import './base.css';
import './fonts.ts';
import { windowBridge } from '#renderer/bridge/bridge.ts';
import { allowEmptyMarkup } from './empty-markup.ts';

async function start(): Promise<void> {
  allowEmptyMarkup();
  const bridge = windowBridge();
  const asked = Promise.all([bridge.settings(), bridge.windowContent()]);
  const [{ showWindow }, [settings, content]] = await Promise.all([import('./show-window.tsx'), asked]);
  await showWindow(bridge, settings, content);
}

void start();
