/** JSON of another program: read strictly, because what is ambiguous cannot be read safely. */
import { readJson } from '../file/json.ts';
import type { NoticeList } from './notices.ts';
import { sourceText } from './source-text.ts';

/** The value, or undefined and a notice. Keys given twice, `__proto__`, overflowing numbers and deep nesting are refused. */
export function sourceJson(source: string | Uint8Array, notices: NoticeList): unknown {
  const text = sourceText(source, notices);
  if (text === null) return undefined;
  const reading = readJson(text);
  if (reading.kind === 'broken') {
    notices.add('brokenJson', { column: reading.column }, reading.line);
    return undefined;
  }
  if (reading.kind === 'tooDeep' || !reading.faults.isEmpty) {
    notices.add('unsafeJson');
    return undefined;
  }
  return reading.value;
}
