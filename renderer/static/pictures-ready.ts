/** Pictures come a moment after the page that shows them: paper does not wait for them by itself. */

/** Resolves when every picture under the element is there, or is known not to come. */
export async function picturesReady(root: Element): Promise<void> {
  await Promise.all([...root.querySelectorAll('img')].map(settled));
}

function settled(image: HTMLImageElement): Promise<void> {
  if (image.complete) return Promise.resolve();
  return new Promise((resolve) => {
    image.addEventListener('load', () => resolve(), { once: true });
    image.addEventListener('error', () => resolve(), { once: true });
  });
}
