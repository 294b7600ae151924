/** Imported documents told in a few lines, for tests that compare what came in. */
import { inOrder } from '#shared/document/order.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { parseJourney } from '#shared/file/parse.ts';
import { serializeJourney } from '#shared/file/serialize.ts';
import type { Imported, Notice } from '#shared/formats/types.ts';

/** The document that came in, which has to be one that could be saved and opened. */
export function documentOf(imported: Imported) {
  if (imported.kind !== 'imported') throw new Error(`Nothing came in: ${codesOf(imported)}`);
  const read = parseJourney(serializeJourney(imported.document));
  if (read.kind !== 'ok') throw new Error(`Not a valid document: ${JSON.stringify(read)}`);
  return read.document;
}

/** `map (persona)`, then `  stage`, then `    card @score [tags]` for each card, lane by lane within its stage. */
export function tell(imported: Imported): string[] {
  const document = documentOf(imported);
  return inOrder(document.maps).flatMap(([, map]) => {
    const cards = cardsInReadingOrder(map);
    return [
      `${map.name} (${document.personas[map.persona]?.name})`,
      ...inOrder(map.stages).flatMap(([id, stage]) => [
        `  ${stage.name}`,
        ...cards
          .filter(([, card]) => card.stage === id)
          .map(([, card]) => {
            const score = card.kind === 'touchpoint' ? card.emotion?.score : undefined;
            const tags = (card.tags ?? []).map((tag) => document.tags[tag]?.name);
            return `    ${card.text}${score === undefined ? '' : ` @${score}`}${tags.length === 0 ? '' : ` [${tags}]`}`;
          }),
      ]),
    ];
  });
}

export function codesOf({ notices }: { readonly notices: readonly Notice[] }): string[] {
  return notices.map(({ code, values }) => (values.trait === undefined ? code : `${code} ${values.trait}`));
}
