import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentCommandArgs, DocumentCommandId } from '#shared/commands/registry.ts';
import {
  dispatch,
  isUnsaved,
  joinSince,
  markSaved,
  type Present,
  redo,
  revertTo,
  STEP_LIMIT,
  startHistory,
  travel,
  undo,
} from '#shared/history/history.ts';
import { MERGE_PAUSE } from '#shared/history/merge.ts';
import { aged, cardOf, counter, mapOf, presentOf, sampleDocument } from '../commands/fixture.ts';

const map = 'today';
const onCard = (...cards: [string, ...string[]]) => ({ kind: 'cards', cards }) as const;

/** A document being worked on, with a clock and new ids: what a window does, as one reads it. */
function desk(start = presentOf(sampleDocument())) {
  let present = start;
  let now = 1_000;
  const createId = counter();
  return {
    do<Id extends DocumentCommandId>(id: Id, args: DocumentCommandArgs<Id>) {
      present = dispatch(present, id, args, { context: { createId }, now });
    },
    /** Types each of the texts into a card, with the same pause before each. */
    type(card: string, texts: readonly string[], pause = 100) {
      for (const text of texts) {
        now += pause;
        this.do('card.edit', { map, card, fields: { text } });
      }
    },
    select(selection: Present['selection']['target']) {
      present = { ...present, selection: { map, target: selection } };
    },
    wait(milliseconds: number) {
      now += milliseconds;
    },
    undo() {
      present = undo(present);
    },
    redo() {
      present = redo(present);
    },
    /** What a save does that takes its time: the document is handed over now, the answer comes later. */
    beginSave() {
      const { revision } = present.history;
      return () => {
        present = { ...present, history: markSaved(present.history, revision) };
      };
    },
    change(how: (present: Present) => Present) {
      present = how(present);
    },
    text: (card: string) => cardOf(present.document, card).text,
    labels: () => present.history.past.map(({ command }) => command),
    get present() {
      return present;
    },
  };
}

describe('undo and redo', () => {
  it('give back the document and what was selected on each side', () => {
    const work = desk(presentOf(sampleDocument(), onCard('ad')));
    work.do('card.delete', { map, cards: ['ad'] });
    expect(work.present.selection.target).toEqual(onCard('shop'));
    work.select({ kind: 'stage', stage: 'use' });
    work.undo();
    expect(work.present.document).toEqual(sampleDocument());
    expect(work.present.selection.target).toEqual(onCard('ad'));
    work.redo();
    expect(mapOf(work.present.document).cards).not.toHaveProperty('ad');
    expect(work.present.selection.target).toEqual(onCard('shop'));
  });

  it('lead back to the map that was in view', () => {
    const work = desk();
    work.do('map.delete', { map });
    expect(work.present.selection.map).toBe('wished');
    work.undo();
    expect(work.present.selection).toEqual({ map, target: { kind: 'map' } });
  });

  it('do nothing where there is nothing to do', () => {
    const present = presentOf(sampleDocument());
    expect(undo(present)).toBe(present);
    expect(redo(present)).toBe(present);
  });

  it('have nothing to redo once something else is done', () => {
    const work = desk();
    work.do('stage.add', { map, index: 0, name: 'New' });
    work.undo();
    work.do('lane.delete', { map, lane: 'notes' });
    expect(work.present.history.future).toEqual([]);
    expect(work.labels()).toEqual(['lane.delete']);
  });

  it('leave what a command may not do to the present as it is, what could be redone included', () => {
    const work = desk();
    work.do('stage.add', { map, index: 0, name: 'New' });
    work.undo();
    const { present } = work;
    work.do('stage.add', { map, index: 99, name: 'New' });
    expect(work.present).toBe(present);
  });

  it('share what did not change, so that views need not look at it', () => {
    const work = desk();
    const { document } = work.present;
    work.do('card.edit', { map, card: 'ad', fields: { text: 'x' } });
    expect(work.present.document.personas).toBe(document.personas);
    expect(mapOf(work.present.document).stages).toBe(mapOf(document).stages);
    expect(cardOf(work.present.document, 'shop')).toBe(cardOf(document, 'shop'));
  });

  it('give back the very objects of the newest steps, so that what is known of them still is', () => {
    const work = desk();
    const { document } = work.present;
    work.type('ad', ['x', 'xy']);
    const { document: typed } = work.present;
    work.undo();
    expect(work.present.document).toBe(document);
    work.redo();
    expect(work.present.document).toBe(typed);
  });

  it('keep no whole documents for long', () => {
    const work = desk();
    for (let step = 0; step < 100; step += 1) {
      work.do('stage.edit', { map, stage: 'use', fields: { color: step % 2 === 0 ? 'rose' : 'teal' } });
    }
    const kept = work.present.history.past.filter(({ sides }) => sides !== null);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(40);
  });

  it(`reach back ${STEP_LIMIT} steps and no further`, () => {
    const work = desk();
    for (let step = 0; step < STEP_LIMIT + 5; step += 1) {
      work.do('stage.edit', { map, stage: 'use', fields: { color: step % 2 === 0 ? 'rose' : 'teal' } });
    }
    expect(work.present.history.past).toHaveLength(STEP_LIMIT);
    while (work.present.history.past.length > 0) work.undo();
    // The first five stay done: the fifth of them made it rose.
    expect(mapOf(work.present.document).stages.use?.color).toBe('rose');
    expect(isUnsaved(work.present.history)).toBe(true);
  });
});

