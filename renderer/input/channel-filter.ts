/** The channels that one looks at: cards on others are dimmed. Only of this session, never in the file. */
import { createStore } from 'zustand';
import { mapInView } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { JourneyDocument } from '#shared/document/model.ts';

/** Whether the list of channels to choose from stands open. There is one in a window. */
export const filterMenu = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** The chosen channels that are there; none when nothing is filtered. */
export function filteredChannels({ document, channelFilter }: Session): readonly string[] {
  return channelFilter.filter((id) => Object.hasOwn(document.channels, id));
}

/** Whether a card stands on one of the channels that one looks at, or nothing is filtered. */
export function isInFilter(session: Session, id: string): boolean {
  if (session.channelFilter.length === 0) return true;
  const filter = filteredChannels(session);
  const card = mapInView(session).cards[id];
  return filter.length === 0 || (card?.kind === 'touchpoint' && card.channels.some((each) => filter.includes(each)));
}

/** The channels of the selected touchpoints, in the order of the document. */
export function channelsOfSelection(session: Session): readonly string[] {
  const { target } = session.selection;
  const { cards } = mapInView(session);
  const found = new Set(
    (target.kind === 'cards' ? target.cards : []).flatMap((id) => {
      const card = cards[id];
      return card?.kind === 'touchpoint' ? card.channels : [];
    }),
  );
  return channelIds(session.document).filter((id) => found.has(id));
}

const channelIds = ({ channels }: JourneyDocument): readonly string[] => Object.keys(channels);
