/**
 * Reads a document in a thread of its own: the bytes come in, what `decodeJourney` says of them goes out. A document
 * goes as JSON, which the main thread reads in less than half the time that a copy of its objects would take it.
 */
import { parentPort } from 'node:worker_threads';
import { decodeJourney } from '#shared/file/parse.ts';
import type { DecodeAnswer } from './decode-aside.ts';

function answerTo(bytes: Uint8Array): DecodeAnswer {
  const result = decodeJourney(bytes);
  if (result.kind !== 'ok') return { kind: 'problem', problem: result };
  return { kind: 'ok', json: JSON.stringify(result.document), migratedFrom: result.migratedFrom };
}

parentPort?.once('message', (bytes: Uint8Array) => parentPort?.postMessage(answerTo(bytes)));