describe('typing', () => {
  it('is one step, with one patch, however much is typed', () => {
    const work = desk();
    work.type('ad', ['S', 'Se', 'See', 'Sees', 'Sees it']);
    expect(work.labels()).toEqual(['card.edit']);
    expect(work.present.history.past[0]?.patches).toHaveLength(1);
    work.undo();
    expect(work.text('ad')).toBe('Sees an advertisement');
    work.redo();
    expect(work.text('ad')).toBe('Sees it');
  });

  it('goes on as long as each pause is short, and begins anew after a long one', () => {
    const work = desk();
    work.type('ad', ['a', 'ab', 'abc'], MERGE_PAUSE);
    expect(work.labels()).toHaveLength(1);
    work.type('ad', ['abcd'], MERGE_PAUSE + 1);
    expect(work.labels()).toHaveLength(2);
    work.undo();
    expect(work.text('ad')).toBe('abc');
  });

  it('does not go on when the clock was set back', () => {
    const work = desk();
    work.type('ad', ['a']);
    work.type('ad', ['ab'], -50);
    expect(work.labels()).toHaveLength(2);
  });

  it('in another card, or another field, is another step', () => {
    const work = desk();
    work.type('ad', ['a']);
    work.type('shop', ['b']);
    work.do('card.edit', { map, card: 'shop', fields: { notes: 'c' } });
    work.do('card.edit', { map, card: 'shop', fields: { text: 'd' } });
    expect(work.labels()).toHaveLength(4);
  });

  it('in one part of the demographics is not typing in another', () => {
    const work = desk();
    work.do('persona.edit', { persona: 'emma', fields: { demographics: { age: '3' } } });
    work.do('persona.edit', { persona: 'emma', fields: { demographics: { age: '32' } } });
    work.do('persona.edit', { persona: 'emma', fields: { demographics: { income: 'average' } } });
    expect(work.labels()).toHaveLength(2);
  });

  it('does not go on over another step, an undo or a redo', () => {
    const work = desk();
    work.type('ad', ['a']);
    work.do('card.move', { map, cards: ['ad'], stage: 'use', lane: 'touchpoints', index: 0 });
    work.type('ad', ['ab']);
    expect(work.labels()).toEqual(['card.edit', 'card.move', 'card.edit']);
    work.undo();
    work.redo();
    work.type('ad', ['abc']);
    expect(work.labels()).toHaveLength(4);
  });

  it('is not what choosing and moving are: each stays a step of its own', () => {
    const work = desk();
    work.do('stage.edit', { map, stage: 'use', fields: { color: 'rose' } });
    work.do('stage.edit', { map, stage: 'use', fields: { color: 'green' } });
    work.do('card.edit', { map, card: 'queue', fields: { severity: 1 } });
    work.do('card.edit', { map, card: 'queue', fields: { severity: 2 } });
    work.do('stage.move', { map, stage: 'use', index: 0 });
    work.do('stage.move', { map, stage: 'use', index: 1 });
    expect(work.labels()).toHaveLength(6);
  });

  it('that is deleted again leaves no step, and the document as saved as before', () => {
    const work = desk();
    work.do('stage.add', { map, index: 0, name: 'New' });
    work.beginSave()();
    work.type('ad', ['Sees an advertisement!', 'Sees an advertisement']);
    expect(work.labels()).toEqual(['stage.add']);
    expect(isUnsaved(work.present.history)).toBe(false);
    work.undo();
    expect(mapOf(work.present.document).stages).not.toHaveProperty('stage_1');
  });

  it('of any texts with any pauses undoes and redoes to where it was', () => {
    const edits = fc.array(
      fc.tuple(fc.constantFrom('ad', 'shop'), fc.constantFrom('', 'a', 'ab'), fc.constantFrom(0, 2_000)),
    );
    fc.assert(
      fc.property(edits, (typed) => {
        const work = desk();
        for (const [card, text, pause] of typed) work.type(card, [text], pause);
        work.change(aged);
        const end = work.present;
        const steps = end.history.past.length;
        for (let step = 0; step < steps; step += 1) {
          const before = work.present.document;
          work.undo();
          expect(work.present.document).not.toEqual(before);
        }
        expect(work.present.document).toEqual(sampleDocument());
        for (let step = 0; step < steps; step += 1) work.redo();
        expect(work.present.document).toEqual(end.document);
      }),
    );
  });
});

