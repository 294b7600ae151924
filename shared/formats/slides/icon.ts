/** An icon as one freeform, so that it can be coloured and scaled in the presentation like any other form. */
import type { Box } from '../../layout/types.ts';
import { ICON_SIZE, type Icon, type IconShape } from '../../scene/icons.ts';
import type { FreeformShape, OutlineStep } from './types.ts';

/** Width of the strokes, in a square of `ICON_SIZE`. */
const STROKE = 2;

type Point = readonly [x: number, y: number];

/** @param box a square */
export function iconShape(name: string, icon: Icon, box: Box, color: string): FreeformShape {
  const scale = box.width / ICON_SIZE;
  const place = ([x, y]: Point): Point => [box.x + x * scale, box.y + y * scale];
  const outline = icon.flatMap(stepsOf).map((step): OutlineStep => {
    if (step.kind === 'close') return step;
    if (step.kind !== 'curve') return { ...step, to: place(step.to) };
    return { ...step, control: [place(step.control[0]), place(step.control[1])], to: place(step.to) };
  });
  return { kind: 'freeform', name, outline, line: { color, width: STROKE * scale } };
}

function stepsOf([element, attributes]: IconShape): readonly OutlineStep[] {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  switch (element) {
    case 'path':
      return pathSteps(attributes.d ?? '');
    case 'polyline':
      return pathSteps(`M${attributes.points ?? ''}`);
    case 'line':
      return pathSteps(`M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`);
    case 'circle': {
      const [cx, cy, r] = [number('cx'), number('cy'), number('r')];
      return pathSteps(`M${cx - r} ${cy}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`);
    }
    case 'rect': {
      const [x, y, width, height, r] = [number('x'), number('y'), number('width'), number('height'), number('rx')];
      const [across, down] = [width - 2 * r, height - 2 * r];
      const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
      return pathSteps(
        `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`,
      );
    }
  }
}

/** How many numbers a command of a path takes. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** The steps of an SVG path (SVG 1.1, chapter 8.3): arcs and quadratic curves as cubic ones. */
export function pathSteps(d: string): OutlineStep[] {
  const steps: OutlineStep[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The last handle, mirrored by commands that go on smoothly: cubic, quadratic. */
  let cubic: Point | null = null;
  let quadratic: Point | null = null;
  for (const { command, values } of commandsOf(d)) {
    const type = command.toUpperCase();
    const [dx, dy] = command === type ? [0, 0] : [x, y];
    const at = (index: number): Point => [(values[index] ?? 0) + dx, (values[index + 1] ?? 0) + dy];
    const mirrored = (handle: Point | null): Point => (handle ? [2 * x - handle[0], 2 * y - handle[1]] : [x, y]);
    let to: Point = [x, y];
    let [nextCubic, nextQuadratic]: [Point | null, Point | null] = [null, null];
    if (type === 'Z') {
      steps.push({ kind: 'close' });
      to = [startX, startY];
    } else if (type === 'M') {
      to = at(0);
      [startX, startY] = to;
      steps.push({ kind: 'move', to });
    } else if (type === 'L' || type === 'H' || type === 'V') {
      if (type === 'L') to = at(0);
      else to = type === 'H' ? [(values[0] ?? 0) + dx, y] : [x, (values[0] ?? 0) + dy];
      steps.push({ kind: 'line', to });
    } else if (type === 'C' || type === 'S') {
      const [first, second]: readonly [Point, Point] = type === 'C' ? [at(0), at(2)] : [mirrored(cubic), at(0)];
      to = at(type === 'C' ? 4 : 2);
      nextCubic = second;
      steps.push({ kind: 'curve', control: [first, second], to });
    } else if (type === 'Q' || type === 'T') {
      const handle: Point = type === 'Q' ? at(0) : mirrored(quadratic);
      to = at(type === 'Q' ? 2 : 0);
      nextQuadratic = handle;
      const toward = ([px, py]: Point): Point => [px + ((handle[0] - px) * 2) / 3, py + ((handle[1] - py) * 2) / 3];
      steps.push({ kind: 'curve', control: [toward([x, y]), toward(to)], to });
    } else if (type === 'A') {
      to = at(5);
      const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = values;
      steps.push(...arcSteps([x, y], to, { rx, ry, turn, isLarge: large !== 0, isClockwise: sweep !== 0 }));
    }
    [x, y] = to;
    [cubic, quadratic] = [nextCubic, nextQuadratic];
  }
  return steps;
}

/** Commands with their numbers. Of an arc, the two flags may stand without a space after them. */
function commandsOf(d: string): { command: string; values: number[] }[] {
  return [...d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)].flatMap(([, letter = '', rest = '']) => {
    const count = COUNTS[letter.toUpperCase()] ?? 0;
    const values = letter.toUpperCase() === 'A' ? arcNumbers(rest) : numbersIn(rest);
    if (count === 0) return [{ command: letter, values: [] }];
    return Array.from({ length: Math.floor(values.length / count) }, (_, index) => ({
      // Further pairs after a move are lines.
      command: index > 0 && letter === 'M' ? 'L' : index > 0 && letter === 'm' ? 'l' : letter,
      values: values.slice(index * count, (index + 1) * count),
    }));
  });
}

