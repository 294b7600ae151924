/** What an import calls things that a source does not name, in the language of the interface. */
import { LANE_KINDS } from '../document/model.ts';
import type { Translate } from '../i18n/translator.ts';
import type { ImportWords } from './types.ts';

export function importWords(t: Translate): ImportWords {
  const lanes = Object.fromEntries(LANE_KINDS.map((kind) => [kind, t(`app:laneKind.${kind}`)]));
  return {
    persona: t('file:starter.persona'),
    map: t('file:starter.map'),
    stage: t('file:starter.firstStage'),
    lanes: lanes as ImportWords['lanes'],
  };
}
