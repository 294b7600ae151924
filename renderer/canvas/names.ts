/** What screen readers say of the things on the canvas. */

import { type Card, SCORE_MAX, SCORE_MIN, SCORE_STEP } from '#shared/document/model.ts';
import { siblingStages } from '#shared/document/stages.ts';
import { isBlank } from '#shared/document/text.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { gridOf } from '../input/grid.ts';
import { mapInView } from '../state/selectors.ts';
import type { Session } from '../state/session.ts';

type ScoreKey = '-2' | '-1.5' | '-1' | '-0.5' | '0' | '+0.5' | '+1' | '+1.5' | '+2';

/** The key of a score's words; scores are steps of 0.5, which the document's schema sees to. */
function scoreKey(score: number): ScoreKey {
  const step = Math.min(SCORE_MAX, Math.max(SCORE_MIN, Math.round(score / SCORE_STEP) * SCORE_STEP));
  return (step > 0 ? `+${step}` : `${step}`) as ScoreKey;
}

/** A text without the blanks around it; nothing where nothing of it can be seen. */
const inkOf = (text: string): string => (isBlank(text) ? '' : text.trim());

/**
 * Names that were made, with what they were made of. Every shown thing is asked for its name at every change of
 * the session, and hardly any has changed.
 */
const names = new WeakMap<object, { readonly from: readonly unknown[]; readonly name: string }>();

function remember(thing: object, from: readonly unknown[], make: () => string): string {
  const known = names.get(thing);
  if (known?.from.every((part, index) => part === from[index])) return known.name;
  const name = make();
  names.set(thing, { from, name });
  return name;
}

/**
 * A card in one line: kind, text, stage, what it carries, its place in the cell. Empty when the card is
 * no longer there.
 */
export function cardName(session: Session, id: string, t: Translate): string {
  const map = mapInView(session);
  const card = map.cards[id];
  if (!card) return '';
  const { channels, tags } = session.document;
  return remember(card, [t, gridOf(map), map.stages, channels, tags], () => nameOfCard(session, id, card, t));
}

function nameOfCard(session: Session, id: string, card: Card, t: Translate): string {
  const map = mapInView(session);
  const siblings = gridOf(map).cardsIn(card.stage, card.lane);
  const parts = [
    `${t(`app:kind.${card.kind}`)}: ${inkOf(card.text) || t('canvas:card.empty')}`,
    map.stages[card.stage]?.name,
  ];
  if (card.kind === 'touchpoint') {
    if (card.momentOfTruth) parts.push(t('app:momentOfTruth'));
    for (const channel of card.channels) parts.push(session.document.channels[channel]?.name);
    if (card.emotion?.score !== undefined) parts.push(t(`app:score.${scoreKey(card.emotion.score)}`));
    parts.push(card.emotion?.feeling);
  }
  if (card.kind === 'painPoint') {
    if (card.severity !== undefined) parts.push(t('canvas:card.severity', { value: card.severity }));
    if (card.frequency !== undefined) parts.push(t(`app:frequency.${card.frequency}`));
  }
  if (card.kind === 'opportunity') {
    if (card.impact !== undefined) parts.push(t('app:impact', { value: card.impact }));
    if (card.effort !== undefined) parts.push(t('app:effort', { value: card.effort }));
    if (card.status !== undefined) parts.push(t(`app:status.${card.status}`));
  }
  for (const tag of card.tags ?? []) parts.push(session.document.tags[tag]?.name);
  if (card.notes) parts.push(t('canvas:card.hasNotes'));
  parts.push(t('canvas:position', { index: siblings.indexOf(id) + 1, count: siblings.length }));
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** A touchpoint at its point on a curve, in one line. */
export function pointName(session: Session, id: string, t: Translate): string {
  const card = mapInView(session).cards[id];
  if (card?.kind !== 'touchpoint') return '';
  const score = card.emotion?.score;
  const parts = [
    t('canvas:point.name', { card: inkOf(card.text) || t('canvas:card.empty') }),
    score === undefined ? t('canvas:point.none') : t(`app:score.${scoreKey(score)}`),
    card.emotion?.feeling,
  ];
  return parts.filter(Boolean).join(', ');
}

/** An arrow in one line: what it says, between which cards. */
export function linkName(session: Session, id: string, t: Translate): string {
  const { links, cards } = mapInView(session);
  const link = links[id];
  if (!link) return '';
  const textOf = (card: string): string => inkOf(cards[card]?.text ?? '') || t('canvas:card.empty');
  const name = t('canvas:link.name', {
    kind: t(`canvas:link.kind.${link.kind}`),
    from: textOf(link.from),
    to: textOf(link.to),
  });
  return link.label ? `${name}, ${link.label}` : name;
}

/** The header of a stage or sub-stage in one line. */
export function stageName(session: Session, id: string, t: Translate): string {
  const map = mapInView(session);
  const stage = map.stages[id];
  if (!stage) return '';
  const { stages } = map;
  return remember(stage, [t, stages], () => {
    const siblings = siblingStages(stages, stage.parent);
    const position = t('canvas:position', {
      index: siblings.findIndex(([sibling]) => sibling === id) + 1,
      count: siblings.length,
    });
    const name = stage.name.trim() || t('canvas:unnamed');
    const parent = stage.parent === undefined ? undefined : stages[stage.parent];
    return [
      parent
        ? t('canvas:subStage.name', { name, stage: parent.name.trim() || t('canvas:unnamed') })
        : t('canvas:stage.name', { name }),
      stage.duration,
      stage.collapsed ? t('canvas:collapsed') : undefined,
      position,
    ]
      .filter(Boolean)
      .join(', ');
  });
}

/** A lane title in one line. */
export function laneName(session: Session, id: string, t: Translate): string {
  const map = mapInView(session);
  const lane = map.lanes[id];
  if (!lane) return '';
  const { lanes } = gridOf(map);
  return remember(lane, [t, lanes], () => {
    const index = lanes.findIndex((each) => each.id === id) + 1;
    const position = t('canvas:position', { index, count: lanes.length });
    return [
      t('canvas:lane.name', { name: lane.name.trim() || t('canvas:unnamed') }),
      lane.description,
      lane.collapsed ? t('canvas:collapsed') : undefined,
      position,
    ]
      .filter(Boolean)
      .join(', ');
  });
}

/** The empty place of a cell in one line. */
export function cellName(session: Session, cell: { stage: string; lane: string }, t: Translate): string {
  const map = mapInView(session);
  const stage = map.stages[cell.stage]?.name;
  const lane = map.lanes[cell.lane]?.name;
  if (stage === undefined || lane === undefined) return '';
  const count = gridOf(map).cardsIn(cell.stage, cell.lane).length;
  return t('canvas:cell.name', { stage, lane, count });
}
