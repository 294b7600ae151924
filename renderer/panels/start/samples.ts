/** What the start screen shows of the finished samples: it reads the same files that it offers. */
import saasTim from '#assets/samples/saas-tim.journey?raw';
import smykkerOnline from '#assets/samples/smykker-online.journey?raw';
import streamingListener from '#assets/samples/streaming-listener.journey?raw';
import type { Color, JourneyMap } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { columnStages } from '#shared/document/stages.ts';
import { parseJourney } from '#shared/file/parse.ts';
import type { SAMPLES } from '#shared/ipc/contract.ts';

export type SampleName = (typeof SAMPLES)[number];

const FILES: { readonly [S in SampleName]: string } = {
  'streaming-listener': streamingListener,
  'smykker-online': smykkerOnline,
  'saas-tim': saasTim,
};

/** What a small picture of a map shows: its stages, each with the scores of its touchpoints in order. */
export interface MapPictureData {
  readonly stages: readonly { readonly color: Color; readonly scores: readonly number[] }[];
}

export interface Sample extends MapPictureData {
  readonly title: string;
  /** BCP 47 tag of the language that it is written in. */
  readonly language: string;
  readonly cards: number;
}

/** @throws when a sample is not a valid document, which a test would have told. */
export function readSample(name: SampleName): Sample {
  const parsed = parseJourney(FILES[name]);
  if (parsed.kind !== 'ok') throw new Error(`The sample ${name} is ${parsed.kind}.`);
  const { title, language, maps } = parsed.document;
  const [first] = inOrder(maps);
  if (!first) throw new Error(`The sample ${name} has no map.`);
  return { title, language, cards: Object.keys(first[1].cards).length, ...pictureOf(first[1]) };
}

function pictureOf(map: JourneyMap): MapPictureData {
  const cards = inOrder(map.cards).map(([, card]) => card);
  const stages = columnStages(map.stages).map(([id, { color }]) => ({
    color,
    scores: cards.flatMap((card) =>
      card.kind === 'touchpoint' && card.stage === id ? (card.emotion?.score ?? []) : [],
    ),
  }));
  return { stages };
}
