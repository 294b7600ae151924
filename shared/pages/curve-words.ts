/** The emotion curves of a scene in words, for those who cannot see them. */
import type { JourneyDocument } from '../document/model.ts';
import type { Translate } from '../i18n/translator.ts';
import type { Scene } from '../scene/types.ts';

/** Longest quotation of a touchpoint, in characters: enough to know which one is meant. */
const TOUCHPOINT_LENGTH = 60;

/** What each curve shows, by lane: stage, touchpoint and score of every point, with feeling or thought. */
export function curveTexts(document: JourneyDocument, scene: Scene, t: Translate): Record<string, string> {
  const map = document.maps[scene.map];
  return Object.fromEntries(
    scene.curves.map(({ lane, points }) => {
      const steps = points.map((point) => {
        const card = map?.cards[point.card];
        const emotion = card?.kind === 'touchpoint' ? card.emotion : undefined;
        const feeling = emotion?.feeling ?? emotion?.thought;
        const values = {
          stage: map?.stages[point.stage]?.name ?? '',
          touchpoint: shortened(card?.text ?? ''),
          score: point.text,
        };
        return feeling
          ? t('formats:pdf.curve.stepWithFeeling', { ...values, feeling: feeling.replace(/\s+/g, ' ').trim() })
          : t('formats:pdf.curve.step', values);
      });
      const text =
        steps.length === 0 ? t('formats:pdf.curve.none') : t('formats:pdf.curve', { steps: steps.join('; ') });
      return [lane, text];
    }),
  );
}

/** The beginning of a text, enough to know which card is meant. */
export function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= TOUCHPOINT_LENGTH) return characters.join('');
  return `${characters.slice(0, TOUCHPOINT_LENGTH - 1).join('')}…`;
}
