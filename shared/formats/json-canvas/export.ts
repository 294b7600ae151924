/** A document as a JSON Canvas: nodes for people and other programs, and inside it the document they show. */
import type { JourneyDocument } from '../../document/model.ts';
import { serializeJourney } from '../../file/serialize.ts';
import type { Exported } from '../types.ts';
import { edgesOf, nodesOf } from './nodes.ts';
import { EMBEDDED } from './schema.ts';

export function exportCanvas(document: JourneyDocument): Exported<string> {
  const canvas = {
    nodes: nodesOf(document).map(({ node }) => node),
    edges: edgesOf(document).map(({ edge }) => edge),
    // As a file of ours is written, so that the same document gives the same canvas.
    [EMBEDDED]: JSON.parse(serializeJourney(document)) as unknown,
  };
  return { content: `${JSON.stringify(canvas, null, 2)}\n`, notices: [] };
}
