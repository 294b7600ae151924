/** What a window shows beside its first map, or instead of it. */
import { createPart } from './part.tsx';

export const Inspector = createPart(async () => (await import('#renderer/panels/inspector/Inspector.tsx')).Inspector);
export const TableView = createPart(async () => (await import('#renderer/table/TableView.tsx')).TableView);
export const OutlineView = createPart(async () => (await import('#renderer/outline/OutlineView.tsx')).OutlineView);
export const Tour = createPart(async () => (await import('#renderer/panels/tour/Tour.tsx')).Tour);

/** In ms. */
const LONGEST_WAIT = 1_000;

/** Reads what was not wanted yet while nobody waits for anything, so that it is there when it is. */
export function readParts(): void {
  const read = (): void => {
    for (const part of [TableView, OutlineView, Tour]) void part.load();
  };
  requestIdleCallback(read, { timeout: LONGEST_WAIT });
}
