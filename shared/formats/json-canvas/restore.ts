/**
 * A canvas of ours that comes back: the document inside it, and on top what was done to the nodes meanwhile.
 * Texts and names may have been edited, cards moved to other cells, cards and arrows added or deleted. Each is a document command,
 * so it can do nothing that a user could not.
 */
import { createDraft, type Draft, finishDraft } from 'immer';
import type { CommandContext, CommandOutcome, DocumentCommand } from '../../commands/command.ts';
import { DOCUMENT_COMMANDS, type DocumentCommandArgs, type DocumentCommandId } from '../../commands/registry.ts';
import type { JourneyDocument } from '../../document/model.ts';
import { cleanText } from '../../document/text.ts';
import type { NoticeList } from '../notices.ts';
import { edgesOf, nodesOf, type PlacedEdge, type PlacedNode, type Shows } from './nodes.ts';
import { type CanvasNode, contains, type EdgeReading, EMBEDDED, middleOf, type NodeReading } from './schema.ts';

/** What a canvas holds by now. */
interface CanvasNow {
  readonly nodes: readonly NodeReading[];
  readonly edges: readonly EdgeReading[];
}

export function restore(
  embedded: JourneyDocument,
  now: CanvasNow,
  context: CommandContext,
  notices: NoticeList,
): JourneyDocument {
  const restoring = new Restoring(embedded, now, context, notices);
  restoring.run();
  return finishDraft(restoring.document) as JourneyDocument;
}

interface CardPlace {
  readonly map: string;
  readonly card: string;
}

/** More than anybody does by hand. Each goes through the cards of its map, so thousands would take minutes. */
const CHANGE_LIMIT = 300;

class Restoring {
  /** One draft for all changes: each on its own would go through the whole document anew. */
  readonly document: Draft<JourneyDocument>;
  readonly #context: CommandContext;
  readonly #notices: NoticeList;
  readonly #ours: readonly PlacedNode[];
  readonly #found: ReadonlyMap<string, NodeReading>;
  readonly #grid: Grid;
  readonly #strangers: readonly NodeReading[];
  readonly #lines: readonly PlacedEdge[];
  readonly #edges: readonly EdgeReading[];
  /** The cards that nodes show or became, by node. */
  readonly #cards = new Map<string, CardPlace>();
  #done = 0;

  constructor(embedded: JourneyDocument, { nodes, edges }: CanvasNow, context: CommandContext, notices: NoticeList) {
    this.document = createDraft(embedded);
    this.#context = context;
    this.#notices = notices;
    this.#ours = nodesOf(embedded);
    this.#found = new Map(nodes.map((node) => [node.id, node]));
    this.#grid = new Grid(this.#ours, this.#found);
    const known = new Set(this.#ours.map(({ node }) => node.id));
    this.#strangers = nodes.filter((node) => !known.has(node.id));
    this.#lines = edgesOf(embedded);
    this.#edges = edges;
    for (const { node, shows } of this.#ours) if (shows.kind === 'card') this.#cards.set(node.id, shows);
  }

  run(): void {
    // Not one of our nodes: they were taken out as a whole, which says nothing about the cards.
    if (!this.#ours.some(({ node }) => this.#found.has(node.id))) return;
    for (const { node, shows } of this.#ours) {
      const now = this.#found.get(node.id);
      if (now === undefined) continue;
      if (shows.kind === 'card') this.#applyToCard(shows, node, now);
      else this.#rename(shows, node.type === 'group' ? now.label : now.text);
    }
    this.#deleteMissing();
    const added = this.#strangers.filter((node) => node.type !== 'group');
    for (const node of added.toSorted((a, b) => a.y - b.y || a.x - b.x)) this.#add(node);
    this.#applyEdges();
  }

  #applyEdges(): void {
    const found = new Map(this.#edges.map((edge) => [edge.id, edge]));
    // Not one of our lines: they were taken out as a whole, as by a program that draws none.
    const isKept = this.#lines.some(({ edge }) => found.has(edge.id));
    for (const { edge, arrow } of this.#lines) {
      const now = found.get(edge.id);
      found.delete(edge.id);
      // With a card that was deleted its arrows went.
      if (arrow === null || this.document.maps[arrow.map]?.links[arrow.link] === undefined) continue;
      const { map, link } = arrow;
      const label = cleanText(now?.label ?? '');
      if (now === undefined && isKept) this.#do('link.delete', { map, links: [link] });
      if (now !== undefined && label !== cleanText(edge.label ?? ''))
        this.#do('link.edit', { map, link, fields: { label } });
    }
    for (const edge of found.values()) this.#addArrow(edge);
  }

  #addArrow({ fromNode, toNode, label }: EdgeReading): void {
    const [from, to] = [this.#cards.get(fromNode), this.#cards.get(toNode)];
    if (from === undefined || to === undefined || from.map !== to.map) {
      this.#notices.add('edgesNotRead');
      return;
    }
    const name = cleanText(label ?? '');
    const args = { map: from.map, from: from.card, to: to.card, kind: 'flow' } as const;
    this.#do('link.add', name === '' ? args : { ...args, label: name });
  }

  /** Only cards: without its node a map, stage or lane stays, because its cards may still be there. */
  #deleteMissing(): void {
    const missing = new Map<string, string[]>();
    for (const { node, shows } of this.#ours) {
      if (shows.kind !== 'card' || this.#found.has(node.id)) continue;
      const cards = missing.get(shows.map) ?? [];
      cards.push(shows.card);
      missing.set(shows.map, cards);
    }
    for (const [map, cards] of missing) this.#do('card.delete', { map, cards }, cards.length);
  }

  #rename(shows: Shows, text: string | undefined): void {
    const { map } = shows;
    const entity = this.document.maps[map];
    const name = cleanText(text ?? '');
    if (text === undefined || entity === undefined) return;
    if (shows.kind === 'map' && name !== cleanText(entity.name)) this.#do('map.edit', { map, fields: { name } });
    if (shows.kind === 'stage' && name !== cleanText(entity.stages[shows.stage]?.name ?? '')) {
      this.#do('stage.edit', { map, stage: shows.stage, fields: { name } });
    }
    if (shows.kind === 'lane' && name !== cleanText(entity.lanes[shows.lane]?.name ?? '')) {
      this.#do('lane.edit', { map, lane: shows.lane, fields: { name } });
    }
  }

  #applyToCard({ map, card }: Extract<Shows, { kind: 'card' }>, written: CanvasNode, now: NodeReading): void {
    const text = textAlone(now, written.type === 'text' ? written[EMBEDDED]?.facts : undefined);
    if (text !== cleanText(this.document.maps[map]?.cards[card]?.text ?? '')) {
      this.#do('card.edit', { map, card, fields: { text } });
    }
    const cell = this.#grid.cellOf(now);
    const place = this.document.maps[map]?.cards[card];
    if (cell?.map !== map || (cell.stage === place?.stage && cell.lane === place.lane)) return;
    this.#do('card.move', { ...cell, cards: [card], index: this.#countIn(cell) });
  }

  #add(node: NodeReading): void {
    const cell = this.#grid.cellOf(node);
    if (cell === null) {
      this.#notices.add('nodesOutside');
      return;
    }
    const outcome = this.#do('card.add', { ...cell, index: this.#countIn(cell), text: textAlone(node) });
    const [card] = outcome?.target?.kind === 'cards' ? outcome.target.cards : [];
    if (card !== undefined) this.#cards.set(node.id, { map: cell.map, card });
    if (node.type !== 'text') this.#notices.add('filesAsText');
  }

