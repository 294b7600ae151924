/**
 * What keys cost in small maps and in large ones, most of all a letter typed in a card: how much of it grows with the
 * document.
 * Prints figures, asserts nothing: they belong to the machine. Run with `npx vitest bench --run --project unit`.
 */
import { setAutoFreeze } from 'immer';
import { bench, describe } from 'vitest';
import { benchDocument, cardId } from '#renderer/bench/bench-document.ts';
import { gridOf } from '#renderer/input/grid.ts';
import { dispatch, type Present, startHistory } from '#shared/history/history.ts';
import { createLayout } from '#shared/layout/layout.ts';
import { type MeasureText, TEXT_STYLES } from '#shared/layout/types.ts';
import { sceneOf } from '#shared/scene/scene.ts';
import { plainWords } from '../support/words.ts';

const SIZES = [50, 2_000, 5_000];
const MAP = 'map1';
const CARD = cardId(10);
const TOUCHPOINT = cardId(1);
/** Letters until the text begins again: one line, so that nothing moves. */
const LETTERS = 12;

const measure: MeasureText = (text, style) => text.length * TEXT_STYLES[style].size * 0.55;

const NOW = { context: { createId: () => 'new' }, now: 0 };

// As the product does.
setAutoFreeze(false);

/** Answers the next document at each call, one letter farther. */
function typist(cards: number): () => Present {
  const selection = { map: MAP, target: { kind: 'cards', cards: [CARD] } } as const;
  let present: Present = { document: benchDocument(cards), selection, history: startHistory() };
  let letters = 0;
  return () => {
    letters = (letters % LETTERS) + 1;
    const args = { map: MAP, card: CARD, fields: { text: 'letter after letter'.slice(0, letters) } };
    present = dispatch(present, 'card.edit', args, NOW);
    return present;
  };
}

describe('a letter, into the document and its history', () => {
  for (const cards of SIZES) {
    const type = typist(cards);
    bench(`${cards} cards`, () => {
      type();
    });
  }
});

describe('a letter, until it can be drawn', () => {
  for (const cards of SIZES) {
    const type = typist(cards);
    const layoutMap = createLayout({ measure, words: plainWords });
    const { document } = type();
    let scene = sceneOf(document, layoutMap(document, MAP));
    bench(`${cards} cards`, () => {
      const { document } = type();
      const map = document.maps[MAP];
      if (map) gridOf(map);
      scene = sceneOf(document, layoutMap(document, MAP), scene);
    });
  }
});

/** What one key does to a document that is then as it was: nothing is merged, and the map stays as large as it is. */
const KEYS = {
  'a card added': (present: Present) =>
    dispatch(present, 'card.add', { map: MAP, stage: 'stage0', lane: 'goals', index: 1, text: '' }, NOW),
  'a card deleted': (present: Present) => dispatch(present, 'card.delete', { map: MAP, cards: [CARD] }, NOW),
  'a card moved to the next stage': (present: Present) =>
    dispatch(present, 'card.move', { map: MAP, cards: [CARD], stage: 'stage1', lane: 'goals', index: 0 }, NOW),
  'a touchpoint deleted': (present: Present) =>
    dispatch(present, 'card.delete', { map: MAP, cards: [TOUCHPOINT] }, NOW),
};

describe.each(Object.entries(KEYS))('%s, until it can be drawn', (_, press) => {
  for (const cards of SIZES) {
    const layoutMap = createLayout({ measure, words: plainWords });
    const before = typist(cards)();
    const draw = ({ document }: Present): void => {
      const map = document.maps[MAP];
      if (map) gridOf(map);
      scene = sceneOf(document, layoutMap(document, MAP), scene);
    };
    let scene = sceneOf(before.document, layoutMap(before.document, MAP));
    bench(`${cards} cards`, () => draw(press(before)));
  }
});

describe('a score by a key, until it can be drawn', () => {
  for (const cards of SIZES) {
    const layoutMap = createLayout({ measure, words: plainWords });
    let present = typist(cards)();
    let scene = sceneOf(present.document, layoutMap(present.document, MAP));
    let turn = 0;
    bench(`${cards} cards`, () => {
      turn += 1;
      const args = { map: MAP, cards: [TOUCHPOINT], score: (turn % 5) - 2 };
      present = dispatch(present, 'emotion.score', args, NOW);
      scene = sceneOf(present.document, layoutMap(present.document, MAP), scene);
    });
  }
});
