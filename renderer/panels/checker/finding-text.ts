/** A finding in words: the name of what it is about, and where that stands. */
import { isolated } from '#renderer/app/texts.ts';
import type { Finding } from '#shared/analysis/check/finding.ts';
import type { JourneyDocument, JourneyMap } from '#shared/document/model.ts';
import type { Translate } from '#shared/i18n/translator.ts';

export interface FindingText {
  readonly name: string;
  readonly place: string;
}

/** As much of a text as names a card in a list, in characters. */
const NAME_LENGTH = 80;

/** @param withMap also says in which map it is. */
export function findingText(
  document: JourneyDocument,
  { map: id, target, word, count }: Finding,
  withMap: boolean,
  t: Translate,
): FindingText {
  const map = document.maps[id];
  const named = (name: string | undefined): string => shortened(name ?? '') || t('app:unnamed');
  const said = map ? subject(map) : { name: t('app:unnamed'), place: [] };
  const name = word === undefined ? said.name : t('app:check.jargon.found', { word: isolated(word), name: said.name });
  return { name, place: [...said.place, ...(withMap ? [named(map?.name)] : [])].filter(Boolean).join(' · ') };

  function subject({ name: mapName, stages, lanes, cards }: JourneyMap): { name: string; place: string[] } {
    switch (target.kind) {
      case 'cards': {
        const card = cards[target.cards[0] ?? ''];
        if (!card) return { name: t('app:unnamed'), place: [] };
        const text = shortened(card.text) || t(`app:kind.${card.kind}`);
        return { name: text, place: [t(`app:kind.${card.kind}`), named(stages[card.stage]?.name)] };
      }
      case 'stage':
        return { name: named(stages[target.stage]?.name), place: [t('app:field.stage')] };
      case 'cell':
        return { name: named(stages[target.stage]?.name), place: [named(lanes[target.lane]?.name)] };
      default:
        return { name: named(mapName), place: count === undefined ? [] : [t('app:count.stages', { count })] };
    }
  }
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const characters = [...line.slice(0, (NAME_LENGTH + 1) * 2)];
  return characters.length > NAME_LENGTH ? `${characters.slice(0, NAME_LENGTH).join('')}…` : line;
}
