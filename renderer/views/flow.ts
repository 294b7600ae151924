/**
 * Brings boxes to their places without `position: absolute`. To the browser every positioned element is a layer with
 * work of its own at each step of a pan; inside of cards, which come and go by the hundred, boxes stand in the flow
 * instead, each moved from the end of the one before by its margins.
 */
import type { CSSProperties } from 'react';
import type { Box } from '#shared/layout/types.ts';

interface Origin {
  readonly x: number;
  readonly y: number;
}

/**
 * Gives styles to the boxes of one parent, in the order of its children, all of which are blocks.
 * @param origin the parent's upper left corner, in the coordinates of the boxes
 */
export function createFlow(origin: Origin = { x: 0, y: 0 }): (box: Box) => CSSProperties {
  let end = origin.y;
  return ({ x, y, width, height }) => {
    const marginTop = y - end;
    end = y + height;
    return { marginTop, marginLeft: x - origin.x, width, height };
  };
}
