/** Reading large documents without holding up the windows, which all wait for the main thread. */
import { Worker } from 'node:worker_threads';
import type { JourneyDocument } from '#shared/document/model.ts';
import { decodeJourney } from '#shared/file/parse.ts';
import type { ParseProblem, ParseResult } from '#shared/file/results.ts';
import workerPath from './decode-worker.ts?modulePath';

/** What the thread says. The document was checked there: as JSON it is the same. */
export type DecodeAnswer =
  | { readonly kind: 'ok'; readonly json: string; readonly migratedFrom: number | null }
  | { readonly kind: 'problem'; readonly problem: ParseProblem };

/** In bytes. Starting a thread takes longer than reading what is smaller. */
const LARGE = 1024 * 1024;

/** What `decodeJourney` says, said by a thread of its own where there is much to read. */
export async function decodeAside(bytes: Uint8Array): Promise<ParseResult> {
  if (bytes.length < LARGE) return decodeJourney(bytes);
  const worker = new Worker(workerPath);
  try {
    const answer = await new Promise<DecodeAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the thread that read a document ended with ${code}`)));
      worker.postMessage(bytes);
    });
    if (answer.kind === 'problem') return answer.problem;
    return { kind: 'ok', document: JSON.parse(answer.json) as JourneyDocument, migratedFrom: answer.migratedFrom };
  } finally {
    void worker.terminate();
  }
}