describe('a gesture of several commands', () => {
  it('is joined into one step, named after its first', () => {
    const work = desk();
    const { revision } = work.present.history;
    work.do('card.add', { map, stage: 'use', lane: 'notes', index: 0, text: '' });
    work.type('card_1', ['H', 'Hello'], 2_000);
    work.change((present) => joinSince(present, revision));
    expect(work.labels()).toEqual(['card.add']);
    expect(work.present.history.past[0]?.patches).toHaveLength(1);
    work.undo();
    expect(work.present.document).toEqual(sampleDocument());
    work.redo();
    expect(work.text('card_1')).toBe('Hello');
    expect(work.present.selection.target).toEqual(onCard('card_1'));
  });

  it('can be joined while it goes on, so that undo in its middle takes all of it back', () => {
    const work = desk();
    const { revision } = work.present.history;
    work.do('card.add', { map, stage: 'use', lane: 'notes', index: 0, text: '' });
    for (const text of ['H', 'He', 'Hel']) {
      work.type('card_1', [text], 2_000);
      work.change((present) => joinSince(present, revision));
    }
    expect(work.labels()).toEqual(['card.add']);
    work.undo();
    expect(work.present.document).toEqual(sampleDocument());
  });

  it('that comes to nothing leaves no step, and the document as saved as before', () => {
    const work = desk();
    work.do('stage.add', { map, index: 0, name: 'New' });
    work.beginSave()();
    const { revision } = work.present.history;
    work.do('stage.edit', { map, stage: 'use', fields: { color: 'rose' } });
    work.do('card.edit', { map, card: 'queue', fields: { severity: 1 } });
    work.do('stage.edit', { map, stage: 'use', fields: { color: 'teal' } });
    work.do('card.edit', { map, card: 'queue', fields: { severity: 4 } });
    work.change((present) => joinSince(present, revision));
    expect(work.labels()).toEqual(['stage.add']);
    expect(isUnsaved(work.present.history)).toBe(false);
  });

  it('is left as if it had never begun', () => {
    const work = desk(presentOf(sampleDocument(), onCard('wish')));
    work.beginSave()();
    const { revision } = work.present.history;
    work.do('card.add', { map, stage: 'use', lane: 'notes', index: 0, text: '' });
    work.type('card_1', ['H']);
    work.undo();
    work.change((present) => revertTo(present, revision));
    expect(work.present.document).toEqual(sampleDocument());
    expect(work.present.selection.target).toEqual(onCard('wish'));
    expect(work.present.history).toMatchObject({ past: [], future: [] });
    expect(isUnsaved(work.present.history)).toBe(false);
  });

  it('whose beginning was undone is neither joined nor left', () => {
    const work = desk();
    work.do('stage.add', { map, index: 0, name: 'New' });
    const { revision } = work.present.history;
    work.undo();
    const { present } = work;
    expect(joinSince(present, revision)).toBe(present);
    expect(revertTo(present, revision)).toBe(present);
  });
});

