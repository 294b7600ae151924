/** A document as a report in Markdown: the personas, then each map as a table and card by card. */
import {
  CARD_KIND_OF_LANE,
  type Card,
  type JourneyDocument,
  type JourneyMap,
  type Lane,
  type Stage,
} from '../../document/model.ts';
import { inOrder } from '../../document/order.ts';
import { cardsInReadingOrder } from '../../document/reading-order.ts';
import { columnStages } from '../../document/stages.ts';
import type { Translate } from '../../i18n/translator.ts';
import { cardFacts, type Fact, personaFacts, scoreInWords } from '../card-facts.ts';
import { CARRIES, type Carries } from '../carries.ts';
import { wordsOf } from '../document-words.ts';
import { channelsOf, touchpointsByStage } from '../journey-order.ts';
import { noteLosses } from '../losses.ts';
import { NoticeList } from '../notices.ts';
import { titleOf } from '../table/headers.ts';
import { wordFor } from '../table/words.ts';
import type { Exported } from '../types.ts';
import { inline } from './escape.ts';
import type { MarkdownOptions } from './options.ts';

/** What stands below the tables only. */
const WITHOUT_DETAILS = {
  stageDetails: 'none',
  laneDescriptions: 'none',
  feelings: 'none',
  momentsOfTruth: 'none',
  channels: 'none',
  painPointRatings: 'none',
  opportunityRatings: 'none',
  notes: 'none',
  tags: 'none',
  assumptions: 'none',
  owners: 'none',
  arrows: 'none',
  measuredScores: 'none',
  metricFigures: 'none',
  evidenceDetails: 'none',
  quoteSpeakers: 'none',
  webLinks: 'none',
  subJourneys: 'none',
} as const satisfies Partial<Carries>;

export function exportMarkdown(document: JourneyDocument, options: MarkdownOptions = {}): Exported<string> {
  const { details = true } = options;
  const notices = new NoticeList();
  noteLosses(document, details ? CARRIES.md : { ...CARRIES.md, ...WITHOUT_DETAILS }, notices);
  const t = wordsOf(document);
  const blocks = [
    `# ${inline(document.title)}`,
    ...inOrder(document.personas).flatMap(([, persona]) => [
      `## ${titleOf(t, 'persona')}: ${inline(persona.name)}`,
      ...listOf(personaFacts(persona, document, t)),
    ]),
    ...inOrder(document.maps).flatMap(([, map]) => mapBlocks(map, document, t, details)),
  ];
  // Blocks stand apart by an empty line; an empty heading keeps its marks alone.
  return { content: `${blocks.map((block) => block.trimEnd()).join('\n\n')}\n`, notices: notices.notices };
}

function mapBlocks(map: JourneyMap, document: JourneyDocument, t: Translate, details: boolean): string[] {
  const persona = document.personas[map.persona]?.name ?? '';
  const cards = cardsByCell(map);
  return [
    `## ${inline(map.name)}`,
    `${inline(persona)} · ${wordFor(t, 'mapState', map.state)}`,
    table(map, cards, document, t),
    ...(details ? stageBlocks(map, cards, document, t) : []),
  ];
}

type CardEntry = readonly [id: string, card: Card];
type CardsByCell = ReadonlyMap<string, readonly CardEntry[]>;
const cellKey = (stage: string, lane: string): string => `${stage} ${lane}`;

function cardsByCell(map: JourneyMap): CardsByCell {
  const cells = new Map<string, CardEntry[]>();
  for (const entry of cardsInReadingOrder(map)) {
    const [, card] = entry;
    const key = cellKey(card.stage, card.lane);
    const cards = cells.get(key);
    if (cards === undefined) cells.set(key, [entry]);
    else cards.push(entry);
  }
  return cells;
}

/** Stages across, lanes down; a row of emotions holds the scores of the touchpoints. */
function table(map: JourneyMap, cards: CardsByCell, document: JourneyDocument, t: Translate): string {
  const stages = columnStages(map.stages);
  const touchpoints = touchpointsByStage(map);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (stage: string, lane: string, { kind }: Lane): string => {
    if (CARD_KIND_OF_LANE[kind] !== null) {
      return (cards.get(cellKey(stage, lane)) ?? []).map(([, card]) => inline(card.text)).join('<br>');
    }
    if (kind === 'channels')
      return channelsOf(touchpoints.get(stage) ?? [], document)
        .map(inline)
        .join('<br>');
    const scores = (touchpoints.get(stage) ?? []).flatMap(({ emotion }) => emotion?.score ?? []);
    return scores.map((score) => inline(scoreInWords(score, document, t))).join('<br>');
  };
  return [
    row(['', ...stages.map(([, stage]) => inline(stageName(stage, map)))]),
    row(['---', ...stages.map(() => '---')]),
    ...inOrder(map.lanes).map(([id, lane]) =>
      row([`**${visible(inline(lane.name))}**`, ...stages.map(([stage]) => cell(stage, id, lane))]),
    ),
  ].join('\n');
}

/** A sub-stage is told with the stage it belongs to. */
function stageName({ name, parent }: Stage, { stages }: JourneyMap): string {
  return [parent === undefined ? undefined : stages[parent]?.name, name].filter((part) => part?.trim()).join(' › ');
}

function stageBlocks(map: JourneyMap, cards: CardsByCell, document: JourneyDocument, t: Translate): string[] {
  return columnStages(map.stages).flatMap(([stage, entity]) => {
    const lanes = inOrder(map.lanes).flatMap(([id, lane]) => {
      const inCell = cards.get(cellKey(stage, id)) ?? [];
      if (inCell.length === 0) return [];
      const description = lane.description === undefined ? '' : ` (${inline(lane.description)})`;
      return [
        `#### ${inline(lane.name)}${description}`,
        inCell
          .map(([card, entity]) => {
            const facts = cardFacts(entity, document, t, { id: card, map });
            return [`- ${visible(inline(entity.text))}`, ...facts.map(subItem)].join('\n');
          })
          .join('\n'),
      ];
    });
    return [`### ${inline(stageName(entity, map))}`, ...stageFacts(entity, t), ...lanes];
  });
}

function stageFacts(stage: Stage, t: Translate): string[] {
  return listOf(
    (['duration', 'description'] as const).flatMap((key) => {
      const value = stage[key];
      return value === undefined || value === '' ? [] : [{ label: titleOf(t, key), value }];
    }),
  );
}

function listOf(facts: readonly Fact[]): string[] {
  return facts.length === 0 ? [] : [facts.map(({ label, value }) => `- ${label}: ${inline(value)}`).join('\n')];
}

function subItem({ label, value, links }: Fact): string {
  const text = links ? links.map(({ text, url }) => `[${inline(text)}](<${url}>)`).join(', ') : inline(value);
  return `  - ${label}: ${text}`;
}

/** Two asterisks around nothing are four asterisks, and an item without text holds no list in every reader. */
function visible(text: string): string {
  return text === '' ? '&nbsp;' : text;
}
