/** A picture for what is selected: for the one card that has none yet, else a new card with it. */
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { DocumentCommandArgs } from '#shared/commands/registry.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import type { NewImage } from './images.ts';
import { placeForNewCard } from './navigation.ts';
import { type Step, step } from './steps.ts';

/** Where a picture was meant to go when it was chosen; reading it takes a moment, in which the selection may move. */
export interface PicturePlace {
  readonly map: string;
  readonly target: SelectionTarget;
  /** Among the cards of a cell; without, after them. */
  readonly index?: number;
}

export const picturePlace = ({ selection: { map, target } }: Session): PicturePlace => ({ map, target });

/** The step that takes pictures there, or null where none can stand. */
export function pictureStep(
  session: Session,
  { map, target, index }: PicturePlace,
  images: readonly NewImage[],
): Step | null {
  const entity = session.document.maps[map];
  const [image] = images;
  if (!entity || !image) return null;
  const card = target.kind === 'cards' && target.cards.length === 1 ? target.cards[0] : undefined;
  if (images.length === 1 && card !== undefined && entity.cards[card]?.picture === undefined) {
    return step('card.picture', { map, card, image });
  }
  const place = placeForNewCard(entity, target);
  // Meanwhile cards of the cell may have gone.
  const at = place && { ...place, index: Math.min(index ?? place.index, place.index) };
  return at && step('content.paste', pictureCards(map, at, images));
}

/** What pasting pictures as new cards means. */
export function pictureCards(
  map: string,
  { stage, lane, index }: { readonly stage: string; readonly lane: string; readonly index: number },
  images: readonly NewImage[],
): DocumentCommandArgs<'content.paste'> {
  return {
    map,
    stages: [stage],
    newStages: [],
    lanes: [lane],
    newLanes: [],
    index,
    cards: images.map((_, at) => ({
      id: `card_${at}`,
      column: 0,
      row: 0,
      card: { kind: 'note' as const, stage, lane, order: 'a0', text: '', picture: { image: `image_${at}` } },
    })),
    links: [],
    channels: {},
    tags: {},
    images: Object.fromEntries(images.map((each, at) => [`image_${at}`, { ...each }])),
  };
}

/** Whether a picture could go to what is selected. */
export function canTakePicture(session: Session): boolean {
  return placeForNewCard(mapInView(session), session.selection.target) !== null;
}
