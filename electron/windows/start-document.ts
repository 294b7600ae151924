/** The documents that New offers: templates in the words of the interface, and finished samples. */
import saasTim from '#assets/samples/saas-tim.journey?raw';
import smykkerOnline from '#assets/samples/smykker-online.journey?raw';
import streamingListener from '#assets/samples/streaming-listener.journey?raw';
import type { CreateId } from '#shared/document/ids.ts';
import type { JourneyDocument } from '#shared/document/model.ts';
import { createStarter, type StarterName } from '#shared/document/starter.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { starterWords } from '#shared/file/starter-words.ts';
import type { UiLanguage } from '#shared/i18n/languages.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { Starter } from '#shared/ipc/contract.ts';

const SAMPLES: { readonly [S in Exclude<Starter, StarterName>]: string } = {
  'streaming-listener': streamingListener,
  'smykker-online': smykkerOnline,
  'saas-tim': saasTim,
};

/**
 * A new document. One made from a sample has an id of its own: it is nobody else's document.
 * @param texts the texts of `language`.
 */
export function startDocument(
  starter: Starter,
  language: UiLanguage,
  texts: Translate,
  createId: CreateId,
): JourneyDocument {
  if (starter === 'blank' || starter === 'classic') {
    return createStarter(starter, starterWords(language, texts), createId);
  }
  const sample = parseJourney(SAMPLES[starter]);
  // Samples are part of the program and tested; one that does not parse is a mistake of ours.
  if (sample.kind !== 'ok') throw new Error(`the sample ${starter} is ${sample.kind}`);
  return { ...sample.document, id: createId('doc') };
}
