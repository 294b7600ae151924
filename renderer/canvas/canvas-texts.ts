/** The texts of the interface for what stands on the canvas in great number: asked for once, by the canvas. */
import { createContext, useContext } from 'react';
import type { Translate } from '#shared/i18n/translator.ts';

export const CanvasTextsContext = createContext<Translate | null>(null);

export function useCanvasTexts(): Translate {
  const t = useContext(CanvasTextsContext);
  if (!t) throw new Error('A part of the canvas is shown outside of it.');
  return t;
}
