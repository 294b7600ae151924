/** Journeys of cards that are told in other files: going there, and choosing the file. */
import type { WindowBridge } from '#renderer/bridge/bridge.ts';
import type { JourneyMapName } from '#shared/ipc/journeys.ts';
import { type CardPlace, sessionOf, type WindowStore } from './window.ts';

export interface SubJourneys {
  /** Opens the file that a card names, or tells why not. */
  open(place: CardPlace): Promise<void>;
  /** Asks for a file and lets the card name it. Gives the maps in it; null when the card names none. */
  choose(place: CardPlace): Promise<readonly JourneyMapName[] | null>;
}

export function createSubJourneys(
  bridge: Pick<WindowBridge, 'openJourney' | 'chooseJourney'>,
  window: WindowStore,
): SubJourneys {
  return {
    async open(place) {
      const journey = sessionOf(window)?.getState().document.maps[place.map]?.cards[place.card]?.journey;
      if (journey?.file === undefined) return;
      const { file, map } = journey;
      window.getState().withdraw('journeyRefused');
      const result = await bridge.openJourney({ file, ...(map === undefined ? {} : { map }) });
      if (result.kind === 'refused') window.getState().tell({ ...result, kind: 'journeyRefused', name: file, place });
    },

    async choose(place) {
      const session = sessionOf(window);
      window.getState().withdraw('journeyRefused');
      const result = await bridge.chooseJourney();
      // Meanwhile another document may have come into the window.
      if (session === null || sessionOf(window) !== session || result.kind === 'cancelled') return null;
      if (result.kind === 'refused') {
        window.getState().tell({ ...result, kind: 'journeyRefused', place });
        return null;
      }
      const { file, maps } = result;
      const { document, isEnabled, run } = session.getState();
      const args = { map: place.map, card: place.card, fields: { journey: { file, map: null } } };
      if (isEnabled('card.edit', args)) run('card.edit', args);
      // The same file as before is no change.
      else if (document.maps[place.map]?.cards[place.card]?.journey?.file !== file) return null;
      return maps;
    },
  };
}
