/** JSON Canvas 1.0 (2024-03-11): what we write of it, and how it is read. */
import { z } from 'zod';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Places and sizes are whole pixels; `color` is one of the six presets, `1` red … `6` purple. */
export type CanvasNode = Rectangle & { readonly id: string; readonly color?: string } & (
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'group'; readonly label: string }
  );

export interface CanvasEdge {
  readonly id: string;
  readonly fromNode: string;
  readonly fromSide: 'right' | 'bottom';
  readonly toNode: string;
  readonly toSide: 'left' | 'top';
}

/** Our own field beside `nodes` and `edges`: the document, which the nodes show. Other programs pass over it. */
export const EMBEDDED = 'stagecoach';

const rectangle = { x: z.number(), y: z.number(), width: z.number(), height: z.number() };
const text = z.string().optional().catch(undefined);

export const NodeReading = z.object({
  id: z.string(),
  type: z.enum(['text', 'file', 'link', 'group']),
  ...rectangle,
  text,
  label: text,
  file: text,
  url: text,
  color: text,
});
export type NodeReading = z.infer<typeof NodeReading>;

export const EdgeReading = z.object({ id: z.string(), label: text });

/** Both lists may be missing. */
export const CanvasReading = z.object({
  nodes: z.array(z.unknown()).optional(),
  edges: z.array(z.unknown()).optional(),
  [EMBEDDED]: z.unknown().optional(),
});

/** The middle of a node tells where it stands: an edge may touch a neighbour. */
export function middleOf({ x, y, width, height }: Rectangle): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

export function contains(outer: Rectangle, { x, y }: { x: number; y: number }): boolean {
  return x >= outer.x && x < outer.x + outer.width && y >= outer.y && y < outer.y + outer.height;
}