const NUMBER = String.raw`([+-]?(?:\d+\.?\d*|\.\d+))`;
const NUMBERS = new RegExp(NUMBER, 'g');
const ARCS = new RegExp([NUMBER, NUMBER, NUMBER, '([01])', '([01])', NUMBER, NUMBER].join(String.raw`[\s,]*`), 'g');

const numbersIn = (text: string): number[] => (text.match(NUMBERS) ?? []).map(Number);
const arcNumbers = (text: string): number[] => [...text.matchAll(ARCS)].flatMap((match) => match.slice(1).map(Number));

interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** In degrees. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isClockwise: boolean;
}

/** An arc of an ellipse as cubic curves, a quarter at most each (SVG 1.1, appendix F.6). */
function arcSteps(from: Point, to: Point, { rx, ry, turn, isLarge, isClockwise }: Arc): OutlineStep[] {
  if (rx === 0 || ry === 0) return [{ kind: 'line', to }];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [px, py] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  // Radii that do not reach are made larger.
  const reach = Math.max(1, Math.hypot(px / rx, py / ry));
  const [a, b] = [rx * reach, ry * reach];
  const part = (px / a) ** 2 + (py / b) ** 2;
  const aside = (isLarge === isClockwise ? -1 : 1) * Math.sqrt(Math.max(0, 1 / part - 1));
  const [ux, uy] = [(aside * a * py) / b, (-aside * b * px) / a];
  const [cx, cy] = [cos * ux - sin * uy + (from[0] + to[0]) / 2, sin * ux + cos * uy + (from[1] + to[1]) / 2];
  const start = Math.atan2((py - uy) / b, (px - ux) / a);
  let sweep = Math.atan2((-py - uy) / b, (-px - ux) / a) - start;
  if (isClockwise && sweep < 0) sweep += 2 * Math.PI;
  if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / count;
  // How far the handles reach, in parts of the radii.
  const handle = (4 / 3) * Math.tan(step / 4);
  const place = (x: number, y: number): Point => [cx + cos * a * x - sin * b * y, cy + sin * a * x + cos * b * y];
  return Array.from({ length: count }, (_, index): OutlineStep => {
    const [one, two] = [start + index * step, start + (index + 1) * step];
    return {
      kind: 'curve',
      control: [
        place(Math.cos(one) - handle * Math.sin(one), Math.sin(one) + handle * Math.cos(one)),
        place(Math.cos(two) + handle * Math.sin(two), Math.sin(two) - handle * Math.cos(two)),
      ],
      to: index === count - 1 ? to : place(Math.cos(two), Math.sin(two)),
    };
  });
}
