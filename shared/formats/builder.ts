/**
 * Builds a document out of what an import reads. It makes text fit for a document, gives order keys, keeps
 * the limits of the model, and says what it had to shorten or leave out: an import only says what it found.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { colorBetween } from '../commands/colors.ts';
import { type IdPrefix, isId } from '../document/ids.ts';
import {
  type Assumption,
  CARD_KIND_OF_LANE,
  type Card,
  type CardIcon,
  type CardKind,
  type Channel,
  type Color,
  FORMAT,
  type Frequency,
  type JourneyDocument,
  type JourneyMap,
  type Lane,
  type LaneKind,
  type Link,
  type LinkKind,
  type MapState,
  NAME_LIMIT,
  type Persona,
  SCORE_MAX,
  SCORE_MIN,
  SCORE_STEP,
  type Stage,
  type Status,
  type Tag,
  TEXT_LIMIT,
  VERSION,
  type WebLink,
} from '../document/model.ts';
import type { Ordered } from '../document/order.ts';
import { cleanText } from '../document/text.ts';
import type { NoticeList } from './notices.ts';
import type { ImportContext } from './types.ts';

/** More than any map a person made holds, little enough that a hostile file fills neither memory nor screen. */
export const IMPORT_LIMITS = {
  maps: 200,
  stages: 500,
  lanes: 100,
  cards: 10_000,
  links: 10_000,
  names: 1_000,
} as const;

/** What an import knows of a card; the kind comes from its lane, and fields its kind does not have are not taken. */
export interface CardContent {
  readonly text: string;
  readonly notes?: string | undefined;
  readonly tags?: readonly string[];
  readonly channels?: readonly string[];
  readonly score?: number | undefined;
  readonly feeling?: string | undefined;
  readonly thought?: string | undefined;
  readonly momentOfTruth?: boolean;
  readonly severity?: number | undefined;
  readonly frequency?: Frequency | undefined;
  readonly impact?: number | undefined;
  readonly effort?: number | undefined;
  readonly status?: Status | undefined;
  readonly assumption?: Assumption | undefined;
  readonly owner?: string | undefined;
  readonly color?: Color | undefined;
  readonly icon?: CardIcon | undefined;
  readonly links?: readonly WebLink[] | undefined;
  readonly value?: number | undefined;
  readonly target?: number | undefined;
  readonly unit?: string | undefined;
  readonly source?: string | undefined;
  readonly date?: string | undefined;
  readonly speaker?: string | undefined;
}

/** Entities by id in the order they came. Order keys come at the end. */
type Entries<T> = Map<string, T>;
const ORDER_COMES_LATER = '';

export class JourneyBuilder {
  readonly #context: ImportContext;
  readonly #notices: NoticeList;
  readonly #personas = new NamedEntries<Persona>('persona');
  readonly #channels = new NamedEntries<Channel>('channel');
  readonly #tags = new NamedEntries<Tag>('tag');
  readonly #maps: Entries<MapBuilder> = new Map();

  constructor(context: ImportContext, notices: NoticeList) {
    this.#context = context;
    this.#notices = notices;
  }

