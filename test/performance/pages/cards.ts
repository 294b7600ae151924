/** The same number of cards, of the same size and in the same shape, as the app's bench page shows. */
const LANES = 5;
const COLUMN = 228;
export const CARD = { width: 204, height: 78 } as const;
const ROW = 90;

export interface BareCard {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export function bareCards(count: number): BareCard[] {
  const stages = Math.max(1, Math.round(Math.sqrt(count * 0.8)));
  const perCell = Math.ceil(count / (stages * LANES));
  return Array.from({ length: count }, (_, index) => {
    const cell = index % (stages * LANES);
    const row = (cell % LANES) * perCell + Math.floor(index / (stages * LANES));
    return {
      id: `card${index}`,
      x: Math.floor(cell / LANES) * COLUMN,
      y: row * ROW,
      text: `card ${index} declined without any reason in the first week of the playlist`,
    };
  });
}

/** The zoom and place that show all of them in a window. */
export function fitting(cards: readonly BareCard[], width: number, height: number) {
  const right = Math.max(...cards.map(({ x }) => x)) + CARD.width;
  const bottom = Math.max(...cards.map(({ y }) => y)) + CARD.height;
  return { x: 8, y: 8, zoom: Math.min((width - 16) / right, (height - 16) / bottom, 1) };
}
