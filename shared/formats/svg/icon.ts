/** Icons as shapes. */
import { ICON_SIZE, type Icon } from '../../scene/icons.ts';
import { type Attributes, element } from './markup.ts';

/** As the views draw them, in parts of the icon's own square. */
export const ICON_STROKE: Attributes = {
  fill: 'none',
  'stroke-width': 1.75,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

/** An icon as wide and high as `size`, its upper left corner at a place; strokes grow with it. */
export function iconAt(icon: Icon, x: number, y: number, size: number, paint: Attributes): string {
  const scale = Math.round((size / ICON_SIZE) * 10_000) / 10_000;
  return element(
    'g',
    { transform: `translate(${hundredths(x)} ${hundredths(y)}) scale(${scale})`, ...paint },
    ...icon.map(([name, attributes]) => element(name, attributes)),
  );
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
