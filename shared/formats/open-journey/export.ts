/** A map as an OpenJourney file. */
import { CARD_KIND_OF_LANE, type Card, type JourneyDocument, type JourneyMap } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { cardsInReadingOrder } from '../../document/reading-order.ts';
import { columnStages } from '../../document/stages.ts';
import { CARRIES } from '../carries.ts';
import { laneKindOfName } from '../lane-kinds.ts';
import { noteLosses } from '../losses.ts';
import { NoticeList } from '../notices.ts';
import type { Exported } from '../types.ts';
import { OJF_VERSION, type OjfFile, type OjfNode, type OjfSeverity } from './schema.ts';
import { toOjfScore } from './score.ts';
import { channelAsTag, purposeOf, tagAsTag } from './words.ts';

/** The first map of the document; of further ones a notice tells. */
export function exportOpenJourney(document: JourneyDocument): Exported<string> {
  const notices = new NoticeList();
  const maps = inOrder(document.maps);
  const [id, map] = maps[0] ?? [];
  if (id === undefined || map === undefined) return { content: '', notices: [] };
  if (maps.length > 1) notices.add('oneMapOnly', { count: maps.length - 1 });
  // The maps that are not written are told above, not again by all they hold.
  noteLosses({ ...document, maps: { [id]: map } }, CARRIES.ojf, notices);
  noteCoarse(map, notices);
  const file: OjfFile = {
    version: OJF_VERSION,
    persona: document.personas[map.persona]?.name ?? '',
    pointOfView: map.name,
    stages: columnStages(map.stages).map(([stage, { name }]) => ({ id: stage, name })),
    swimlanes: inOrder(map.lanes).map(([lane, { name }]) => ({ id: lane, name })),
    nodes: cardsInReadingOrder(map).map(([, card]) => nodeOf(card, document)),
  };
  return { content: `${JSON.stringify(file, null, 2)}\n`, notices: notices.notices };
}

function nodeOf(card: Card, document: JourneyDocument): OjfNode {
  const touchpoint = card.kind === 'touchpoint' ? card : undefined;
  const emotion = touchpoint?.emotion;
  const severity = card.kind === 'painPoint' ? card.severity : undefined;
  const tags = [
    ...(touchpoint?.channels ?? []).map((id) => channelAsTag(document.channels[id]?.name ?? '')),
    ...(card.tags ?? []).map((id) => tagAsTag(document.tags[id]?.name ?? '')),
  ];
  return {
    stageId: card.stage,
    swimlaneId: card.lane,
    title: card.text,
    ...(card.notes === undefined ? {} : { description: card.notes }),
    ...(severity === undefined ? {} : { severity: severityOf(severity) }),
    ...(emotion?.score === undefined ? {} : { score: toOjfScore(emotion.score) }),
    ...(emotion?.feeling === undefined ? {} : { sentiment: emotion.feeling }),
    purpose: purposeOf(card.kind),
    ...(touchpoint?.momentOfTruth ? { isMomentOfTruth: true } : {}),
    ...(tags.length === 0 ? {} : { tags }),
  };
}

/** Our five levels are their three. */
function severityOf(severity: number): OjfSeverity {
  return severity <= 2 ? 'low' : severity === 3 ? 'medium' : 'high';
}

/** What the format takes, but not as finely as it was. */
function noteCoarse(map: JourneyMap, notices: NoticeList): void {
  const filled = new Set<string>();
  for (const card of Object.values(map.cards)) {
    filled.add(card.lane);
    if (card.kind === 'touchpoint' && card.emotion?.thought !== undefined) notices.add('thoughtsNotCarried');
    if (card.kind === 'painPoint' && (card.severity !== undefined || card.frequency !== undefined)) {
      notices.add('severityCoarse');
    }
  }
  for (const [id, lane] of Object.entries(map.lanes)) {
    const told = CARD_KIND_OF_LANE[lane.kind] !== null && filled.has(id);
    if (!told && laneKindOfName(lane.name) !== lane.kind) notices.add('laneKindsNotCarried');
  }
}