describe('what the file holds', () => {
  it('is the document at first, unless it was recovered', () => {
    expect(isUnsaved(startHistory())).toBe(false);
    expect(isUnsaved(startHistory(false))).toBe(true);
  });

  it('is known again after an undo or redo back to it', () => {
    const work = desk();
    work.type('ad', ['a']);
    expect(isUnsaved(work.present.history)).toBe(true);
    work.beginSave()();
    work.wait(5_000);
    work.type('ad', ['b']);
    work.undo();
    expect(isUnsaved(work.present.history)).toBe(false);
    work.undo();
    expect(isUnsaved(work.present.history)).toBe(true);
    work.redo();
    expect(isUnsaved(work.present.history)).toBe(false);
  });

  it('is not the document when editing went on while it was written', () => {
    const work = desk();
    work.type('ad', ['a']);
    const written = work.beginSave();
    work.do('stage.add', { map, index: 0, name: 'New' });
    written();
    expect(isUnsaved(work.present.history)).toBe(true);
    work.undo();
    expect(isUnsaved(work.present.history)).toBe(false);
  });

  it('is not the document when typing in the same card went on while it was written', () => {
    const work = desk();
    work.type('ad', ['a']);
    const written = work.beginSave();
    work.type('ad', ['ab']);
    written();
    expect(isUnsaved(work.present.history)).toBe(true);
    work.undo();
    expect(isUnsaved(work.present.history)).toBe(true);
  });

  it('stays a state to come back to: typing after a save is a new step', () => {
    const work = desk();
    work.type('ad', ['a']);
    work.beginSave()();
    work.type('ad', ['ab']);
    expect(work.labels()).toHaveLength(2);
    work.undo();
    expect(work.text('ad')).toBe('a');
    expect(isUnsaved(work.present.history)).toBe(false);
  });

  it('is no longer within reach when it was undone and something else done', () => {
    const work = desk();
    work.type('ad', ['a']);
    work.beginSave()();
    work.undo();
    work.do('stage.add', { map, index: 0, name: 'New' });
    expect(isUnsaved(work.present.history)).toBe(true);
    work.undo();
    expect(isUnsaved(work.present.history)).toBe(true);
  });
});

describe('going to a step', () => {
  it('is as many undos or redos as lie between, and stops at both ends', () => {
    const work = desk();
    const states = [work.present.document];
    for (const name of ['one', 'two', 'three']) {
      work.do('stage.add', { map, index: 0, name });
      states.push(work.present.document);
    }
    for (const [done, expected] of [
      [1, 1],
      [3, 3],
      [-1, 0],
      [99, 3],
      [2, 2],
    ] as const) {
      work.change((present) => travel(present, done));
      expect(work.present.document).toEqual(states[expected]);
      expect(work.present.history.past).toHaveLength(expected);
    }
    expect(work.present.history.future).toHaveLength(1);
  });
});

describe('what a step is about', () => {
  const subjects = (work: ReturnType<typeof desk>) => work.present.history.past.map(({ subject }) => subject);

  it('is what its command is about, not what goes along with it', () => {
    const work = desk();
    work.do('stage.delete', { map, stage: 'hear' });
    work.do('channel.delete', { channel: 'website' });
    work.do('map.duplicate', { map, name: 'Later' });
    work.do('document.edit', { fields: { title: 'A better shop' } });
    work.do('emotion.edit', { map, card: 'help', fields: { score: 1 } });
    expect(subjects(work)).toEqual([
      { name: 'Hear of it', count: 1 },
      { name: 'Website', count: 1 },
      { name: 'Later', count: 1 },
      { name: 'A better shop', count: 1 },
      { name: 'Calls for help', count: 1 },
    ]);
  });

  it('counts several, and names the first', () => {
    const work = desk();
    work.do('card.delete', { map, cards: ['ad', 'shop'] });
    expect(subjects(work)).toEqual([{ name: 'Sees an advertisement', count: 2 }]);
  });

  it('is what a new card says once it is written, in its first words', () => {
    const work = desk();
    const { revision } = work.present.history;
    work.do('card.add', { map, stage: 'use', lane: 'goals', index: 0, text: '' });
    const card = work.present.selection.target.kind === 'cards' ? work.present.selection.target.cards[0] : '';
    work.type(card ?? '', ['O', 'Opens\nthe app']);
    work.change((present) => joinSince(present, revision));
    expect(subjects(work)).toEqual([{ name: 'Opens the app', count: 1 }]);
    work.type(card ?? '', ['🙂'.repeat(100)]);
    expect(subjects(work).at(-1)?.name).toBe(`${'🙂'.repeat(60)}…`);
  });

  it('is everything of another kind, where a command is about none of its own', () => {
    const work = desk();
    work.do('document.replaceText', {
      query: 'queue',
      options: { matchCase: false, matchDiacritics: false, wholeWord: false },
      replacement: 'line',
    });
    expect(subjects(work)).toEqual([{ name: 'Long line', count: 1 }]);
  });
});
