// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '#shared/document/order.ts';
import { columnStages } from '#shared/document/stages.ts';
import { exportCjml } from '#shared/formats/cjml/export.ts';
import { validDocument } from '../../../../arbitraries/document.ts';
import { journey } from '../../../../support/journey.ts';
import { codesOf } from '../../../../support/tell.ts';

function parsed(xml: string): Document {
  const document = new window.DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

const texts = (root: ParentNode, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent);

describe('a document in CJML', () => {
  it('has a planned journey with its phases, actors and touchpoints for each map', () => {
    const document = journey({
      persona: { name: 'Ana & "friends"' },
      stages: [{ id: 'try', name: 'Try <it>', description: 'The first week' }],
      lanes: ['touchpoints'],
      channels: { app: { name: 'App' }, web: {} },
      cards: [
        { stage: 'try', lane: 'touchpoints', text: 'Signs up', channels: ['app', 'web'] },
        { stage: 'try', lane: 'touchpoints', text: 'Thinks\nit over' },
      ],
    });
    const exported = exportCjml(document);
    expect(exported.content).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<CJML version="2.0">
  <plannedJourney>
    <journeyID>PJ1</journeyID>
    <journeyTitle>Map</journeyTitle>
    <journeyPhases>
      <journeyPhase phaseID="PH1-1">
        <phaseName>Try &lt;it&gt;</phaseName>
        <phaseDescription>The first week</phaseDescription>
      </journeyPhase>
    </journeyPhases>
    <actors>
      <endUser actorID="endUser">
        <actorName>Ana &amp; &quot;friends&quot;</actorName>
      </endUser>
      <serviceProvider actorID="serviceProvider">
        <companyName>Service provider</companyName>
      </serviceProvider>
    </actors>
    <touchpoints>
      <plannedCommunicationPoint>
        <touchpointID>T1</touchpointID>
        <belongsTo phaseIDref="PH1-1"/>
        <initiator>
          <refersTo actorIDref="endUser"/>
          <initiatorLabel>Signs up</initiatorLabel>
        </initiator>
        <receiver>
          <refersTo actorIDref="serviceProvider"/>
          <receiverLabel>Signs up</receiverLabel>
        </receiver>
        <channel>
          <channelName>App</channelName>
        </channel>
      </plannedCommunicationPoint>
      <plannedAction>
        <touchpointID>T2</touchpointID>
        <belongsTo phaseIDref="PH1-1"/>
        <initiator>
          <refersTo actorIDref="endUser"/>
          <initiatorLabel>Thinks&#10;it over</initiatorLabel>
        </initiator>
      </plannedAction>
    </touchpoints>
  </plannedJourney>
</CJML>
`);
    expect(codesOf(exported)).toEqual(expect.arrayContaining(['firstChannelOnly', 'notCarried laneNames']));
  });

  it('is well-formed and says the same whatever a document holds', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        const xml = parsed(exportCjml(document).content);
        const maps = inOrder(document.maps).map(([, map]) => map);
        const valid = (text: string) => text.replace(/[\ufffe\uffff]/g, '\ufffd');
        expect(texts(xml, 'journeyTitle')).toEqual(maps.map(({ name }) => valid(name)));
        expect(texts(xml, 'phaseName')).toEqual(
          maps.flatMap((map) => columnStages(map.stages).map(([, stage]) => valid(stage.name))),
        );
        const touchpoints = maps.flatMap((map) => Object.values(map.cards).filter(({ kind }) => kind === 'touchpoint'));
        expect(texts(xml, 'initiatorLabel').sort()).toEqual(touchpoints.map(({ text }) => valid(text)).sort());
        const phases = new Set([...xml.querySelectorAll('journeyPhase')].map((phase) => phase.getAttribute('phaseID')));
        for (const belongs of xml.querySelectorAll('belongsTo')) {
          expect(phases).toContain(belongs.getAttribute('phaseIDref'));
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
