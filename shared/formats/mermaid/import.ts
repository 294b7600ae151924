/** Mermaid user journeys as a document: a map for each, a stage for each section, a touchpoint for each task. */
import { JourneyBuilder, type MapBuilder } from '../builder.ts';
import { NoticeList } from '../notices.ts';
import { linesOf, sourceText } from '../source-text.ts';
import type { ImportContext, Imported } from '../types.ts';
import { findBlocks } from './blocks.ts';
import { readName } from './names.ts';
import { type Diagram, parseBlock, type Statement } from './parse.ts';
import { fromMermaidScore, NO_SCORE } from './score.ts';

type TaskStatement = Extract<Statement, { kind: 'task' }>;

/** Reads a Mermaid file, or a Markdown file with Mermaid in fences. */
export function importMermaid(source: string | Uint8Array, context: ImportContext): Imported {
  const notices = new NoticeList();
  const builder = new JourneyBuilder(context, notices);
  const text = sourceText(source, notices);
  if (text === null) return { kind: 'nothing', notices: notices.notices };

  const { blocks, fenced, textAround } = findBlocks(linesOf(text));
  for (const block of blocks) {
    const diagrams = parseBlock(block, notices);
    if (fenced && diagrams.length === 0) notices.add('otherDiagrams', {}, block.firstLine);
    for (const diagram of diagrams) {
      const map = builder.map(diagram.title ?? block.heading);
      if (map !== null) fillMap(map, diagram, context, notices);
    }
  }
  if (builder.isEmpty) {
    notices.add('nothingFound');
    return { kind: 'nothing', notices: notices.notices };
  }
  if (textAround) notices.add('textAroundDiagrams');
  return { kind: 'imported', document: builder.document(), notices: notices.notices };
}

function fillMap(map: MapBuilder, diagram: Diagram, context: ImportContext, notices: NoticeList): void {
  const actors = new ActorsOfTasks(diagram, notices);
  if (actors.persona !== undefined) map.persona = actors.persona;
  const lane = map.lane('touchpoints');
  map.lane('emotions');
  let stage: string | undefined;
  for (const statement of diagram.statements) {
    if (statement.kind === 'section') {
      stage = map.stage(statement.name);
      continue;
    }
    // Tasks before the first section are a stage of their own, which has no name yet.
    stage ??= map.stage(context.words.stage);
    map.card(stage, lane, {
      text: readName(statement.task.name),
      ...feelingOf(statement, notices),
      tags: actors.othersOf(statement),
    });
  }
}

function feelingOf({ task, unscored, line }: TaskStatement, notices: NoticeList): { score?: number; feeling?: string } {
  switch (task.score.kind) {
    case 'number':
      if (task.commas) notices.add('commaForColon', {}, line);
      if (unscored && task.score.value === NO_SCORE) return {};
      return { score: fromMermaidScore(task.score.value, notices, line) };
    case 'missing':
      notices.add('scoreMissing', {}, line);
      return {};
    case 'word':
      notices.add('scoreNotNumber', {}, line);
      return { feeling: readName(task.score.word) };
  }
}

/**
 * Who takes part. A map has one persona: the actor of most tasks, the first of equals. The others become tags on
 * the tasks they take part in.
 */
class ActorsOfTasks {
  readonly persona: string | undefined;
  readonly #actors = new Map<TaskStatement, readonly string[]>();

  constructor({ statements }: Diagram, notices: NoticeList) {
    const tasks = new Map<string, number>();
    for (const statement of statements) {
      if (statement.kind === 'section') continue;
      const listed = statement.task.actors;
      const named = [...new Set(listed.filter((actor) => actor !== '').map(readName))];
      const left = listed.length - named.length;
      if (left > 0) notices.add('actorsNotRead', { count: left }, statement.line);
      this.#actors.set(statement, named);
      for (const actor of named) tasks.set(actor, (tasks.get(actor) ?? 0) + 1);
    }
    let most = 0;
    for (const [actor, count] of tasks) {
      if (count <= most) continue;
      most = count;
      this.persona = actor;
    }
    if (tasks.size > 1) notices.add('actorsAsTags', { count: tasks.size - 1 });
  }

  othersOf(statement: TaskStatement): string[] {
    return (this.#actors.get(statement) ?? []).filter((actor) => actor !== this.persona);
  }
}
