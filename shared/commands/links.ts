/** Arrows between cards, while the cards change: none is left without both its ends. */
import type { Draft } from 'immer';
import type { JourneyMap, Link } from '../document/model.ts';
import type { CommandContext } from './command.ts';
import { copyOf } from './copies.ts';
import { newId } from './entities.ts';

/** Deletes the arrows from and to these cards. */
export function deleteLinksOf(map: Draft<Pick<JourneyMap, 'links'>>, cards: ReadonlySet<string>): void {
  for (const [id, { from, to }] of Object.entries(map.links)) {
    if (cards.has(from) || cards.has(to)) delete map.links[id];
  }
}

/**
 * Copies the arrows between cards that were copied both.
 * @param copies the copy of each card.
 */
export function copyLinks(
  from: Readonly<Record<string, Draft<Link>>>,
  to: Record<string, Draft<Link>>,
  copies: ReadonlyMap<string, string>,
  context: CommandContext,
): void {
  for (const link of Object.values(from)) {
    const ends = { from: copies.get(link.from), to: copies.get(link.to) };
    if (ends.from === undefined || ends.to === undefined) continue;
    to[newId(to, 'link', context)] = copyOf(link, { from: ends.from, to: ends.to });
  }
}
