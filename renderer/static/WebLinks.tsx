/** Places of a page that lead to pages on the web, or to other pages. They lie over what is seen, and are named by where they lead. */
import type { PageLink } from '#shared/pages/types.ts';
import type { WebPlace } from '#shared/pages/web-links.ts';
import { boxCss } from '../views/style.ts';
import styles from './WebLinks.module.css';

export function WebLinks({ places }: { readonly places: readonly WebPlace[] }) {
  return places.map(({ url, box }) => (
    // biome-ignore lint/a11y/useAnchorContent: what it lies over is read already; words of its own would be told twice.
    <a key={`${box.x} ${box.y} ${url}`} className={styles.link} style={boxCss(box)} href={url} aria-label={url} />
  ));
}

export function PageLinks({ places }: { readonly places: readonly PageLink[] }) {
  return places.map(({ page, text, box }) => (
    // biome-ignore lint/a11y/useAnchorContent: what it lies over is read already; words of its own would be told twice.
    <a key={`${box.x} ${box.y}`} className={styles.link} style={boxCss(box)} href={`#${page}`} aria-label={text} />
  ));
}
