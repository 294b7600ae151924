/** Puts what the layout measured (CSS px) on a slide (points). */
import { type Box, TEXT_STYLES, type TextStyle } from '../../layout/types.ts';
import type { FormShape, OutlineStep, Paragraph, SlideText } from './types.ts';

/** From pixels of a layout to points of a slide. */
export interface Place {
  /** Where the layout's origin stands. */
  readonly x: number;
  readonly y: number;
  /** Points per pixel. */
  readonly scale: number;
}

export function boxAt({ x, y, scale }: Place, box: Box): Box {
  return { x: x + box.x * scale, y: y + box.y * scale, width: box.width * scale, height: box.height * scale };
}

/** The place of what is laid out relative to a box. */
export function inside(place: Place, box: Pick<Box, 'x' | 'y'>): Place {
  return { ...place, x: place.x + box.x * place.scale, y: place.y + box.y * place.scale };
}

/** A paragraph in one of the layout's styles. */
export function styled(
  text: string,
  style: TextStyle,
  scale: number,
  look: Pick<Paragraph, 'color'> & Partial<Paragraph>,
): Paragraph {
  const { size, lineHeight, weight } = TEXT_STYLES[style];
  return { text, size: size * scale, lineHeight: lineHeight * scale, bold: weight === 600, ...look };
}

export const NO_INSET = { left: 0, top: 0, right: 0, bottom: 0 } as const;

/** Words without a form around them. */
export function textShape(name: string, box: Box, text: Partial<SlideText> & Pick<SlideText, 'paragraphs'>): FormShape {
  return {
    kind: 'form',
    name,
    box,
    form: { kind: 'rectangle' },
    text: { anchor: 'top', inset: NO_INSET, wraps: true, ...text },
  };
}

/** The beginning of a text, to know a shape by in a list of shapes. */
export function shortName(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const start = [...line].slice(0, 40).join('');
  return start.length < line.length ? `${start}…` : start;
}

/** The outline of path data that the scene writes: absolute `M`, `C`, `L` and `Z` only. */
export function outlineOf(path: string, { x, y, scale }: Place): OutlineStep[] {
  return [...path.matchAll(/([MLCZ])([^MLCZ]*)/g)].flatMap(([, letter, rest = '']): OutlineStep[] => {
    const numbers = rest
      .trim()
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map(Number);
    const point = (index: number) =>
      [x + (numbers[index * 2] ?? 0) * scale, y + (numbers[index * 2 + 1] ?? 0) * scale] as const;
    if (letter === 'M') return [{ kind: 'move', to: point(0) }];
    if (letter === 'L') return [{ kind: 'line', to: point(0) }];
    if (letter === 'C') return [{ kind: 'curve', control: [point(0), point(1)], to: point(2) }];
    return [{ kind: 'close' }];
  });
}
