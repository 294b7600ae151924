/** The parts of the window that F6 goes around: the way out of the canvas, where Tab goes from cell to cell. */

/** In the order that F6 visits them. */
export const REGIONS = [
  'canvas',
  'minimap',
  'side',
  'inspector',
  'header',
  'maps',
  'footer',
  'tour',
  // The last, so that one step back from the map leads there, and a notice is never in the way of the step forth.
  'notices',
] as const;
export type Region = (typeof REGIONS)[number];

/** Marks the element of a region. */
export const regionProps = (region: Region) => ({ 'data-region': region });

/** Marks what floats over the map and would hide a card: what is selected is brought into view clear of it. */
export const FLOATING = { 'data-floating': '' } as const;

/** What a region does before it is given the focus: it shows what it is late with, so that the focus stays. */
const preparations = new Map<Region, () => void>();

/** @returns the function that calls it off. */
export function beforeFocus(region: Region, prepare: () => void): () => void {
  preparations.set(region, prepare);
  return () => {
    if (preparations.get(region) === prepare) preparations.delete(region);
  };
}

const FOCUSABLE =
  ':is(a[href], button, input, textarea, select, [tabindex]):not(:disabled, [tabindex="-1"], [aria-hidden="true"])';

/** Where the focus was when it left a region, so that coming back goes on there. */
const left = new WeakMap<Element, HTMLElement>();

/**
 * Moves the focus to the next region that is shown (or the one before).
 * @param focusCanvas gives the keyboard to what is selected on the canvas.
 */
export function focusNextRegion(root: ParentNode, step: 1 | -1, focusCanvas: () => void): void {
  const shown = REGIONS.flatMap((region) => {
    const element = root.querySelector(`[data-region="${region}"]`);
    return element ? [{ region, element }] : [];
  });
  const { activeElement } = document;
  // The minimap is a part of the canvas: the last that holds the focus is the nearest.
  const current = shown.findLastIndex(({ element }) => element.contains(activeElement));
  const from = shown[current]?.element;
  if (from && activeElement instanceof HTMLElement) left.set(from, activeElement);
  for (let count = 1; count <= shown.length; count += 1) {
    const start = current === -1 && step === -1 ? 0 : current;
    const next = shown[(start + step * count + shown.length * count) % shown.length];
    if (next && focusRegion(next.element, next.region, focusCanvas)) return;
  }
}

/** Focuses a region where it was left, or at its beginning. Says whether anything there takes the focus. */
function focusRegion(element: Element, region: Region, focusCanvas: () => void): boolean {
  if (region === 'canvas') {
    focusCanvas();
    return true;
  }
  preparations.get(region)?.();
  const before = left.get(element);
  const target = before && element.contains(before) ? before : element.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  return target !== null && element.contains(document.activeElement);
}
