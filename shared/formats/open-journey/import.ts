/** An OpenJourney file as a document with one map. */
import type { LaneKind } from '../../document/model.ts';
import { JourneyBuilder, type MapBuilder } from '../builder.ts';
import { laneKindOfName } from '../lane-kinds.ts';
import { NoticeList } from '../notices.ts';
import { sourceJson } from '../source-json.ts';
import type { ImportContext, Imported } from '../types.ts';
import { OjfNamedReading, OjfNodeReading, OjfReading, type OjfSeverity } from './schema.ts';
import { fromOjfScore } from './score.ts';
import { laneKindOfPurpose, readTag } from './words.ts';

export function importOpenJourney(source: string | Uint8Array, context: ImportContext): Imported {
  const notices = new NoticeList();
  const file = OjfReading.safeParse(sourceJson(source, notices));
  const builder = new JourneyBuilder(context, notices);
  const map = file.success ? builder.map(file.data.pointOfView) : null;
  if (!file.success || map === null) {
    notices.add('nothingFound');
    return { kind: 'nothing', notices: notices.notices };
  }
  if (file.data.persona !== undefined) map.persona = file.data.persona;
  const nodes = (file.data.nodes ?? []).map((node) => OjfNodeReading.safeParse(node).data);
  const stages = readStages(file.data.stages, map, notices);
  const lanes = readLanes(file.data.swimlanes, nodes, map, notices);
  for (const node of nodes) {
    if (node === undefined) notices.add('fieldsNotRead');
    else addCard(node, { map, stages, lanes, context, notices });
  }
  return { kind: 'imported', document: builder.document(), notices: notices.notices };
}

/** Ids here by ids there. */
type Places = Map<string, string>;

function readStages(stages: readonly unknown[], map: MapBuilder, notices: NoticeList): Places {
  const ids: Places = new Map();
  for (const stage of stages) {
    const { data } = OjfNamedReading.safeParse(stage);
    if (data === undefined) {
      notices.add('fieldsNotRead');
      continue;
    }
    const { id, name } = data;
    const own = map.stage(name ?? '', id);
    if (id !== undefined && !ids.has(id)) ids.set(id, own);
  }
  return ids;
}

interface LaneHere {
  readonly id: string;
  readonly kind: LaneKind;
}

/** A swimlane has no kind: it is told by the purposes of its nodes, else by its name, else it is one of notes. */
function readLanes(
  swimlanes: readonly unknown[],
  nodes: readonly (OjfNodeReading | undefined)[],
  map: MapBuilder,
  notices: NoticeList,
): Map<string, LaneHere> {
  const purposes = new Map<string, LaneKind>();
  for (const node of nodes) {
    if (node?.swimlaneId === undefined || node.purpose === undefined || purposes.has(node.swimlaneId)) continue;
    const kind = laneKindOfPurpose(node.purpose);
    if (kind !== null) purposes.set(node.swimlaneId, kind);
  }
  const felt = new Set(nodes.flatMap((node) => (node && isFelt(node) ? (node.swimlaneId ?? []) : [])));
  const filled = new Set(nodes.map((node) => node?.swimlaneId));
  const lanes = new Map<string, LaneHere>();
  for (const swimlane of swimlanes) {
    const { data } = OjfNamedReading.safeParse(swimlane);
    if (data === undefined) {
      notices.add('fieldsNotRead');
      continue;
    }
    const { id, name = '' } = data;
    const told = id === undefined ? undefined : purposes.get(id);
    if (told === undefined) notices.add('laneKindGuessed');
    const byName = laneKindOfName(name);
    // A lane whose name speaks of emotions has cards of its own here, and ours takes none.
    const guessed = byName === 'emotions' && filled.has(id) ? 'notes' : byName;
    // Of ours only touchpoints have scores, so what is done there and felt is touchpoints.
    const isMet = guessed === 'actions' && id !== undefined && felt.has(id);
    const kind = told ?? (isMet ? 'touchpoints' : guessed) ?? 'notes';
    const lane = { id: map.lane(kind, name, id), kind };
    if (id !== undefined && !lanes.has(id)) lanes.set(id, lane);
  }
  return lanes;
}

interface Import {
  readonly map: MapBuilder;
  readonly stages: Places;
  readonly lanes: Map<string, LaneHere>;
  readonly context: ImportContext;
  readonly notices: NoticeList;
}

function addCard(node: OjfNodeReading, { map, stages, lanes, context, notices }: Import): void {
  const known = { stage: stages.get(node.stageId ?? ''), lane: lanes.get(node.swimlaneId ?? '') };
  if (known.stage === undefined || known.lane === undefined) notices.add('placeNotFound');
  const stage = known.stage ?? firstStage(map, stages, context);
  const lane = known.lane ?? { id: map.laneOfKind('notes'), kind: 'notes' };
  noteLeftOut(node, lane.kind, notices);
  const tags = (node.tags ?? []).filter((tag) => typeof tag === 'string').map(readTag);
  const touchpoint = lane.kind === 'touchpoints';
  map.card(stage, lane.id, {
    // Without a title the description is all there is to say.
    text: node.title ?? node.description ?? '',
    notes: node.title === undefined ? undefined : node.description,
    tags: tags.filter(({ kind }) => kind === 'tag' || !touchpoint).map(({ name }) => name),
    channels: tags.filter(({ kind }) => kind === 'channel').map(({ name }) => name),
    score: touchpoint && node.score !== undefined ? fromOjfScore(node.score, notices) : undefined,
    feeling: node.sentiment,
    momentOfTruth: node.isMomentOfTruth ?? false,
    severity: node.severity === undefined ? undefined : SEVERITIES[node.severity],
  });
}

function firstStage(map: MapBuilder, stages: Places, context: ImportContext): string {
  const [first] = stages.values();
  if (first !== undefined) return first;
  const made = map.stage(context.words.stage);
  stages.set('', made);
  return made;
}

/** Their three levels as the middle of ours that they stand for. */
const SEVERITIES: Readonly<Record<OjfSeverity, number>> = { low: 2, medium: 3, high: 4 };

/** Whether a node says how somebody feels there. */
function isFelt({ score, sentiment, isMomentOfTruth }: OjfNodeReading): boolean {
  return (score ?? 0) !== 0 || Boolean(sentiment) || isMomentOfTruth === true;
}

function noteLeftOut(node: OjfNodeReading, lane: LaneKind, notices: NoticeList): void {
  if (lane !== 'touchpoints' && isFelt(node)) notices.add('scoreElsewhere');
  if (lane !== 'painPoints' && node.severity !== undefined) notices.add('severityElsewhere');
  if (node.icon !== undefined || node.iconColor !== undefined) notices.add('iconsNotRead');
}
