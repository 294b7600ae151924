/** The tour of the first map: which of its steps is shown. There is one in a window. */
import { createStore } from 'zustand';

/** In the order they are shown; the texts are `tour.<step>` in the locales. */
export const TOUR_STEPS = ['write', 'score', 'find', 'keep'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

export const tour = createStore<{ readonly step: TourStep | null }>(() => ({ step: null }));

export const showStep = (step: TourStep | null): void => tour.setState({ step });

/** The step that many further on; null beyond the ends. */
export const stepBeside = (step: TourStep, by: 1 | -1): TourStep | null =>
  TOUR_STEPS[TOUR_STEPS.indexOf(step) + by] ?? null;

/** Marks what a step speaks of. */
export const tourMark = (step: Extract<TourStep, 'find' | 'keep'>) => ({ 'data-tour': step });
