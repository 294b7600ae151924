import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsIn } from '#shared/commands/cells.ts';
import type { DocumentCommand } from '#shared/commands/command.ts';
import { DOCUMENT_COMMANDS, documentCommand } from '#shared/commands/registry.ts';
import { checkIntegrity } from '#shared/document/integrity.ts';
import { JourneyDocument } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { siblingStages } from '#shared/document/stages.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import {
  dispatch,
  isUnsaved,
  joinSince,
  markSaved,
  type Present,
  redo,
  revertTo,
  startHistory,
  undo,
} from '#shared/history/history.ts';
import {
  type Choice,
  type ChosenCommand,
  COMMAND_IDS,
  choice,
  chosenCommand,
  countingIds,
} from '../../../arbitraries/commands.ts';
import { validDocument } from '../../../arbitraries/document.ts';
import { aged } from './fixture.ts';

// As long as it says: by default fast-check makes most arrays shorter than ten.
const choices = fc.array(choice, { minLength: 1, maxLength: 30, size: 'max' });

function present(document: JourneyDocument): Present {
  const map = inOrder(document.maps)[0]?.[0] ?? '';
  return { document, selection: { map, target: { kind: 'map' } }, history: startHistory() };
}

/** Runs what was chosen, telling `watch` of each command before and after. */
function runAll(
  document: JourneyDocument,
  chosen: readonly Choice[],
  watch: (before: Present, after: Present, command: ChosenCommand, isEnabled: boolean) => void = () => {},
): Present {
  const createId = countingIds();
  let now = 0;
  return chosen.reduce((before, next) => {
    now += next.pause;
    const command = chosenCommand(next, before.document);
    const isEnabled = documentCommand(command.id).isEnabled(before.document, command.args);
    const after = dispatch(before, command.id, command.args, { context: { createId }, now });
    watch(before, after, command, isEnabled);
    return after;
  }, present(document));
}

const bytes = ({ document }: Present) => serializeJourney(document);

function expectSelectionToExist({ document, selection: { map, target } }: Present) {
  const entity = document.maps[map];
  expect(Object.keys(document.maps)).toContain(map);
  if (target.kind === 'stage' || target.kind === 'cell')
    expect(Object.keys(entity?.stages ?? {})).toContain(target.stage);
  if (target.kind === 'lane' || target.kind === 'cell') expect(Object.keys(entity?.lanes ?? {})).toContain(target.lane);
  if (target.kind === 'links') {
    expect(target.links).not.toHaveLength(0);
    expect(Object.keys(entity?.links ?? {})).toEqual(expect.arrayContaining([...target.links]));
  }
  if (target.kind === 'cards') {
    expect(target.cards).not.toHaveLength(0);
    expect(Object.keys(entity?.cards ?? {})).toEqual(expect.arrayContaining([...target.cards]));
  }
}

/** All entities by where they stand, so that one that took another's place is missed. */
function entities(document: JourneyDocument): string[] {
  const { personas, maps, channels, tags } = document;
  const inMaps = Object.entries(maps).flatMap(([id, { stages, lanes, cards, links }]) =>
    [stages, lanes, cards, links].flatMap((record, kind) =>
      Object.keys(record).map((inner) => `${id}/${kind}/${inner}`),
    ),
  );
  return [personas, maps, channels, tags]
    .flatMap((record, kind) => Object.keys(record).map((id) => `${kind}/${id}`))
    .concat(inMaps);
}

/** The ids among which a command with an `index` puts something, in reading order. */
function siblings(document: JourneyDocument, { id, args }: ChosenCommand): string[] {
  const ids = (record: Readonly<Record<string, { order: string }>> = {}) => inOrder(record).map(([key]) => key);
  switch (id) {
    case 'persona.add':
    case 'persona.move':
      return ids(document.personas);
    case 'map.add':
    case 'map.move':
      return ids(document.maps);
    case 'channel.add':
    case 'channel.move':
      return ids(document.channels);
    case 'tag.add':
    case 'tag.move':
      return ids(document.tags);
    case 'stage.add':
    case 'stage.move': {
      const { stages = {} } = document.maps[args.map] ?? {};
      const stays = id === 'stage.move' && args.parent === undefined ? stages[args.stage]?.parent : undefined;
      return siblingStages(stages, args.parent ?? stays).map(([key]) => key);
    }
    case 'lane.add':
    case 'lane.move':
      return ids(document.maps[args.map]?.lanes);
    case 'card.add':
    case 'card.move':
      return cardsIn(document.maps[args.map] ?? { cards: {} }, args).map(([key]) => key);
    default:
      return [];
  }
}

