import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GLANCE_LENGTH } from '#shared/analysis/check/card-rules.ts';
import { createChecker } from '#shared/analysis/check/check.ts';
import type { Finding, Rule } from '#shared/analysis/check/finding.ts';
import { RULES } from '#shared/analysis/check/finding.ts';
import { PROJECTOR_STAGES } from '#shared/analysis/check/map-rules.ts';
import { FINDING_KEY_LIMIT, type JourneyDocument } from '#shared/document/model.ts';
import { PLAIN_TEXT_PATTERN } from '#shared/document/text.ts';
import { validDocument } from '../../../../arbitraries/document.ts';
import { type JourneySketch, journey, MAP } from '../../../../support/journey.ts';

const check = (document: JourneyDocument): readonly Finding[] => createChecker()(document);
const targets = (document: JourneyDocument, rule: Rule) =>
  check(document)
    .filter((finding) => finding.rule === rule)
    .map(({ target }) => target);
const cards = (...ids: string[]) => ids.map((id) => ({ kind: 'cards', cards: [id] }));

/** A journey with arrows, each told as `[from, kind, to]`. */
function linked(
  sketch: JourneySketch,
  ...arrows: [string, 'answers' | 'supports' | 'flow', string][]
): JourneyDocument {
  const document = journey(sketch);
  const map = document.maps[MAP];
  if (!map) throw new Error('The journey has no map.');
  const links = Object.fromEntries(arrows.map(([from, kind, to], index) => [`l${index}`, { from, kind, to }]));
  return { ...document, maps: { [MAP]: { ...map, links } } };
}

describe('an empty cell', () => {
  it('is found in the lanes that tell the journey, not in others and not where they are hidden', () => {
    const document = journey({
      stages: ['A', 'B'],
      lanes: ['touchpoints', 'notes', 'emotions', { id: 'pains', kind: 'painPoints', hidden: true }],
      cards: [{ stage: 'A', lane: 'touchpoints' }],
    });
    expect(targets(document, 'emptyCell')).toEqual([{ kind: 'cell', stage: 'B', lane: 'touchpoints' }]);
  });

  it('is none that a card reaches into from a stage before', () => {
    const document = journey({
      stages: ['A', 'B', 'C'],
      lanes: ['backstage'],
      cards: [{ stage: 'A', lane: 'backstage', span: 2 }],
    });
    expect(targets(document, 'emptyCell')).toEqual([{ kind: 'cell', stage: 'C', lane: 'backstage' }]);
  });

  it('stands in sub-stages, where cards can stand, and not in the stage above them', () => {
    const document = journey({ stages: ['A', { id: 'A1', parent: 'A' }], lanes: ['touchpoints'] });
    expect(targets(document, 'emptyCell')).toEqual([{ kind: 'cell', stage: 'A1', lane: 'touchpoints' }]);
  });
});

it('a stage has a goal when one stands in it or in a sub-stage', () => {
  const document = journey({
    stages: ['A', 'B', { id: 'B1', parent: 'B' }, 'C'],
    lanes: ['goals', 'notes'],
    cards: [
      { stage: 'A', lane: 'notes' },
      { stage: 'B1', lane: 'goals' },
      { stage: 'C', lane: 'goals' },
    ],
  });
  expect(targets(document, 'stageWithoutGoal')).toEqual([{ kind: 'stage', stage: 'A' }]);
});

it('a touchpoint should have a channel and a score, the team’s or a measured one', () => {
  const document = journey({
    stages: ['A'],
    lanes: ['touchpoints'],
    channels: { app: {} },
    cards: [
      { id: 'bare', stage: 'A', lane: 'touchpoints' },
      { id: 'felt', stage: 'A', lane: 'touchpoints', emotion: { feeling: 'fine' } },
      { id: 'scored', stage: 'A', lane: 'touchpoints', channels: ['app'], emotion: { score: 0 } },
      { id: 'measured', stage: 'A', lane: 'touchpoints', channels: ['app'], emotion: { measured: { score: 1 } } },
    ],
  });
  expect(targets(document, 'touchpointWithoutChannel')).toEqual(cards('bare', 'felt'));
  expect(targets(document, 'touchpointWithoutEmotion')).toEqual(cards('bare', 'felt'));
});

it('a pain point should have a severity and an owner', () => {
  const document = journey({
    stages: ['A'],
    lanes: ['painPoints'],
    cards: [
      { id: 'bare', stage: 'A', lane: 'painPoints', owner: ' ' },
      { id: 'known', stage: 'A', lane: 'painPoints', severity: 1, owner: 'Billing' },
    ],
  });
  expect(targets(document, 'painPointWithoutSeverity')).toEqual(cards('bare'));
  expect(targets(document, 'painPointWithoutOwner')).toEqual(cards('bare'));
});

