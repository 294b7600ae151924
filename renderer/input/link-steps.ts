/** Steps that commands make of the selected arrow, and the way to the arrows of a card. */
import { primaryCard } from '#renderer/canvas/selecting.ts';
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { Link } from '#shared/document/model.ts';
import { type Step, step } from './steps.ts';

/** The one selected arrow. */
export function selectedLink(session: Session): { readonly id: string; readonly link: Link } | null {
  const { target } = session.selection;
  const [id, ...others] = target.kind === 'links' ? target.links : [];
  const link = id === undefined ? undefined : mapInView(session).links[id];
  return id === undefined || !link || others.length > 0 ? null : { id, link };
}

/** Turns the one selected arrow around. */
export function reversal(session: Session): Step | null {
  const found = selectedLink(session);
  if (!found) return null;
  const { from, to } = found.link;
  return step('link.edit', { map: session.selection.map, link: found.id, fields: { from: to, to: from } });
}

/** The first arrow from, or else to, the card that keys act from; from there, up and down lead to the others. */
export function linksOfCards(session: Session): readonly string[] {
  const card = primaryCard(session.selection.target);
  const links = Object.entries(mapInView(session).links);
  const found = links.find(([, { from }]) => from === card) ?? links.find(([, { to }]) => to === card);
  return found ? [found[0]] : [];
}
