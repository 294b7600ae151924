/**
 * Icons as one path each, for what is drawn by the hundred in one picture: neither elements of their own nor
 * transforms, both of which cost the browser work at each step of a pan.
 */
import svgpath from 'svgpath';
import { ICON_SIZE, type Icon, type IconShape } from './icons.ts';

const known = new WeakMap<Icon, Map<number, string>>();

/**
 * The icon around the point where the path that it goes on from has come to (`M10 20` before it): all relative.
 * @param scale px for one of the units of the icon's square
 */
export function iconPath(icon: Icon, scale: number): string {
  const paths = known.get(icon) ?? new Map<number, string>();
  known.set(icon, paths);
  let path = paths.get(scale);
  if (path === undefined) {
    path = pathOf(icon, scale);
    paths.set(scale, path);
  }
  return path;
}

function pathOf(icon: Icon, scale: number): string {
  const middle = -ICON_SIZE / 2;
  const path = svgpath(icon.map(outlineOf).join('')).translate(middle, middle).scale(scale).rel().round(3);
  return path.toString().replace(/^M/, 'm');
}

/** The icon in its square. */
export function wholeIcon(icon: Icon): string {
  const middle = ICON_SIZE / 2;
  return `M${middle} ${middle}${iconPath(icon, 1)}`;
}

function outlineOf([element, attributes]: IconShape): string {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  switch (element) {
    case 'path':
      // By itself it may begin with a relative step, from nowhere.
      return svgpath(attributes.d ?? '')
        .abs()
        .toString();
    case 'polyline':
      return `M${attributes.points ?? ''}`;
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'circle': {
      const r = number('r');
      const half = (by: number): string => `a${r} ${r} 0 1 0 ${by} 0`;
      return `M${number('cx') - r} ${number('cy')}${half(2 * r)}${half(-2 * r)}z`;
    }
    case 'rect': {
      const r = number('rx');
      const [width, height] = [number('width') - 2 * r, number('height') - 2 * r];
      const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x * r} ${y * r}`;
      const start = `M${number('x') + r} ${number('y')}`;
      return `${start}h${width}${corner(1, 1)}v${height}${corner(-1, 1)}h${-width}${corner(-1, -1)}v${-height}${corner(1, -1)}z`;
    }
  }
}
