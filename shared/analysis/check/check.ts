/**
 * The map checker: everything in a document that is missing or doubtful. Pure; what did not change since the last
 * document is not looked at again, so that an edit costs the map it was made in.
 */
import type { JourneyDocument, JourneyMap } from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { cardFindings } from './card-rules.ts';
import { emptyCells, stagesWithoutGoal } from './cell-rules.ts';
import { type Finding, RULES } from './finding.ts';
import { createJargonSearch } from './jargon.ts';
import { factsOf, type MapFacts } from './map-facts.ts';
import { tooManyStages } from './map-rules.ts';

const MAP_RULES: readonly ((facts: MapFacts) => Finding[])[] = [
  stagesWithoutGoal,
  emptyCells,
  cardFindings,
  tooManyStages,
];

/** A checker for one document as it is edited. Findings come rule by rule, in a rule map by map, in reading order. */
export function createChecker(): (document: JourneyDocument) => readonly Finding[] {
  const known = new WeakMap<JourneyMap, { readonly id: string; readonly findings: readonly Finding[] }>();
  let words: readonly string[] | undefined;
  let jargon = createJargonSearch([]);

  const inMap = (id: string, map: JourneyMap): readonly Finding[] => {
    const before = known.get(map);
    if (before?.id === id) return before.findings;
    const facts = factsOf(id, map);
    const findings = MAP_RULES.flatMap((rule) => rule(facts));
    known.set(map, { id, findings });
    return findings;
  };

  return (document) => {
    if (document.checks?.jargon !== words) {
      words = document.checks?.jargon;
      jargon = createJargonSearch(words ?? []);
    }
    const all = [...inOrder(document.maps).flatMap(([id, map]) => inMap(id, map)), ...jargon(document)];
    return RULES.flatMap((rule) => all.filter((finding) => finding.rule === rule));
  };
}

/** Whether the team does not want to be told of a finding again. */
export function silencedKeys(document: JourneyDocument): ReadonlySet<string> {
  return new Set(document.checks?.silenced);
}
