/** A map split by stages over pages, each with the headers of its stages and the titles of its lanes. */
import { FULL_SIZE_POINTS } from '../formats/pdf/options.ts';
import { extremesOf } from '../layout/emotion.ts';
import { type ArrowsToTell, NO_ARROWS_TO_TELL } from '../layout/link-label.ts';
import { type MapLayout, STAGE_ARROW } from '../layout/types.ts';
import { sceneOf } from '../scene/scene.ts';
import { crowdedLabels } from '../scene/told-labels.ts';
import type { Scene } from '../scene/types.ts';
import { apartLinks, linksApart, pagesOfCards, toldApart } from './apart.ts';
import { curveTexts } from './curve-words.ts';
import { type Frame, frameOf, titleAt, titleParts } from './frame.ts';
import { mapLinks } from './map-links.ts';
import { mapOutline } from './map-outline.ts';
import type { MapTask } from './map-task.ts';
import type { Sheet, Size } from './papers.ts';
import { indivisibleHeight, paginateRows } from './rows.ts';
import { groupStages, partOf } from './stage-groups.ts';
import { echoKey, type PageDraft } from './types.ts';

/** What stands on a page, or on pages one below the other. */
interface Part {
  readonly layout: MapLayout;
  /** Cards that reach into it from stages before, and are read there. */
  readonly readBefore: ReadonlySet<string>;
}

interface DrawnPart extends Part {
  readonly scene: Scene;
}

/** A way to put the map on sheets of one kind. */
interface Plan {
  readonly sheet: Sheet;
  readonly frame: Frame;
  readonly scale: number;
  readonly pages: readonly Part[];
}

/** Shrinking changes what stands on a page, and so what is too large for it; a few rounds settle that. */
const ROUNDS = 4;

/** How much larger than asked for text may become where there is room. */
const MOST_GROWTH = 1.4;
const GROWTH_STEPS = 5;

/** How often what cards tell of arrows may change the pages while they name numbers of pages. */
const NUMBERED_ROUNDS = 4;

/** The pages of a map, with card text of this size in points; smaller where something would not fit otherwise, larger where there is room. */
export function stagePages(task: MapTask, textSize: number): PageDraft[] {
  const whole = task.layout(task.document, task.map);
  const wanted = textSize / FULL_SIZE_POINTS;
  let toTell: ToTell = { arrows: NO_ARROWS_TO_TELL, apart: new Set() };
  for (let round = 0; ; round += 1) {
    const plans = task.sheets.map((sheet) => planFor(task, whole, { sheet, wanted, arrows: toTell.arrows }));
    const plan = plans.reduce((best, other) => (isBetter(other, best, wanted) ? other : best));
    const drawn = plan.pages.map((part) => ({ ...part, scene: sceneOf(task.document, part.layout) }));
    const next = toTellOn(task, drawn, toTell, round < NUMBERED_ROUNDS);
    if (next === toTell) return drawn.flatMap((_, index) => draft(task, plan, drawn, index, toTell.apart));
    toTell = next;
  }
}

/** What cards tell of arrows. */
interface ToTell {
  readonly arrows: ArrowsToTell;
  /** Arrows between two pages. */
  readonly apart: ReadonlySet<string>;
}

/**
 * What cards are to tell, seen from pages on which they tell this much; the same where nothing changes. What was told once
 * stays told, so that this comes to an end.
 */
function toTellOn(task: MapTask, pages: readonly DrawnPart[], before: ToTell, withNumbers: boolean): ToTell {
  const map = task.document.maps[task.map];
  if (!map) return before;
  const cards = pages.map(({ layout }) => layout.cards);
  const { crowded, elsewhere } = before.arrows;
  const apart = [...new Set([...before.apart, ...linksApart(map, cards)])];
  const more = pages.flatMap(({ scene }) => crowdedLabels(scene.links));
  const places = pagesOfCards(cards);
  const numberOf = (card: string): number | null =>
    withNumbers ? task.numberOf(keyOf(task, places.get(card) ?? 0)) : null;
  const told = toldApart(map, new Set(apart), { numberOf, t: task.t });
  const isSame = told.length === elsewhere.length && told.every(({ text }, index) => text === elsewhere[index]?.text);
  if (isSame && more.length === 0) return before;
  return { arrows: { crowded: new Set([...crowded, ...more]), elsewhere: told }, apart: new Set(apart) };
}

/** Text as large as was asked for, then fewer pages, then larger text. */
function isBetter(one: Plan, other: Plan, wanted: number): boolean {
  const reached = ({ scale }: Plan): number => Math.min(scale, wanted);
  if (Math.abs(reached(one) - reached(other)) > 1e-6) return reached(one) > reached(other);
  if (one.pages.length !== other.pages.length) return one.pages.length < other.pages.length;
  return one.scale > other.scale;
}

/** What a plan is made for. */
interface Wish {
  readonly sheet: Sheet;
  readonly wanted: number;
  readonly arrows: ArrowsToTell;
}