describe('whatever is done to whatever document', { timeout: 60_000 }, () => {
  it('stays valid by schema and by integrity', () => {
    fc.assert(
      fc.property(validDocument(), choices, (document, chosen) => {
        runAll(document, chosen, (_, after) => {
          expect(JourneyDocument.safeParse(after.document).error).toBeUndefined();
          expect(checkIntegrity(after.document)).toEqual([]);
        });
      }),
    );
  });

  it('is the same when it is saved and loaded, and saved again the same bytes', () => {
    fc.assert(
      fc.property(validDocument(), choices, (document, chosen) => {
        const last = runAll(document, chosen);
        const loaded = parseJourney(bytes(last));
        expect(loaded).toEqual({ kind: 'ok', document: last.document, migratedFrom: null });
        expect(loaded.kind === 'ok' && serializeJourney(loaded.document)).toBe(bytes(last));
      }),
    );
  });

  it('changes when the command was enabled, and is the very same when it was not', () => {
    fc.assert(
      fc.property(validDocument(), choices, (document, chosen) => {
        runAll(document, chosen, (before, after, _, isEnabled) => {
          if (isEnabled) expect(bytes(after)).not.toBe(bytes(before));
          else expect(after).toBe(before);
        });
      }),
    );
  });

  it.each([
    ['at once', (present: Present) => present],
    ['from patches alone', aged],
  ])('comes back byte for byte with undo, and goes forward again with redo: %s', (_, grown) => {
    fc.assert(
      fc.property(validDocument(), choices, (document, chosen) => {
        const last = runAll(document, chosen);
        let state = grown(last);
        while (state.history.past.length > 0) state = undo(state);
        expect(bytes(state)).toBe(serializeJourney(document));
        expect(isUnsaved(state.history)).toBe(false);
        while (state.history.future.length > 0) state = redo(state);
        expect(bytes(state)).toBe(bytes(last));
        expect(state.history.revision).toBe(last.history.revision);
      }),
    );
  });

  it('is the same, byte for byte, when the same is done again with the same ids', () => {
    fc.assert(
      fc.property(validDocument(), choices, (document, chosen) => {
        expect(bytes(runAll(document, chosen))).toBe(bytes(runAll(document, chosen)));
      }),
    );
  });

  it('has a selection of what exists, after each command, undo and redo', () => {
    fc.assert(
      fc.property(validDocument(), choices, (document, chosen) => {
        let state = runAll(document, chosen, (_, after) => expectSelectionToExist(after));
        while (state.history.past.length > 0) {
          const step = state.history.past.at(-1);
          state = undo(state);
          expect(state.selection).toEqual(step?.before);
          expectSelectionToExist(state);
        }
        while (state.history.future.length > 0) {
          const step = state.history.future.at(-1);
          state = redo(state);
          expect(state.selection).toEqual(step?.after);
        }
      }),
    );
  });

  it('loses nothing to an addition, a copy, an edit or a move, even when ids come up twice', () => {
    fc.assert(
      fc.property(validDocument(), choices, (document, chosen) => {
        runAll(document, chosen, (before, after, { id }, isEnabled) => {
          // These put together what was several, or take a list of things away.
          if (id.endsWith('.delete') || ['stage.merge', 'stage.gather', 'channel.merge'].includes(id)) return;
          expect(entities(after.document)).toEqual(expect.arrayContaining(entities(before.document)));
          // A table brings additions and edits alike.
          if (id === 'table.update') return;
          const adds = id.endsWith('.add') || id.endsWith('.duplicate');
          const isAddition = isEnabled && (adds || ['stage.split', 'stage.divide', 'content.paste'].includes(id));
          const difference = entities(after.document).length - entities(before.document).length;
          expect(difference > 0).toBe(isAddition);
        });
      }),
    );
  });

  it('has what was added or moved at the place that was asked for, and all others as they were', () => {
    fc.assert(
      fc.property(validDocument({ cards: 20, stages: 2, lanes: 2 }), choices, (document, chosen) => {
        runAll(document, chosen, (before, after, command, isEnabled) => {
          if (!isEnabled || !('index' in command.args) || command.id === 'content.paste') return;
          const [was, is] = [siblings(before.document, command), siblings(after.document, command)];
          const moved = command.id === 'card.move' ? command.args.cards : is.filter((id) => !was.includes(id));
          const { index } = command.args;
          if (command.id.endsWith('.add') || command.id === 'card.move') {
            expect(is.slice(index, index + moved.length).toSorted()).toEqual([...moved].toSorted());
            expect(is.toSpliced(index, moved.length)).toEqual(was.filter((id) => !moved.includes(id)));
          } else if (command.id === 'stage.move') {
            const { stage } = command.args;
            expect(is[index]).toBe(stage);
            expect(is.toSpliced(index, 1)).toEqual(was.filter((other) => other !== stage));
          } else {
            const id = Object.values(command.args).find((value) => typeof value === 'string' && was.includes(value));
            expect(is[index]).toBe(id);
            expect(is.toSpliced(index, 1)).toEqual(was.filter((other) => other !== id));
          }
        });
      }),
    );
  });

  it('is never called saved when the file holds something else, whatever is undone, redone, joined or left', () => {
    const act = fc.oneof(
      { weight: 6, arbitrary: choice },
      fc.constantFrom(
        'undo' as const,
        'redo' as const,
        'save' as const,
        'mark' as const,
        'join' as const,
        'leave' as const,
      ),
    );
    fc.assert(
      fc.property(validDocument(), fc.array(act, { maxLength: 40, size: 'max' }), (document, acts) => {
        const createId = countingIds();
        let state = present(document);
        let file = bytes(state);
        let mark = 0;
        let now = 0;
        for (const next of acts) {
          if (next === 'undo') state = undo(state);
          else if (next === 'redo') state = redo(state);
          else if (next === 'mark') mark = state.history.revision;
          else if (next === 'join') state = joinSince(state, mark);
          else if (next === 'leave') state = revertTo(state, mark);
          else if (next === 'save') {
            file = bytes(state);
            state = { ...state, history: markSaved(state.history, state.history.revision) };
            expect(isUnsaved(state.history)).toBe(false);
          } else {
            now += next.pause;
            const { id, args } = chosenCommand(next, state.document);
            state = dispatch(state, id, args, { context: { createId }, now });
          }
          if (!isUnsaved(state.history)) expect(bytes(state)).toBe(file);
        }
        while (state.history.past.length > 0) state = undo(state);
        expect(bytes(state)).toBe(serializeJourney(document));
      }),
    );
  });
});

