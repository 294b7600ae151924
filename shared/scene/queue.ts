/** A priority queue: a binary heap, the cheapest first. */

export interface Queue<T> {
  add(item: T, cost: number): void;
  take(): { readonly item: T; readonly cost: number } | undefined;
}

export function createQueue<T>(): Queue<T> {
  const heap: { readonly item: T; readonly cost: number }[] = [];
  const costAt = (index: number): number => heap[index]?.cost ?? Number.POSITIVE_INFINITY;
  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (first && second) [heap[a], heap[b]] = [second, first];
  };
  return {
    add(item, cost) {
      heap.push({ item, cost });
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (costAt(parent) <= costAt(at)) break;
        swap(parent, at);
        at = parent;
      }
    },
    take() {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined || heap.length === 0) return first;
      heap[0] = last;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        const child = costAt(left + 1) < costAt(left) ? left + 1 : left;
        if (costAt(child) >= costAt(at)) break;
        swap(at, child);
        at = child;
      }
      return first;
    },
  };
}
