/** A spreadsheet from the disk as sheets of cells, for updating cards from it. */
import { basename, extname } from 'node:path';
import { disk } from '#electron/files/disk.ts';
import { readSource } from '#electron/files/read-source.ts';
import { runAsync } from '#electron/files/steps.ts';
import { parseCsv } from '#shared/formats/csv/csv.ts';
import { detectFormat } from '#shared/formats/detect.ts';
import { NoticeList } from '#shared/formats/notices.ts';
import { sourceText } from '#shared/formats/source-text.ts';
import type { SheetResult } from '#shared/ipc/exchange.ts';

export async function readSheetFile(path: string): Promise<SheetResult> {
  const name = basename(path, extname(path));
  const source = await runAsync(readSource(path), disk);
  if (source.kind === 'problem') return { kind: 'problem', problem: { name, problem: source.problem } };
  if (detectFormat(source.bytes, basename(path)) === 'xlsx') {
    const { readWorkbook } = await import('./xlsx.ts');
    return { ...(await readWorkbook(source.bytes)), name };
  }
  const notices = new NoticeList();
  const text = sourceText(source.bytes, notices);
  if (text === null) return { kind: 'notRead', name, notices: notices.notices };
  const { rows, notices: ofCsv } = parseCsv(text);
  return { kind: 'read', name, sheets: [{ name, rows }], notices: ofCsv };
}
