/** A JSON Canvas as a document: one of ours with what was changed in it, any other by what it shows. */

import { type JourneyDocument, URL_LIMIT, WEB_ADDRESS_PATTERN, type WebLink } from '../../document/model.ts';
import { parseJourney } from '../../file/parse.ts';
import { IMPORT_LIMITS, JourneyBuilder } from '../builder.ts';
import { NoticeList } from '../notices.ts';
import { sourceJson } from '../source-json.ts';
import type { ImportContext, Imported } from '../types.ts';
import { restore } from './restore.ts';
import { CanvasReading, contains, EdgeReading, EMBEDDED, middleOf, NodeReading } from './schema.ts';

export function importCanvas(source: string | Uint8Array, context: ImportContext): Imported {
  const notices = new NoticeList();
  const canvas = CanvasReading.safeParse(sourceJson(source, notices)).data;
  const nodes = (canvas?.nodes ?? []).flatMap((node) => {
    const { data } = NodeReading.safeParse(node);
    if (data === undefined) notices.add('fieldsNotRead');
    return data ?? [];
  });
  const edges = (canvas?.edges ?? []).flatMap((edge) => {
    const { data } = EdgeReading.safeParse(edge);
    if (data === undefined) notices.add('fieldsNotRead');
    return data ?? [];
  });
  const embedded = canvas?.[EMBEDDED] === undefined ? null : embeddedDocument(canvas[EMBEDDED], notices);
  if (embedded !== null) {
    return {
      kind: 'imported',
      document: restore(embedded, { nodes, edges }, context, notices),
      notices: notices.notices,
    };
  }
  const document = shownDocument(nodes, edges, context, notices);
  if (document === null) {
    notices.add('nothingFound');
    return { kind: 'nothing', notices: notices.notices };
  }
  return { kind: 'imported', document, notices: notices.notices };
}

/** Where a node of a page on the web leads, as far as it can be opened. */
function linksOf({ url }: NodeReading): readonly WebLink[] | undefined {
  return url !== undefined && url.length <= URL_LIMIT && WEB_ADDRESS_PATTERN.test(url) ? [{ url }] : undefined;
}

/** Read like a file of ours, of any version that can be. */
function embeddedDocument(value: unknown, notices: NoticeList): JourneyDocument | null {
  const read = parseJourney(JSON.stringify(value));
  if (read.kind === 'ok') return read.document;
  notices.add('embeddedUnreadable');
  return null;
}

/**
 * Any canvas: each group that holds cards is a stage, from left to right; what stands in it is a touchpoint, from
 * top to bottom, lines between them arrows; what stands in no group comes first, in a stage without a name of its own.
 */
function shownDocument(
  nodes: readonly NodeReading[],
  edges: readonly EdgeReading[],
  context: ImportContext,
  notices: NoticeList,
): JourneyDocument | null {
  const byPlace = (a: NodeReading, b: NodeReading): number => a.x - b.x || a.y - b.y;
  const groups = nodes.filter(({ type }) => type === 'group');
  // Smallest first: of groups in groups the innermost one holds a card. Few, so that looking through them stays fast.
  const innermost = groups.toSorted((a, b) => a.width * a.height - b.width * b.height).slice(0, IMPORT_LIMITS.stages);
  const cards = nodes.filter(({ type }) => type !== 'group').toSorted((a, b) => a.y - b.y || a.x - b.x);
  if (cards.length === 0 && groups.length === 0) return null;

  const inGroup = new Map<NodeReading | undefined, NodeReading[]>();
  for (const card of cards.slice(0, IMPORT_LIMITS.cards)) {
    const group = innermost.find((candidate) => contains(candidate, middleOf(card)));
    const held = inGroup.get(group);
    if (held === undefined) inGroup.set(group, [card]);
    else held.push(card);
  }
  if (cards.length > IMPORT_LIMITS.cards) {
    notices.add('tooManyCards', { limit: IMPORT_LIMITS.cards, count: cards.length - IMPORT_LIMITS.cards });
  }

  const builder = new JourneyBuilder(context, notices);
  const map = builder.map(context.fileName);
  if (map === null) return null;
  const lane = map.lane('touchpoints');
  const cardOf = new Map<string, string>();
  const addAll = (stage: string, held: readonly NodeReading[]): void => {
    for (const node of held) {
      if (node.type !== 'text') notices.add('filesAsText');
      const card = map.card(stage, lane, { text: node.text ?? node.url ?? node.file ?? '', links: linksOf(node) });
      if (card !== null) cardOf.set(node.id, card);
    }
  };
  const free = inGroup.get(undefined) ?? [];
  if (free.length > 0) addAll(map.stage(context.words.stage), free);
  for (const group of groups.toSorted(byPlace)) {
    const held = inGroup.get(group) ?? [];
    // A group of groups is a frame around stages, not one itself.
    const frame = held.length === 0 && innermost.some((other) => other !== group && contains(group, middleOf(other)));
    if (!frame) addAll(map.stage(group.label ?? ''), held);
  }
  for (const { fromNode, toNode, label } of edges) {
    const [from, to] = [cardOf.get(fromNode), cardOf.get(toNode)];
    // Lines to groups, from a card to itself, and to nodes that are not there.
    if (from === undefined || to === undefined || from === to) notices.add('edgesNotRead');
    else map.link(from, to, 'flow', label);
  }
  const colored = nodes.filter(({ color }) => color !== undefined).length;
  if (colored > 0) notices.add('iconsNotRead', { count: colored });
  return builder.document();
}