it('an opportunity answers something when an arrow of that kind leads from it', () => {
  const sketch: JourneySketch = {
    stages: ['A'],
    lanes: ['painPoints', 'opportunities'],
    cards: [
      { id: 'pain', stage: 'A', lane: 'painPoints' },
      { id: 'answer', stage: 'A', lane: 'opportunities' },
      { id: 'flow', stage: 'A', lane: 'opportunities' },
      { id: 'answered', stage: 'A', lane: 'opportunities' },
    ],
  };
  const document = linked(
    sketch,
    ['answer', 'answers', 'pain'],
    ['flow', 'flow', 'pain'],
    ['pain', 'answers', 'answered'],
  );
  expect(targets(document, 'opportunityWithoutAnswer')).toEqual(cards('flow', 'answered'));
});

it('a claim has evidence when it was found out, or when evidence leads to it', () => {
  const sketch: JourneySketch = {
    stages: ['A'],
    lanes: ['goals', 'evidence', 'notes'],
    cards: [
      { id: 'bare', stage: 'A', lane: 'goals' },
      { id: 'guess', stage: 'A', lane: 'goals', assumption: 'assumed' },
      { id: 'heard', stage: 'A', lane: 'goals', assumption: 'anecdotal' },
      { id: 'proven', stage: 'A', lane: 'goals' },
      { id: 'evidence', stage: 'A', lane: 'evidence' },
      { id: 'note', stage: 'A', lane: 'notes' },
    ],
  };
  const document = linked(sketch, ['evidence', 'supports', 'proven'], ['note', 'supports', 'bare']);
  expect(targets(document, 'cardWithoutEvidence')).toEqual(cards('bare', 'guess'));
});

it('a text is long when it is no longer read at a glance, counted in characters', () => {
  const document = journey({
    stages: ['A'],
    lanes: ['notes'],
    cards: [
      { id: 'fits', stage: 'A', lane: 'notes', text: '🙂'.repeat(GLANCE_LENGTH) },
      { id: 'long', stage: 'A', lane: 'notes', text: 'x'.repeat(GLANCE_LENGTH + 1) },
    ],
  });
  expect(targets(document, 'longText')).toEqual(cards('long'));
});

it('a map has too many stages when a projector does not show them all; a collapsed one takes no room', () => {
  const stages = Array.from({ length: PROJECTOR_STAGES + 1 }, (_, index) => ({ id: `s${index}` }));
  const [found] = check(journey({ stages })).filter(({ rule }) => rule === 'tooManyStages');
  expect(found).toMatchObject({ target: { kind: 'map' }, count: PROJECTOR_STAGES + 1 });
  expect(targets(journey({ stages: stages.slice(1) }), 'tooManyStages')).toEqual([]);
  const [first, ...rest] = stages;
  expect(targets(journey({ stages: [{ id: first?.id ?? '', collapsed: true }, ...rest] }), 'tooManyStages')).toEqual(
    [],
  );
});

describe('jargon', () => {
  const sketch: JourneySketch = {
    stages: [{ id: 'A', name: 'Onboarding' }],
    lanes: ['touchpoints', 'backstage', 'quotes'],
    cards: [
      {
        id: 'said',
        stage: 'A',
        lane: 'touchpoints',
        text: 'Gets the KYC form',
        notes: 'upsell',
        emotion: { feeling: 'kyc' },
      },
      { id: 'inside', stage: 'A', lane: 'backstage', text: 'KYC check' },
      { id: 'quoted', stage: 'A', lane: 'quotes', text: 'I hate KYC' },
      { id: 'part', stage: 'A', lane: 'touchpoints', text: 'KYCs' },
    ],
  };
  const withWords = (...jargon: string[]): JourneyDocument => ({ ...journey(sketch), checks: { jargon } });

  it('is a whole word of the list in what the customer meets, once a card, and not in the team’s own notes', () => {
    const found = check(withWords('kyc', 'onboarding', 'upsell')).filter(({ rule }) => rule === 'jargon');
    expect(found.map(({ target, word }) => [target, word])).toEqual([
      [{ kind: 'stage', stage: 'A' }, 'onboarding'],
      [{ kind: 'cards', cards: ['said'] }, 'kyc'],
    ]);
  });

  it('is nothing without a list', () => {
    expect(targets(journey(sketch), 'jargon')).toEqual([]);
    expect(targets(withWords(), 'jargon')).toEqual([]);
  });
});

describe('the findings of any document', () => {
  it('have keys of their own, which the document can keep, and come rule by rule', () => {
    fc.assert(
      fc.property(validDocument(), (document) => {
        const findings = check(document);
        const keys = findings.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) {
          expect(key.length).toBeLessThanOrEqual(FINDING_KEY_LIMIT);
          expect(key).toMatch(PLAIN_TEXT_PATTERN);
        }
        const places = findings.map(({ rule }) => RULES.indexOf(rule));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('are the same for a checker that has seen others before', () => {
    fc.assert(
      fc.property(validDocument(), validDocument(), (one, other) => {
        const checker = createChecker();
        const mixed = { ...other, maps: { ...one.maps, ...other.maps } };
        for (const document of [one, other, mixed, one]) expect(checker(document)).toEqual(check(document));
      }),
    );
  });
});
