/** The start screen, with the samples that it shows, is read when a window has no document. */
import { lazy } from 'react';

export const loadStartScreen = () => import('#renderer/panels/start/StartScreen.tsx');

export const StartScreen = lazy(async () => ({ default: (await loadStartScreen()).StartScreen }));
