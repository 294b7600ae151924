/** Memory for pure functions of immutable objects, which need to be computed once for each. */

/** The same function with a memory, that forgets an object when everyone else has. */
export function remember<K extends object, V extends object>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
