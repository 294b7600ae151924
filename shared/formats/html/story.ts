/** A map in words: its curve, then stage by stage everything that stands in it. */
import type { Card, JourneyDocument, JourneyMap, Lane, Stage } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { cardsInReadingOrder } from '../../document/reading-order.ts';
import { columnStages } from '../../document/stages.ts';
import type { Translate } from '../../i18n/translator.ts';
import { cardFacts, type Fact } from '../card-facts.ts';
import { escaped } from '../svg/markup.ts';
import { pictureElement } from './pictures.ts';
import { list, tag, textTag } from './tags.ts';

export interface StoryContext {
  readonly document: JourneyDocument;
  readonly t: Translate;
  /** Begins the ids of the map's elements. */
  readonly prefix: string;
}

/** The id of the place where a card is told. */
export const cardAnchor = (prefix: string, card: string): string => `${prefix}-card-${card}`;

/** @param curves the map's emotion curves in words */
export function storyOf(map: JourneyMap, curves: readonly string[], context: StoryContext): string {
  const { t, prefix } = context;
  const stages = columnStages(map.stages);
  const cards = cardsInReadingOrder(map);
  const anchor = (stage: string): string => `${prefix}-stage-${stage}`;
  const links = stages.map(([id, { name }]) =>
    tag('li', {}, textTag('a', nameOr(name, t), { href: `#${anchor(id)}` })),
  );
  return tag(
    'div',
    { class: 'story', id: `${prefix}-story` },
    // Of use to who cannot see the curve; long, and said again with each touchpoint, for everybody else.
    ...curves.map((curve) =>
      tag('details', { class: 'curve' }, tag('summary', {}, escaped(t('formats:html.curve'))), textTag('p', curve)),
    ),
    links.length === 0
      ? ''
      : tag('nav', { class: 'stages', 'aria-label': `${t('formats:html.stages')}: ${map.name}` }, list(links)),
    ...stages.map(([id, stage]) => {
      const inStage = cards.filter(([, card]) => card.stage === id);
      return stageSection(stage, anchor(id), inStage, map, context);
    }),
  );
}

/** A link or a heading without a word cannot be heard. */
const nameOr = (name: string, t: Translate): string => (name.trim() === '' ? t('formats:html.unnamed') : name);

function stageSection(
  stage: Stage,
  id: string,
  cards: readonly (readonly [string, Card])[],
  map: JourneyMap,
  context: StoryContext,
): string {
  const duration = stage.duration?.trim() ? ` ${textTag('span', stage.duration)}` : '';
  return tag(
    'section',
    { class: `stage color-${stage.color}`, id },
    tag('h3', { dir: 'auto' }, escaped(nameOr(stage.name, context.t)), duration),
    stage.description?.trim() ? textTag('p', stage.description) : '',
    ...inOrder(map.lanes).map(([lane, entity]) => {
      const inCell = cards.filter(([, card]) => card.lane === lane);
      return inCell.length === 0 ? '' : laneSection(entity, inCell, map, context);
    }),
  );
}

function laneSection(
  lane: Lane,
  cards: readonly (readonly [string, Card])[],
  map: JourneyMap,
  context: StoryContext,
): string {
  const description = lane.description?.trim() ? ` ${textTag('span', lane.description)}` : '';
  return tag(
    'div',
    { class: 'lane' },
    tag('h4', { dir: 'auto' }, escaped(nameOr(lane.name, context.t)), description),
    list(cards.map(([id, card]) => cardItem(id, card, map, context))),
  );
}

function cardItem(id: string, card: Card, map: JourneyMap, { document, t, prefix }: StoryContext): string {
  // Its words are the picture's.
  const { picture, ...told } = card;
  return tag(
    'li',
    { id: cardAnchor(prefix, id), class: `kind-${card.kind}`, tabindex: -1 },
    pictureElement(picture, document, 'picture'),
    textTag('p', card.text, { class: 'text' }),
    factList(cardFacts(told as Card, document, t, { id, map })),
  );
}

export function factList(facts: readonly Fact[]): string {
  if (facts.length === 0) return '';
  return tag('dl', {}, ...facts.flatMap((fact) => [tag('dt', {}, escaped(fact.label)), detailsOf(fact)]));
}

function detailsOf({ value, links }: Fact): string {
  if (links === undefined) return textTag('dd', value);
  const anchors = links.map(({ text, url }) => textTag('a', text, { href: url, rel: 'noreferrer noopener' }));
  return tag('dd', {}, anchors.join(', '));
}
