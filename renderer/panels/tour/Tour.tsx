/**
 * The tour of the first map: four steps, each beside what it speaks of. It stands in nobody's way: the map can be
 * worked on meanwhile, F6 leads to it and from it, and Escape leaves it.
 */
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { canvasControls, canvasSight } from '#renderer/canvas/controls.ts';
import { regionProps } from '#renderer/input/regions.ts';
import { shortcutOf } from '#renderer/input/shortcuts.ts';
import { showStep, stepBeside, TOUR_STEPS, type TourStep, tour } from '#renderer/input/tour.ts';
import type { Box } from '#shared/layout/types.ts';
import { Button } from '../controls/Button.tsx';
import { placeBeside, type Side } from './place.ts';
import styles from './Tour.module.css';

export function Tour() {
  const step = useStore(tour, (state) => state.step);
  // It is of this document's map, and goes with it.
  useEffect(() => () => showStep(null), []);
  return step && <Step step={step} />;
}

function Step({ step }: { readonly step: TourStep }) {
  const t = useTexts();
  const { bridge } = useServices();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  useFocusWhileShown(root, step);
  usePlace(root, step);

  const back = stepBeside(step, -1);
  const next = stepBeside(step, 1);
  const index = TOUR_STEPS.indexOf(step) + 1;
  const keys = {
    enter: shortcutOf('insert.card', bridge.platform),
    tab: shortcutOf('insert.nextCell', bridge.platform),
    lowest: shortcutOf('edit.score.veryBad', bridge.platform),
    highest: shortcutOf('edit.score.veryGood', bridge.platform),
    palette: shortcutOf('view.palette', bridge.platform),
    save: shortcutOf('file.save', bridge.platform),
    export: shortcutOf('file.export', bridge.platform),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    showStep(null);
  };
  return (
    <div
      ref={root}
      role="dialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      className={styles.step}
      onKeyDown={onKeyDown}
      {...regionProps('tour')}
    >
      {/* Heard when Next shows another step: the focus stays on the button. */}
      <div aria-live="polite">
        <h2 id={`${id}title`} className={styles.title}>
          {t(`app:tour.${step}.title`)}
        </h2>
        <p id={`${id}text`} className={styles.text}>
          {t(`app:tour.${step}`, keys)}
        </p>
      </div>
      <div className={styles.actions}>
        <span className={styles.progress}>{t('app:tour.progress', { index, count: TOUR_STEPS.length })}</span>
        {next ? (
          <Button variant="quiet" onPress={() => showStep(null)}>
            {t('app:tour.skip')}
          </Button>
        ) : null}
        {back ? <Button onPress={() => showStep(back)}>{t('app:tour.back')}</Button> : null}
        <Button variant="primary" onPress={() => showStep(next)} data-next="">
          {next ? t('app:tour.next') : t('app:tour.done')}
        </Button>
      </div>
    </div>
  );
}

/** The focus goes to the button that leads on, and back to where it was, or to the map, once the tour is left. */
function useFocusWhileShown(root: RefObject<HTMLElement | null>, step: TourStep): void {
  useEffect(() => {
    const element = root.current;
    const before = document.activeElement;
    element?.querySelector<HTMLElement>('[data-next]')?.focus();
    return () => {
      // Who has gone on to work elsewhere is not called back.
      const { activeElement } = document;
      const isHere = activeElement === null || activeElement === document.body || element?.contains(activeElement);
      if (!isHere) return;
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else canvasControls.focus();
    };
  }, [root]);
  // The button that led here may be gone: the first step has none that leads back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has other buttons.
  useEffect(() => {
    if (document.activeElement === document.body) root.current?.querySelector<HTMLElement>('[data-next]')?.focus();
  }, [root, step]);
}

/** Keeps it beside what it speaks of, which moves with the map, the selection and the window. */
function usePlace(root: RefObject<HTMLElement | null>, step: TourStep): void {
  useLayoutEffect(() => {
    let frame = 0;
    let shown = '';
    const follow = (): void => {
      const element = root.current;
      if (!element) return;
      const window = { width: innerWidth, height: innerHeight };
      const { x, y } = placeBeside(anchorOf(step), sizeOf(element), window, SIDES[step]);
      const place = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      if (place !== shown) element.style.transform = place;
      shown = place;
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [root, step]);
}

const sizeOf = ({ offsetWidth, offsetHeight }: HTMLElement) => ({ width: offsetWidth, height: offsetHeight });

/** What the steps speak of. */
const PLACES: { readonly [S in TourStep]: string } = {
  write: '[data-canvas] [data-selection]',
  score: '[data-canvas] [data-kind="touchpoint"]',
  find: '[data-tour="find"]',
  keep: '[data-tour="keep"]',
};

const SIDES: { readonly [S in TourStep]: Side } = { write: 'right', score: 'right', find: 'below', keep: 'below' };

/** What is not in view, or not there yet, has the place where it will be, or what is selected. */
function anchorOf(step: TourStep): Box {
  const found = document.querySelector(PLACES[step])?.getBoundingClientRect();
  const place = found ?? (step === 'score' ? touchpointPlace() : null) ?? canvasControls.selectionPlace();
  return place ?? { x: innerWidth / 2, y: innerHeight / 2, width: 0, height: 0 };
}

/** Where the first touchpoint will stand, in px of the window. */
function touchpointPlace(): Box | null {
  const sight = canvasSight();
  const canvas = document.querySelector('[data-canvas]')?.getBoundingClientRect();
  const lane = sight?.layout().lanes.find(({ kind }) => kind === 'touchpoints');
  const box = sight?.layout().cells.find((cell) => cell.lane === lane?.id)?.next;
  if (!sight || !canvas || !box) return null;
  const { x, y, zoom } = sight.viewport();
  return {
    x: canvas.x + x + box.x * zoom,
    y: canvas.y + y + box.y * zoom,
    width: box.width * zoom,
    height: box.height * zoom,
  };
}
