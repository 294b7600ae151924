/** Copy, cut and paste of cards: what the clipboard is given, and which step of the document a paste is. */
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import { CLIPBOARD_TYPE, copyOfCards, parseClipboard } from '#shared/clipboard/content.ts';
import { type Paste, placeBlock, placeContent } from '#shared/clipboard/place.ts';
import { blockOfText, htmlOf, tableOf, textOf } from '#shared/clipboard/sheet.ts';
import { gridOf } from './grid.ts';
import { placeForNewCard } from './navigation.ts';
import type { StepWords } from './steps.ts';

/** The part of a `DataTransfer` that is needed. */
export interface ClipboardData {
  getData(type: string): string;
  setData(type: string, data: string): void;
}

/**
 * Puts the selected cards on the clipboard: whole for this app, as a table for spreadsheets, as text for
 * everything else. Says whether there were any.
 */
export function copyCards(session: Session, data: ClipboardData): boolean {
  const { map } = session.selection;
  const content = copyOfCards(session.document, map, selectedCards(session));
  if (content === null) return false;
  const table = tableOf(content);
  data.setData(CLIPBOARD_TYPE, JSON.stringify(content));
  data.setData('text/plain', textOf(table));
  if (content.columns.length > 1 || content.rows.length > 1) data.setData('text/html', htmlOf(table));
  return true;
}

/** What pasting would do here; `noPlace` where no card can stand. */
export function pasteOf(
  session: Session,
  data: Pick<ClipboardData, 'getData'>,
  words: StepWords,
  options: { readonly inOneLane: boolean },
): Paste | { readonly kind: 'noPlace' } {
  const { document, selection } = session;
  const cell = placeForNewCard(mapInView(session), selection.target);
  if (cell === null) return { kind: 'noPlace' };
  const place = { map: selection.map, ...cell };
  const content = options.inOneLane ? null : parseClipboard(data.getData(CLIPBOARD_TYPE));
  if (content !== null) return placeContent(document, place, content, words);
  return placeBlock(document, place, blockOfText(data.getData('text/plain')), words, options);
}

/** The cards that are selected: themselves, or all of a stage, a lane, a cell or the map. */
export function selectedCards(session: Session): readonly string[] {
  const { target } = session.selection;
  if (target.kind === 'cards') return target.cards;
  const { stages, lanes, cardsIn } = gridOf(mapInView(session));
  const inCells = (isMeant: (stage: string, lane: string) => boolean): readonly string[] =>
    lanes.flatMap(({ id: lane }) => stages.flatMap((stage) => (isMeant(stage, lane) ? cardsIn(stage, lane) : [])));
  switch (target.kind) {
    case 'stage': {
      const parts = new Set(
        Object.entries(mapInView(session).stages).flatMap(([id, { parent }]) =>
          id === target.stage || parent === target.stage ? [id] : [],
        ),
      );
      return inCells((stage) => parts.has(stage));
    }
    case 'lane':
      return inCells((_, lane) => lane === target.lane);
    case 'cell':
      return inCells((stage, lane) => stage === target.stage && lane === target.lane);
    case 'map':
      return inCells(() => true);
    default:
      return [];
  }
}