/** The part of a zod schema that is walked. */
interface Schema {
  readonly def: {
    readonly type: string;
    readonly innerType?: Schema;
    readonly shape?: Readonly<Record<string, Schema>>;
  };
}

/** The names of all arguments, those of nested fields as paths: `fields.emotion.score`. */
function argumentNames({ def: { innerType, shape } }: Schema, path = ''): string[] {
  if (innerType) return argumentNames(innerType, path);
  return Object.entries(shape ?? {}).flatMap(([name, schema]) => [
    `${path}${name}`,
    ...argumentNames(schema, `${path}${name}.`),
  ]);
}

/** The names of the arguments that were given. */
function givenNames(args: unknown, path = ''): string[] {
  if (typeof args !== 'object' || args === null || Array.isArray(args)) return [];
  return Object.entries(args).flatMap(([name, value]) =>
    value === undefined ? [] : [`${path}${name}`, ...givenNames(value, `${path}${name}.`)],
  );
}

describe('the random commands', { timeout: 60_000 }, () => {
  it('are drawn from all that there are: none stands in a file and not in the registry', async () => {
    const folder = new URL('../../../../shared/commands/', import.meta.url);
    const modules = await Promise.all(
      readdirSync(folder).map((name): Promise<Record<string, unknown>> => import(new URL(name, folder).href)),
    );
    const isCommand = (value: unknown): value is { readonly id: string } =>
      typeof value === 'object' && value !== null && 'apply' in value && 'isEnabled' in value;
    const defined = modules.flatMap((module) => Object.values(module).filter(isCommand)).map(({ id }) => id);
    expect(defined.length).toBeGreaterThan(0);
    expect(defined.toSorted()).toEqual(COMMAND_IDS.toSorted());
    expect(Object.entries(DOCUMENT_COMMANDS).map(([id, command]) => [id, command.id])).toEqual(
      COMMAND_IDS.map((id) => [id, id]),
    );
  });

  it('reach every command, enabled and not', () => {
    const seen = new Set<string>();
    const runs = fc.sample(fc.tuple(validDocument({ cards: 20 }), choices), { numRuns: 300, seed: 1 });
    for (const [document, chosen] of runs)
      runAll(document, chosen, (_, __, { id }, isEnabled) => seen.add(`${id} ${isEnabled}`));
    expect([...seen].toSorted()).toEqual(COMMAND_IDS.flatMap((id) => [`${id} false`, `${id} true`]).toSorted());
  });

  it('give every argument of every command, where it is enabled', () => {
    const documents = fc.sample(validDocument({ cards: 40 }), { numRuns: 60, seed: 1 });
    const drawn = fc.sample(choice, { numRuns: 5_000, seed: 1 });
    const missing = COMMAND_IDS.flatMap((id) => {
      const command: DocumentCommand<unknown> = DOCUMENT_COMMANDS[id];
      const wanted = new Set(argumentNames(command.args as unknown as Schema));
      for (const [index, each] of drawn.entries()) {
        const document = documents[index % documents.length];
        if (wanted.size === 0 || !document) break;
        const { args } = chosenCommand({ ...each, command: id }, document);
        const isNew = givenNames(args).some((name) => wanted.has(name));
        if (isNew && command.isEnabled(document, args)) for (const name of givenNames(args)) wanted.delete(name);
      }
      return [...wanted].map((name) => `${id} ${name}`);
    });
    expect(missing).toEqual([]);
  });
});
