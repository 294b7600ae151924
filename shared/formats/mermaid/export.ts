/** A document as Mermaid user journeys: a section for each stage, a task for each touchpoint. */
import type { JourneyDocument, JourneyMap } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { columnStages } from '../../document/stages.ts';
import { CARRIES } from '../carries.ts';
import { touchpointsByStage } from '../journey-order.ts';
import { noteLosses } from '../losses.ts';
import { NoticeList } from '../notices.ts';
import type { Exported } from '../types.ts';
import { safeActor, safeName } from './names.ts';
import { NO_SCORE, toMermaidScore } from './score.ts';

/** Stands before a task whose score is there only because Mermaid must have one. */
export const NO_SCORE_COMMENT = '%% no score';

/** One map is a Mermaid file; several are Markdown with a fenced diagram for each, because a file holds but one. */
export function exportMermaid(document: JourneyDocument): Exported<string> {
  const notices = new NoticeList();
  const maps = inOrder(document.maps);
  const diagrams = maps.map(([, map]) => diagram(map, document.personas[map.persona]?.name ?? '', notices));
  if (maps.length > 1) notices.add('severalInFences', { count: maps.length });
  noteLosses(document, CARRIES.mermaid, notices);
  const content =
    diagrams.length === 1 ? diagrams.join('') : diagrams.map((text) => `\`\`\`mermaid\n${text}\`\`\`\n`).join('\n');
  return { content, notices: notices.notices };
}

function diagram(map: JourneyMap, persona: string, notices: NoticeList): string {
  const lines = ['journey', `    title ${safeName(map.name)}`];
  const touchpoints = touchpointsByStage(map);
  if (touchpoints.size === 0) notices.add('personaNotWritten');
  for (const [id, stage] of columnStages(map.stages)) {
    lines.push(`    section ${safeName(stage.name)}`);
    for (const card of touchpoints.get(id) ?? []) {
      const score = card.emotion?.score;
      if (score === undefined) {
        notices.add('scoresAsNeutral');
        lines.push(`      ${NO_SCORE_COMMENT}`);
      }
      const shown = score === undefined ? NO_SCORE : toMermaidScore(score);
      lines.push(`      ${safeName(card.text)}: ${shown}: ${safeActor(persona)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
