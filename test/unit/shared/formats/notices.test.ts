import { describe, expect, it } from 'vitest';
import { TRAITS } from '#shared/formats/carries.ts';
import { exportCjml } from '#shared/formats/cjml/export.ts';
import { exportMermaid } from '#shared/formats/mermaid/export.ts';
import { describeNotice, joinedNotices, NoticeList } from '#shared/formats/notices.ts';
import { exportOpenJourney } from '#shared/formats/open-journey/export.ts';
import { UI_LANGUAGES } from '#shared/i18n/languages.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { journey } from '../../../support/journey.ts';

describe('notices', () => {
  it('of one code become one that counts, with the line and the values of the first', () => {
    const list = new NoticeList();
    list.add('scoreRounded', {}, 4);
    list.add('scoreRounded', {}, 9);
    list.add('shortened', { limit: 1_000 });
    list.add('scoreRounded', { count: 3 }, 12);
    expect(list.notices).toEqual([
      { code: 'scoreRounded', line: 4, values: { count: 5 } },
      { code: 'shortened', values: { limit: 1_000, count: 1 } },
    ]);
  });

  it('of one code about two kinds of thing stay two', () => {
    const list = new NoticeList();
    list.add('notCarried', { trait: 'tags', count: 2 });
    list.add('notCarried', { trait: 'notes', count: 1 });
    expect(list.notices).toHaveLength(2);
  });

  it('of several files become those of one export, with what they count together', () => {
    const tags = { code: 'notCarried', values: { trait: 'tags', count: 2 } };
    const notes = { code: 'notCarried', values: { trait: 'notes', count: 1 } };
    const renamed = { code: 'sheetRenamed', values: { name: 'a:b', as: 'a b' } };
    expect(joinedNotices([[tags, renamed], [notes, tags], [renamed]])).toEqual([
      { code: 'notCarried', values: { trait: 'tags', count: 4 } },
      renamed,
      notes,
    ]);
    expect(joinedNotices([])).toEqual([]);
  });

  it('are told with their line and what they are about', () => {
    const { t } = createTranslator('en');
    expect(describeNotice({ code: 'scoreRounded', line: 1_204, values: { count: 2 } }, t)).toBe(
      'Line 1,204: Scores rounded to the steps of the emotion scale: 2.',
    );
    expect(describeNotice({ code: 'notCarried', values: { trait: 'momentsOfTruth', count: 3 } }, t)).toBe(
      'Not in this format: moments of truth (3)',
    );
  });

  it.each(UI_LANGUAGES)('have words for everything in %s', (language) => {
    const { t, exists } = createTranslator(language);
    expect(TRAITS.filter((trait) => !exists(`formats:trait.${trait}`))).toEqual([]);
    const document = journey({
      stages: [{ id: 's', duration: 'a week' }],
      lanes: ['touchpoints', 'painPoints', 'goals'],
      channels: { a: {}, b: {} },
      cards: [
        { stage: 's', lane: 'touchpoints', channels: ['a', 'b'], emotion: { thought: 'x' } },
        { stage: 's', lane: 'painPoints', severity: 1 },
      ],
    });
    for (const write of [exportMermaid, exportOpenJourney, exportCjml]) {
      for (const notice of write(document).notices) {
        const sentence = describeNotice(notice, t);
        expect(sentence).not.toMatch(/\{\{|notice\.|trait\.|undefined/);
        expect(sentence).toContain(String(notice.values.count));
      }
    }
  });
});
