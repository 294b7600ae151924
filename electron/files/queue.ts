/** One thing at a time per key, in the order they were asked for; different keys side by side. */
export interface Queue<Key> {
  readonly run: <T>(key: Key, task: () => Promise<T>) => Promise<T>;
}

export function createQueue<Key>(): Queue<Key> {
  /** The end of each line, for as long as something stands in it. Never rejects. */
  const tails = new Map<Key, Promise<void>>();
  return {
    run: (key, task) => {
      const result = (tails.get(key) ?? Promise.resolve()).then(task);
      const tail = result.then(
        () => undefined,
        () => undefined,
      );
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return result;
    },
  };
}
