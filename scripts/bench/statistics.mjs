// Medians and spread. Few rounds, no assumption about how they are distributed.
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (values) => quantile(values, 0.5);

/** Half of the rounds lie within this much of each other, as a share of the median. */
export const spread = (values) => (quantile(values, 0.75) - quantile(values, 0.25)) / median(values);

export function shuffled(items) {
  const order = [...items];
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(Math.random() * (index + 1));
    [order[index], order[other]] = [order[other], order[index]];
  }
  return order;
}

/** How long a fixed piece of work takes now, in ms: longer than elsewhere in a run, and the machine was busy. */
export function calibrate() {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    let sum = 0;
    for (let index = 0; index < 8_000_000; index++) sum = (sum + Math.imul(index, 2_654_435_761)) | 0;
    return performance.now() - start + (sum === 1 ? 1 : 0);
  });
  return median(times);
}