function planFor(task: MapTask, whole: MapLayout, { sheet, wanted, arrows }: Wish): Plan {
  // A title is as long on every page.
  const parts = titleParts(task.document, task.map, { ofDocument: false, ofMap: false });
  const frame = frameOf(sheet, { parts, measure: task.measure });
  const { body } = frame;
  let scale = wanted;
  for (let round = 0; ; round += 1) {
    const room: Size = { width: body.width / scale, height: body.height / scale };
    const mapParts = partsFor(task, whole, room.width, arrows);
    const needed = mapParts.map(({ layout }) => ({
      width: layout.titleWidth + Math.max(layout.width, STAGE_ARROW),
      height: layout.headerHeight + indivisibleHeight(layout),
    }));
    const fit = Math.min(1, ...needed.map(({ width, height }) => Math.min(room.width / width, room.height / height)));
    // The width of a page is whole pixels of the layout: what overhangs by less than one is no overhang.
    if (fit > 0.999 || round === ROUNDS) {
      const widest = Math.max(...needed.map(({ width }) => width));
      return grown({ sheet, frame }, mapParts, scale * Math.min(fit, 1), body.width / widest);
    }
    scale *= fit;
  }
}

/** The map in parts that are at most so wide, with what each shows again. */
function partsFor({ document, map, layout }: MapTask, whole: MapLayout, width: number, arrows: ArrowsToTell): Part[] {
  const entity = document.maps[map];
  const drawn = new Set<string>();
  const extremes = extremesOf(whole.emotions);
  return (entity ? groupStages(entity, whole, width) : []).map((group): Part => {
    const part = partOf(document, map, group);
    const own = layout(part.document, map, { whole: { continued: part.continued, extremes }, arrows });
    const ids = own.cards.map(({ id }) => id);
    const readBefore = new Set(ids.filter((id) => drawn.has(id)));
    for (const id of ids) drawn.add(id);
    return { layout: own, readBefore };
  });
}

/**
 * The parts on pages at this scale, or at a larger one that fills the width and takes no more pages: stages
 * that leave a third of each page empty would be small for nothing.
 */
function grown(on: Pick<Plan, 'sheet' | 'frame'>, parts: readonly Part[], scale: number, fullWidth: number): Plan {
  const { body } = on.frame;
  const pagesAt = (at: number): Part[] =>
    parts.flatMap(({ layout, readBefore }) =>
      paginateRows(layout, body.height / at - layout.headerHeight).map((page) => ({ layout: page, readBefore })),
    );
  const fits = (at: number): boolean =>
    parts.every(({ layout }) => layout.headerHeight + indivisibleHeight(layout) <= body.height / at);
  const least = pagesAt(scale);
  let plan: Plan = { ...on, scale, pages: least };
  let [low, high] = [scale, Math.min(fullWidth, scale * MOST_GROWTH)];
  for (let step = 0; step < GROWTH_STEPS && high > low; step += 1) {
    // The whole width first, then halfway.
    const at = step === 0 ? high : (low + high) / 2;
    const pages = fits(at) ? pagesAt(at) : null;
    if (pages !== null && pages.length <= least.length) {
      plan = { ...on, scale: at, pages };
      if (step === 0) break;
      low = at;
    } else high = at;
  }
  return plan;
}

const keyOf = ({ map }: MapTask, index: number): string => (index === 0 ? `map-${map}` : `map-${map}-${index + 1}`);

function draft(
  task: MapTask,
  { sheet, frame, scale }: Plan,
  pages: readonly DrawnPart[],
  index: number,
  apart: ReadonlySet<string>,
): PageDraft[] {
  const { document, map, first, measure, t } = task;
  const { body, title } = frame;
  const part = pages[index];
  const entity = document.maps[map];
  if (!part || !entity) return [];
  const { layout, readBefore, scene } = part;
  const places = pagesOfCards(pages.map((page) => page.layout.cards));
  const isFirst = index === 0;
  const parts = titleParts(document, map, { ofDocument: first && isFirst, ofMap: isFirst });
  return [
    {
      key: keyOf(task, index),
      width: sheet.width,
      height: sheet.height,
      title: titleAt(frame, title, { parts, measure }),
      outline: mapOutline({
        document,
        map,
        scene,
        first: first && isFirst,
        continued: !isFirst,
        top: title.y,
        y: body.y,
        scale,
      }),
      content: {
        kind: 'map',
        scene,
        x: body.x,
        y: body.y,
        scale,
        clip: null,
        echoes: new Set([
          // Whose journey it is was said on the first page.
          ...(isFirst || !layout.corner ? [] : [echoKey('corner', layout.corner.persona)]),
          ...[...readBefore].map((id) => echoKey('card', id)),
        ]),
        links: mapLinks(entity, scene, measure),
        pageLinks: apartLinks(entity, apart, scene.cards, (card) => keyOf(task, places.get(card) ?? 0)),
        curveTexts: curveTexts(document, scene, t),
        cutMarks: [],
      },
    },
  ];
}
