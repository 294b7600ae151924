/** Following arrows and sub-journeys from card to card and map to map, and the way back. */
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { CardPlace } from '#renderer/state/window.ts';
import type { Selection, SelectionTarget } from '#shared/document/selection.ts';

/** Where one came from, the last at the end. Places that are gone are passed over. */
const trail: Selection[] = [];
const TRAIL_LIMIT = 100;

/** Where what is selected leads: an arrow to its target, a card along its arrow or into its journey; null nowhere. */
export function destinationOf(session: Session): Selection | null {
  const { map, target } = session.selection;
  const { cards, links } = mapInView(session);
  if (target.kind === 'links') {
    const to = links[target.links[0] ?? '']?.to;
    return to === undefined ? null : { map, target: { kind: 'cards', cards: [to] } };
  }
  const id = target.kind === 'cards' ? target.cards.at(-1) : undefined;
  const card = id === undefined ? undefined : cards[id];
  if (!card) return null;
  const { journey } = card;
  if (journey?.map !== undefined && journey.file === undefined && Object.hasOwn(session.document.maps, journey.map)) {
    return { map: journey.map, target: { kind: 'map' } };
  }
  const along = Object.values(links).find(({ from }) => from === id);
  return along ? { map, target: { kind: 'cards', cards: [along.to] } } : null;
}

/** The selected card, if its journey is told in another file: that is where it leads. */
export function cardToldElsewhere(session: Session): CardPlace | null {
  const { map, target } = session.selection;
  const card = target.kind === 'cards' ? target.cards.at(-1) : undefined;
  if (card === undefined || mapInView(session).cards[card]?.journey?.file === undefined) return null;
  return { map, card };
}

export function follow(session: Session): boolean {
  const to = destinationOf(session);
  if (to === null) return false;
  trail.push(session.selection);
  if (trail.length > TRAIL_LIMIT) trail.shift();
  go(session, to);
  return true;
}

export function hasWayBack(session: Session): boolean {
  return trail.some((place) => isThere(session, place));
}

export function goBack(session: Session): void {
  for (let place = trail.pop(); place; place = trail.pop()) {
    if (!isThere(session, place)) continue;
    go(session, place);
    return;
  }
}

function go(session: Session, { map, target }: Selection): void {
  if (map !== session.selection.map) session.showMap(map);
  session.select(target);
}

function isThere({ document }: Session, { map, target }: Selection): boolean {
  const entity = document.maps[map];
  return entity !== undefined && idsOf(target).every((id) => id in entity.cards || id in entity.links);
}

function idsOf(target: SelectionTarget): readonly string[] {
  if (target.kind === 'cards') return target.cards;
  return target.kind === 'links' ? target.links : [];
}

/** The arrow before or after one among those of the card it comes from, then of the whole map. */
export function linkBeside(session: Session, link: string, by: 1 | -1): string | null {
  const { links } = mapInView(session);
  const from = links[link]?.from;
  const all = Object.keys(links);
  const together = all.filter((id) => links[id]?.from === from);
  const among = together.length > 1 ? together : all;
  return among[(among.indexOf(link) + by + among.length) % among.length] ?? null;
}
