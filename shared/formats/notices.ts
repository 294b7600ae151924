/** What a conversion has to say, gathered while it runs and put into words at the end. */
import type { Texts, Translate } from '../i18n/translator.ts';
import type { Notice } from './types.ts';

type WithoutPlural<Key> = Key extends `${infer Stem}_${'one' | 'few' | 'other'}` ? Stem : Key;

/** Every code that has a sentence in the locales (`formats:notice.<code>`). */
export type NoticeCode = WithoutPlural<
  keyof Texts['formats'] extends infer Key ? (Key extends `notice.${infer Code}` ? Code : never) : never
>;

/**
 * Gathers notices. Those of one code become one notice with a `count`, the values and the line of the first,
 * so that a file with a hundred thousand faults does not bury its reader. A `trait` tells notices of one code
 * apart.
 */
export class NoticeList {
  readonly #found = new Map<string, Notice>();

  add(code: NoticeCode, values: Notice['values'] = {}, line?: number): void {
    const key = `${code} ${values.trait ?? ''}`;
    const known = this.#found.get(key);
    const count = Number(known?.values.count ?? 0) + Number(values.count ?? 1);
    const first = known ?? { code, values, ...(line === undefined ? {} : { line }) };
    this.#found.set(key, { ...first, values: { ...first.values, count } });
  }

  get notices(): readonly Notice[] {
    return [...this.#found.values()];
  }
}

/** The notices of several conversions as those of one. */
export function joinedNotices(lists: readonly (readonly Notice[])[]): readonly Notice[] {
  const [only, ...others] = lists;
  if (only !== undefined && others.length === 0) return only;
  const joined = new Map<string, Notice>();
  for (const notice of lists.flat()) {
    const { count, ...values } = notice.values;
    const key = JSON.stringify([notice.code, values]);
    const known = joined.get(key);
    if (known === undefined) joined.set(key, notice);
    else if (typeof count === 'number') {
      joined.set(key, { ...known, values: { ...known.values, count: Number(known.values.count) + count } });
    }
  }
  return [...joined.values()];
}

/** The sentence for a person: what, how often, and where it was met first. */
export function describeNotice({ code, values, line }: Notice, t: Translate): string {
  const { trait } = values;
  const what = trait === undefined ? {} : { what: t(`formats:trait.${trait}` as 'formats:trait.channels') };
  const sentence = t(`formats:notice.${code}` as 'formats:notice.notCarried', { ...values, ...what });
  return line === undefined ? sentence : t('formats:atLine', { line, sentence });
}
