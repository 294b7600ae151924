/** What can be edited of a card, alone or together with others. */
import type { Draft } from 'immer';
import { z } from 'zod';
import {
  CARD_SCHEMAS,
  type Card,
  Evidence,
  type JourneyDocument,
  type JourneyMap,
  Metric,
  Note,
  Opportunity,
  PainPoint,
  Quote,
  SubJourney,
  Touchpoint,
} from '../document/model.ts';
import { areReferences } from './entities.ts';
import { applyFields, changesFields } from './fields.ts';
import { imagesOf, isPictureChange, PictureFields, removeUnused } from './images.ts';
import { columnsFrom } from './spans.ts';

const { shape: common } = Note;

/** A change of any kind of card: absent leaves a field, null removes it. A card takes the fields of its kind. */
export const CardFields = z.strictObject({
  text: common.text.optional(),
  notes: common.notes.nullable(),
  tags: common.tags.nullable(),
  owner: common.owner.nullable(),
  assumption: common.assumption.nullable(),
  color: common.color.nullable(),
  icon: common.icon.nullable(),
  picture: PictureFields,
  links: common.links.nullable(),
  journey: z
    .strictObject({ map: SubJourney.shape.map.nullable(), file: SubJourney.shape.file.nullable() })
    .nullable()
    .optional(),
  span: common.span.nullable(),
  channels: Touchpoint.shape.channels.optional(),
  momentOfTruth: Touchpoint.shape.momentOfTruth.nullable(),
  severity: PainPoint.shape.severity.nullable(),
  frequency: PainPoint.shape.frequency.nullable(),
  impact: Opportunity.shape.impact.nullable(),
  effort: Opportunity.shape.effort.nullable(),
  status: Opportunity.shape.status.nullable(),
  value: Metric.shape.value.nullable(),
  target: Metric.shape.target.nullable(),
  unit: Metric.shape.unit.nullable(),
  source: Evidence.shape.source.nullable(),
  date: Evidence.shape.date.nullable(),
  speaker: Quote.shape.speaker.nullable(),
});
export type CardFields = z.infer<typeof CardFields>;

/** The fields that are typed into. */
export const TYPED_CARD_FIELDS = ['text', 'notes', 'owner', 'unit', 'source', 'speaker', 'picture.alternative'];

/** Whether cards of this kind have all the fields that the change names. */
export function hasFields(kind: Card['kind'], fields: CardFields): boolean {
  const { shape } = CARD_SCHEMAS[kind];
  return Object.entries(fields).every(([key, value]) => value === undefined || Object.hasOwn(shape, key));
}

/** The part of a change that cards of this kind have fields for. */
export function fieldsOfKind(kind: Card['kind'], fields: CardFields): CardFields {
  const { shape } = CARD_SCHEMAS[kind];
  return Object.fromEntries(Object.entries(fields).filter(([key]) => Object.hasOwn(shape, key)));
}

/** Whether a card of this map would be sound with the change: what it refers to is there, it ends within the map. */
export function fits(document: JourneyDocument, map: JourneyMap, card: Card, fields: CardFields): boolean {
  const { tags, channels, picture, journey, span } = fields;
  return (
    areReferences(document.tags, tags ?? []) &&
    areReferences(document.channels, channels ?? []) &&
    isPictureChange(document, card, picture) &&
    (!journey || leadsSomewhere(document, card, journey)) &&
    (!span || span <= columnsFrom(map.stages, card.stage))
  );
}

/** Whether the journey of a card, after a change, is a map that is there or stands in another file. */
function leadsSomewhere(
  { maps }: JourneyDocument,
  { journey }: Card,
  change: NonNullable<CardFields['journey']>,
): boolean {
  const { map = journey?.map, file = journey?.file } = change;
  return !map || Boolean(file) || Object.hasOwn(maps, map);
}

export function changesCard(card: Card, fields: CardFields): boolean {
  return changesFields(CARD_SCHEMAS[card.kind].shape, card, fields);
}

/** Changes cards in place. A picture that is used no more goes. */
export function editCards(draft: Draft<JourneyDocument>, cards: readonly Draft<Card>[], fields: CardFields): void {
  const images = fields.picture === undefined ? new Set<string>() : imagesOf(cards);
  for (const card of cards) applyFields(CARD_SCHEMAS[card.kind].shape, card, fieldsOfKind(card.kind, fields));
  removeUnused(draft, images);
}
