/** What tells the kinds of arrows apart: the dashes of their line and their icon; the colour only underlines it. */
import type { LinkKind } from '../document/model.ts';
import type { Palette } from './palette.ts';

/** Lengths of dashes and gaps, in px; null: a whole line. */
export const LINK_DASHES: { readonly [K in LinkKind]: readonly number[] | null } = {
  flow: null,
  branch: [7, 4],
  loop: [1.5, 4],
  causes: [11, 3, 2, 3],
  answers: [5, 3],
  supports: [2, 3],
};

export const LINK_STROKE = 1.5;

/** The colour of an arrow's line, head and icon. */
export function colorOfLink(palette: Palette, kind: LinkKind): string {
  switch (kind) {
    case 'flow':
    case 'branch':
      return palette.ink3;
    case 'loop':
      return palette.kinds.thought;
    case 'causes':
      return palette.bad;
    case 'answers':
      return palette.good;
    case 'supports':
      return palette.kinds.evidence;
  }
}
