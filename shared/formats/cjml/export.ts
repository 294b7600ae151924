/**
 * A document in CJML 2.0, the Customer Journey Modelling Language of SINTEF: a subset of it. CJML tells planned
 * journeys (how a service is meant to be used) from actual ones (what one user did), and gives only those a
 * rating: the map of a persona is a planned journey. Touchpoints over a channel are communication points between
 * the persona and the provider; those without one are actions of the persona.
 */
import type { CardOf, JourneyDocument, JourneyMap } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { columnStages } from '../../document/stages.ts';
import { CARRIES } from '../carries.ts';
import { wordsOf } from '../document-words.ts';
import { touchpointsByStage } from '../journey-order.ts';
import { noteLosses } from '../losses.ts';
import { NoticeList } from '../notices.ts';
import type { Exported } from '../types.ts';
import { type Element, xmlFile } from './xml.ts';

const END_USER = 'endUser';
const PROVIDER = 'serviceProvider';

export function exportCjml(document: JourneyDocument): Exported<string> {
  const notices = new NoticeList();
  noteLosses(document, CARRIES.cjml, notices);
  const provider = wordsOf(document)('formats:cjml.provider');
  const content = xmlFile({
    name: 'CJML',
    attributes: { version: '2.0' },
    content: inOrder(document.maps).map(([, map], index) => journeyOf(map, index, document, provider, notices)),
  });
  return { content, notices: notices.notices };
}

function journeyOf(
  map: JourneyMap,
  index: number,
  document: JourneyDocument,
  provider: string,
  notices: NoticeList,
): Element {
  const stages = columnStages(map.stages);
  const phase = new Map(stages.map(([id], at) => [id, `PH${index + 1}-${at + 1}`]));
  const touchpoints = touchpointsByStage(map);
  const points = stages.flatMap(([id]) =>
    (touchpoints.get(id) ?? []).map((card) => ({ card, phase: phase.get(id) ?? '' })),
  );
  for (const [, stage] of stages) if (stage.duration !== undefined) notices.add('durationsNotCarried');
  return {
    name: 'plannedJourney',
    content: [
      { name: 'journeyID', content: `PJ${index + 1}` },
      { name: 'journeyTitle', content: map.name },
      {
        name: 'journeyPhases',
        content: stages.map(([id, stage]) => ({
          name: 'journeyPhase',
          attributes: { phaseID: phase.get(id) ?? '' },
          content: [
            { name: 'phaseName', content: stage.name },
            { name: 'phaseDescription', content: stage.description ?? '' },
          ],
        })),
      },
      {
        name: 'actors',
        content: [
          actor(END_USER, 'actorName', document.personas[map.persona]?.name ?? ''),
          actor(PROVIDER, 'companyName', provider),
        ],
      },
      {
        name: 'touchpoints',
        content: points.map(({ card, phase }, at) => touchpoint(card, `T${at + 1}`, phase, document, notices)),
      },
    ],
  };
}

function actor(id: typeof END_USER | typeof PROVIDER, label: string, name: string): Element {
  return { name: id, attributes: { actorID: id }, content: [{ name: label, content: name }] };
}

function touchpoint(
  card: CardOf<'touchpoint'>,
  id: string,
  phase: string,
  document: JourneyDocument,
  notices: NoticeList,
): Element {
  const [channel, ...further] = card.channels;
  if (further.length > 0) notices.add('firstChannelOnly', { count: further.length });
  const head: Element[] = [
    { name: 'touchpointID', content: id },
    { name: 'belongsTo', attributes: { phaseIDref: phase } },
    { name: 'initiator', content: [refersTo(END_USER), { name: 'initiatorLabel', content: card.text }] },
  ];
  if (channel === undefined) return { name: 'plannedAction', content: head };
  return {
    name: 'plannedCommunicationPoint',
    content: [
      ...head,
      { name: 'receiver', content: [refersTo(PROVIDER), { name: 'receiverLabel', content: card.text }] },
      { name: 'channel', content: [{ name: 'channelName', content: document.channels[channel]?.name ?? '' }] },
    ],
  };
}

function refersTo(id: string): Element {
  return { name: 'refersTo', attributes: { actorIDref: id } };
}