  /** A new map, or null (and a notice) when there are too many. Without a name it has the context's word for one. */
  map(name: string | undefined, state: MapState = 'current'): MapBuilder | null {
    if (this.#maps.size >= IMPORT_LIMITS.maps) {
      this.#notices.add('tooManyMaps', { limit: IMPORT_LIMITS.maps });
      return null;
    }
    const map = new MapBuilder(this, this.#context, this.#notices, this.name(name ?? this.#context.words.map), state);
    this.#maps.set(newId('map', this.#maps, this.#context), map);
    return map;
  }

  /** The persona of that name, made when it is new. */
  persona(name: string): string {
    return this.#personas.idOf(this.name(name), this.#context, (clean) => ({
      order: ORDER_COMES_LATER,
      name: clean,
    }));
  }

  /** The channel of that name, made when it is new; null (and a notice) when there are too many. */
  channel(name: string): string | null {
    if (!this.#hasRoom(this.#channels, name)) return null;
    return this.#channels.idOf(this.name(name), this.#context, (clean) => ({
      order: ORDER_COMES_LATER,
      name: clean,
      icon: 'other',
    }));
  }

  /** The tag of that name, made when it is new; null (and a notice) when there are too many. */
  tag(name: string): string | null {
    if (!this.#hasRoom(this.#tags, name)) return null;
    return this.#tags.idOf(this.name(name), this.#context, (clean, last) => ({
      order: ORDER_COMES_LATER,
      name: clean,
      color: colorBetween(last?.color, undefined),
    }));
  }

  #hasRoom(entries: NamedEntries<Tag> | NamedEntries<Channel>, name: string): boolean {
    if (entries.has(this.name(name)) || entries.size < IMPORT_LIMITS.names) return true;
    this.#notices.add('tooManyNames', { limit: IMPORT_LIMITS.names });
    return false;
  }

  /** A short text as a document takes it: without control characters, and not too long. */
  name(text: string): string {
    return this.#fit(text, NAME_LIMIT);
  }

  /** A long text as a document takes it. */
  text(text: string): string {
    return this.#fit(text, TEXT_LIMIT);
  }

  #fit(raw: string, limit: number): string {
    const text = cleanText(raw);
    if (text.length <= limit) return text;
    this.#notices.add('shortened', { limit });
    const cut = text.slice(0, limit);
    return cut.isWellFormed() ? cut : cut.slice(0, -1);
  }

  get isEmpty(): boolean {
    return this.#maps.size === 0;
  }

  /** The document; valid once it has a map. Without a title it has the name of the file. */
  document(title: string = this.#context.fileName): JourneyDocument {
    const maps = inOrderOfEntries(new Map([...this.#maps].map(([id, map]) => [id, map.map()])));
    return {
      format: FORMAT,
      version: VERSION,
      id: this.#context.createId('doc'),
      title: this.name(title),
      language: this.#context.language,
      personas: this.#personas.record(),
      channels: this.#channels.record(),
      tags: this.#tags.record(),
      maps,
      images: {},
    };
  }
}

export class MapBuilder {
  readonly #builder: JourneyBuilder;
  readonly #context: ImportContext;
  readonly #notices: NoticeList;
  readonly #name: string;
  readonly #state: MapState;
  readonly #stages: Entries<Stage> = new Map();
  readonly #lanes: Entries<Lane> = new Map();
  readonly #cards: Entries<Card> = new Map();
  readonly #links: Entries<Link> = new Map();
  #lastStage: string | undefined;
  #persona: string | undefined;

  constructor(builder: JourneyBuilder, context: ImportContext, notices: NoticeList, name: string, state: MapState) {
    this.#builder = builder;
    this.#context = context;
    this.#notices = notices;
    this.#name = name;
    this.#state = state;
  }

  set persona(name: string) {
    this.#persona = name;
  }

  get hasStages(): boolean {
    return this.#stages.size > 0;
  }

  get hasCards(): boolean {
    return this.#cards.size > 0;
  }

  /** A new stage. When there are too many, the last one, and a notice: its cards are kept. */
  stage(name: string, wantedId?: string): string {
    const last = this.#lastStage;
    if (last !== undefined && this.#stages.size >= IMPORT_LIMITS.stages) {
      this.#notices.add('tooManyStages', { limit: IMPORT_LIMITS.stages });
      return last;
    }
    const color = colorBetween(last === undefined ? undefined : this.#stages.get(last)?.color, undefined);
    const id = newId('stage', this.#stages, this.#context, wantedId);
    this.#stages.set(id, { order: ORDER_COMES_LATER, name: this.#builder.name(name), color });
    this.#lastStage = id;
    return id;
  }

  /** A new lane. When there are too many, an earlier one of its kind or else the first one, and a notice. */
  lane(kind: LaneKind, name: string = this.#context.words.lanes[kind], wantedId?: string): string {
    if (this.#lanes.size >= IMPORT_LIMITS.lanes) {
      this.#notices.add('tooManyLanes', { limit: IMPORT_LIMITS.lanes });
      return this.#firstLane(kind) ?? [...this.#lanes.keys()][0] ?? '';
    }
    const id = newId('lane', this.#lanes, this.#context, wantedId);
    this.#lanes.set(id, { order: ORDER_COMES_LATER, kind, name: this.#builder.name(name) });
    return id;
  }

  /** The first lane of a kind, made when there is none. */
  laneOfKind(kind: LaneKind): string {
    return this.#firstLane(kind) ?? this.lane(kind);
  }

  #firstLane(kind: LaneKind): string | undefined {
    for (const [id, lane] of this.#lanes) if (lane.kind === kind) return id;
    return undefined;
  }

  /**
   * A card at the end of its cell. In a lane that takes no cards it goes to the notes; a notice says so.
   * @returns its id; null (and a notice) when there is no room for one more
   */
  card(stage: string, lane: string, content: CardContent): string | null {
    if (this.#cards.size >= IMPORT_LIMITS.cards) {
      this.#notices.add('tooManyCards', { limit: IMPORT_LIMITS.cards });
      return null;
    }
    const kind = CARD_KIND_OF_LANE[this.#lanes.get(lane)?.kind ?? 'emotions'];
    if (kind === null) {
      this.#notices.add('cardInEmotions');
      // Should there be no room for one more lane, the notes are not there to go to.
      const notes = this.laneOfKind('notes');
      return this.#lanes.get(notes)?.kind === 'notes' ? this.card(stage, notes, content) : null;
    }
    const tags = unique((content.tags ?? []).map((name) => this.#builder.tag(name)));
    const base = {
      order: ORDER_COMES_LATER,
      stage,
      lane,
      text: this.#builder.text(content.text),
      ...(content.notes === undefined ? {} : { notes: this.#builder.text(content.notes) }),
      ...(tags.length === 0 ? {} : { tags }),
      ...(content.assumption === undefined ? {} : { assumption: content.assumption }),
      ...(content.owner === undefined ? {} : { owner: this.#builder.name(content.owner) }),
      ...(content.color === undefined ? {} : { color: content.color }),
      ...(content.icon === undefined ? {} : { icon: content.icon }),
      ...(content.links === undefined || content.links.length === 0 ? {} : { links: [...content.links] }),
    };
    const id = newId('card', this.#cards, this.#context);
    this.#cards.set(id, this.#cardOf(kind, base, content));
    return id;
  }

  /** An arrow between two cards of this map; none when either is not there, or both are the same. */
  link(from: string, to: string, kind: LinkKind = 'flow', label?: string): void {
    if (from === to || !this.#cards.has(from) || !this.#cards.has(to)) return;
    if (this.#links.size >= IMPORT_LIMITS.links) {
      this.#notices.add('tooManyArrows', { limit: IMPORT_LIMITS.links });
      return;
    }
    const name = label === undefined ? '' : this.#builder.name(label);
    const link = { kind, from, to, ...(name === '' ? {} : { label: name }) };
    this.#links.set(newId('link', this.#links, this.#context), link);
  }

  #cardOf(
    kind: CardKind,
    base: { order: string; stage: string; lane: string; text: string },
    content: CardContent,
  ): Card {
    switch (kind) {
      case 'touchpoint': {
        const emotion = {
          ...(content.score === undefined ? {} : { score: content.score }),
          ...(content.feeling === undefined ? {} : { feeling: this.#builder.name(content.feeling) }),
          ...(content.thought === undefined ? {} : { thought: this.#builder.text(content.thought) }),
        };
        return {
          kind,
          ...base,
          channels: unique((content.channels ?? []).map((name) => this.#builder.channel(name))),
          ...(Object.keys(emotion).length === 0 ? {} : { emotion }),
          ...(content.momentOfTruth ? { momentOfTruth: true } : {}),
        };
      }
      case 'painPoint':
        return {
          kind,
          ...base,
          ...(content.severity === undefined ? {} : { severity: content.severity }),
          ...(content.frequency === undefined ? {} : { frequency: content.frequency }),
        };
      case 'opportunity':
        return {
          kind,
          ...base,
          ...(content.impact === undefined ? {} : { impact: content.impact }),
          ...(content.effort === undefined ? {} : { effort: content.effort }),
          ...(content.status === undefined ? {} : { status: content.status }),
        };
      case 'metric':
        return {
          kind,
          ...base,
          ...(content.value === undefined ? {} : { value: content.value }),
          ...(content.target === undefined ? {} : { target: content.target }),
          ...(content.unit === undefined ? {} : { unit: this.#builder.name(content.unit) }),
        };
      case 'evidence':
        return {
          kind,
          ...base,
          ...(content.source === undefined ? {} : { source: this.#builder.name(content.source) }),
          ...(content.date === undefined ? {} : { date: content.date }),
        };
      case 'quote':
        return {
          kind,
          ...base,
          ...(content.speaker === undefined ? {} : { speaker: this.#builder.name(content.speaker) }),
        };
      case 'idea':
        return { kind, ...base, ...(content.status === undefined ? {} : { status: content.status }) };
      default:
        return { kind, ...base };
    }
  }

  map(): JourneyMap {
    return {
      order: ORDER_COMES_LATER,
      name: this.#name,
      persona: this.#builder.persona(this.#persona ?? this.#context.words.persona),
      state: this.#state,
      stages: inOrderOfEntries(this.#stages),
      lanes: inOrderOfEntries(this.#lanes),
      cards: inOrderOfEntries(this.#cards),
      links: Object.fromEntries(this.#links),
    };
  }
}

/** A score as a document takes it: within the scale, in its steps. Tells whether it had to be changed. */
export function scoreOnScale(value: number): { score: number; change: 'none' | 'rounded' | 'clamped' } {
  const within = Math.min(Math.max(value, SCORE_MIN), SCORE_MAX);
  // Adding 0 makes 0 of −0, which JSON does not know.
  const score = Math.round(within / SCORE_STEP) * SCORE_STEP + 0;
  return { score, change: within !== value ? 'clamped' : score !== value ? 'rounded' : 'none' };
}

/** Entities that are told apart by their names. */
class NamedEntries<T extends Ordered & { name: string }> {
  readonly #prefix: IdPrefix;
  readonly #entries: Entries<T> = new Map();
  readonly #ids = new Map<string, string>();
  #last: T | undefined;

  constructor(prefix: IdPrefix) {
    this.#prefix = prefix;
  }

  has(name: string): boolean {
    return this.#ids.has(name);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The id of the entity of that name; `create` makes it when it is new, told which one came before it. */
  idOf(name: string, context: ImportContext, create: (name: string, last: T | undefined) => T): string {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = newId(this.#prefix, this.#entries, context);
    this.#last = create(name, this.#last);
    this.#entries.set(id, this.#last);
    this.#ids.set(name, id);
    return id;
  }

  record(): Record<string, T> {
    return inOrderOfEntries(this.#entries);
  }
}

/** The id wanted where it can be used, else a new one. */
function newId(prefix: IdPrefix, taken: Entries<unknown>, { createId }: ImportContext, wanted?: string): string {
  if (wanted !== undefined && isId(wanted) && !taken.has(wanted)) return wanted;
  for (;;) {
    const id = createId(prefix);
    if (!taken.has(id)) return id;
  }
}

function inOrderOfEntries<T extends Ordered>(entries: Entries<T>): Record<string, T> {
  const orders = generateNKeysBetween(null, null, entries.size);
  return Object.fromEntries([...entries].map(([id, entity], index) => [id, { ...entity, order: orders[index] ?? '' }]));
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null);
}
