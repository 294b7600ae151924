/** Where a window begins: it asks what to show before it reads the code that shows it. */
import './tokens.css';
import './base.css';
import { windowBridge } from '#renderer/bridge/bridge.ts';
import { allowEmptyMarkup } from './empty-markup.ts';
import { FIRST_LETTERS, loadFonts } from './fonts.ts';

async function start(): Promise<void> {
  allowEmptyMarkup();
  const bridge = windowBridge();
  const asked = Promise.all([bridge.settings(), bridge.windowContent()]);
  // With its letters there, the map is drawn at once with the rest, and not after a second look.
  const letters = loadFonts(FIRST_LETTERS);
  const [{ showWindow }, [settings, content]] = await Promise.all([import('./show-window.tsx'), asked, letters]);
  await showWindow(bridge, settings, content);
}

void start();
