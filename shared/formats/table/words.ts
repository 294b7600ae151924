/** Words of enumerations in cells: written in one language, read in every language the app speaks. */
import {
  ASSUMPTIONS,
  CARD_KINDS,
  COLORS,
  FREQUENCIES,
  LANE_KINDS,
  MAP_STATES,
  STATUSES,
} from '../../document/model.ts';
import { LOCALES, type Texts, type Translate } from '../../i18n/translator.ts';
import { folded } from './labels.ts';

const VALUES = {
  kind: CARD_KINDS,
  laneKind: LANE_KINDS,
  frequency: FREQUENCIES,
  status: STATUSES,
  assumption: ASSUMPTIONS,
  mapState: MAP_STATES,
  color: COLORS,
} as const;

type Enumeration = keyof typeof VALUES;
export type ValueOf<E extends Enumeration> = (typeof VALUES)[E][number];

/** The word for a value, in the language of the table. */
export function wordFor<E extends Enumeration>(t: Translate, enumeration: E, value: ValueOf<E>): string {
  return t(`app:${enumeration}.${value}` as keyof Texts['app'] & string);
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', '✓', 'ja', 'sand', 'da', 'да', 'tačno', 'тачно']);
const NO = new Set(['', 'no', 'n', 'false', '0', 'nej', 'falsk', 'ne', 'не', 'netačno', 'нетачно']);

/** A flag as people write it, in any of our languages; undefined when it is neither yes nor no. */
export function readFlag(text: string): boolean | undefined {
  const word = folded(text);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

const readings = new Map<Enumeration, ReadonlyMap<string, string>>();

/** The value a word stands for, in any of our languages or as it stands in the file; undefined when for none. */
export function readWord<E extends Enumeration>(enumeration: E, text: string): ValueOf<E> | undefined {
  let reading = readings.get(enumeration);
  if (!reading) {
    const values: readonly string[] = VALUES[enumeration];
    reading = new Map(
      values.flatMap((value) => [
        [folded(value), value] as const,
        ...Object.values(LOCALES).map((texts): readonly [string, string] => [
          folded((texts.app as Readonly<Record<string, string>>)[`${enumeration}.${value}`] ?? value),
          value,
        ]),
      ]),
    );
    readings.set(enumeration, reading);
  }
  return reading.get(folded(text)) as ValueOf<E> | undefined;
}
