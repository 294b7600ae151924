/** A picture for what is selected: for the one card that has none yet, else a new card with it. */
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import type { NewImage } from './images.ts';
import { placeForNewCard } from './navigation.ts';
import { type Step, step } from './steps.ts';

/** Where a picture was meant to go when it was chosen; reading it takes a moment, in which the selection may move. */
export interface PicturePlace {
  readonly map: string;
  readonly target: SelectionTarget;
}

export const picturePlace = ({ selection: { map, target } }: Session): PicturePlace => ({ map, target });

/** The step that takes pictures there, or null where none can stand. */
export function pictureStep(session: Session, { map, target }: PicturePlace, images: readonly NewImage[]): Step | null {
  const entity = session.document.maps[map];
  const [image] = images;
  if (!entity || !image) return null;
  const card = target.kind === 'cards' && target.cards.length === 1 ? target.cards[0] : undefined;
  if (images.length === 1 && card !== undefined && entity.cards[card]?.picture === undefined) {
    return step('card.picture', { map, card, image });
  }
  const place = placeForNewCard(entity, target);
  return (
    place &&
    step('content.paste', {
      map,
      stages: [place.stage],
      newStages: [],
      lanes: [place.lane],
      newLanes: [],
      index: place.index,
      cards: images.map((_, index) => ({
        id: `card_${index}`,
        column: 0,
        row: 0,
        card: {
          kind: 'note' as const,
          stage: place.stage,
          lane: place.lane,
          order: 'a0',
          text: '',
          picture: { image: `image_${index}` },
        },
      })),
      links: [],
      channels: {},
      tags: {},
      images: Object.fromEntries(images.map((each, index) => [`image_${index}`, { ...each }])),
    })
  );
}

/** Whether a picture could go to what is selected. */
export function canTakePicture(session: Session): boolean {
  return placeForNewCard(mapInView(session), session.selection.target) !== null;
}