  #countIn({ map, stage, lane }: Cell): number {
    const cards = Object.values(this.document.maps[map]?.cards ?? {});
    return cards.filter((card) => card.stage === stage && card.lane === lane).length;
  }

  /**
   * @param count how many things the command changes.
   * @returns what came of it; null when it was refused
   */
  #do<Id extends DocumentCommandId>(id: Id, args: DocumentCommandArgs<Id>, count = 1): CommandOutcome | null {
    const command = DOCUMENT_COMMANDS[id] as unknown as DocumentCommand<DocumentCommandArgs<Id>>;
    if (this.#done >= CHANGE_LIMIT || !command.isEnabled(this.document, args)) {
      this.#notices.add('canvasChangeRefused', { count });
      return null;
    }
    const outcome = command.apply(this.document, args, this.#context);
    this.#done += 1;
    this.#notices.add('canvasChanges', { count });
    return outcome;
  }
}

/**
 * What a node says, without the facts that stood below a card's text when it was written.
 * @param facts as we would write them, for a node that some program took our field from.
 */
function textAlone(node: NodeReading, facts = ''): string {
  const text = cleanText(node.text ?? node.url ?? node.file ?? '');
  const end = cleanText(node[EMBEDDED]?.facts ?? facts);
  return text.endsWith(end) ? text.slice(0, text.length - end.length) : text;
}

/** Less than half of the lowest row, in pixels. */
const BELOW_TOP = 25;

interface Cell {
  readonly map: string;
  readonly stage: string;
  readonly lane: string;
}

/** Where the stages and lanes stand now: their columns and rows tell in which cell a node is. */
class Grid {
  readonly #columns = new Map<string, { stage: string; from: number; to: number }[]>();
  readonly #rows = new Map<string, { lane: string; from: number; to: number }[]>();
  readonly #maps: { map: string; group: NodeReading | PlacedNode['node'] }[] = [];

  constructor(ours: readonly PlacedNode[], found: ReadonlyMap<string, NodeReading>) {
    for (const { node, shows } of ours) {
      const { x, y, width, height } = found.get(node.id) ?? node;
      if (shows.kind === 'map') {
        this.#maps.push({ map: shows.map, group: found.get(node.id) ?? node });
        this.#columns.set(shows.map, []);
        this.#rows.set(shows.map, []);
      }
      if (shows.kind === 'stage') this.#columns.get(shows.map)?.push({ stage: shows.stage, from: x, to: x + width });
      if (shows.kind === 'lane') this.#rows.get(shows.map)?.push({ lane: shows.lane, from: y, to: y + height });
    }
  }

  /** The cell a node begins in, or null where it stands between cells or outside of every map. */
  cellOf(node: NodeReading): Cell | null {
    const { x } = middleOf(node);
    // Not its middle: a card may be higher than the row it was put into.
    const y = node.y + Math.min(node.height / 2, BELOW_TOP);
    for (const { map, group } of this.#maps) {
      if (!contains(group, { x, y })) continue;
      const stage = this.#columns.get(map)?.find(({ from, to }) => x >= from && x < to)?.stage;
      const lane = this.#rows.get(map)?.find(({ from, to }) => y >= from && y < to)?.lane;
      if (stage !== undefined && lane !== undefined) return { map, stage, lane };
    }
    return null;
  }
}
