/** An arrow between two cards: its line and head, and on it the icon of its kind with what is written there. */
import { memo } from 'react';
import { LINK_SHAPES } from '#shared/scene/card-icons.ts';
import { LINK_DASHES, LINK_STROKE } from '#shared/scene/link-looks.ts';
import { LINK_LABEL } from '#shared/scene/link-path.ts';
import type { LinkLayout } from '#shared/scene/types.ts';
import { Icon } from './Icon.tsx';
import styles from './LinkView.module.css';
import { boxCss, TEXT_CSS } from './style.ts';

interface LinkProps {
  readonly link: LinkLayout;
}

/** Elements of an SVG in the coordinates of the grid. */
export const LinkLine = memo(function LinkLine({ link: { kind, line, head } }: LinkProps) {
  return (
    <g className={styles.link} data-link={kind}>
      <path className={styles.line} d={line} strokeWidth={LINK_STROKE} strokeDasharray={LINK_DASHES[kind]?.join(' ')} />
      <path className={styles.head} d={head} />
    </g>
  );
});

/** The pill on an arrow, at its place in the grid. Nothing where there is none. */
export const LinkLabel = memo(function LinkLabel({ link: { kind, label } }: LinkProps) {
  if (!label) return null;
  const { padding, icon, gap, height } = LINK_LABEL;
  return (
    <div
      className={`${styles.link} ${styles.label}`}
      data-link={kind}
      style={{ ...TEXT_CSS.meta, ...boxCss(label.box), paddingInline: padding, gap, lineHeight: `${height}px` }}
    >
      {label.hasIcon ? <Icon shapes={LINK_SHAPES[kind]} size={icon} className={styles.icon} /> : null}
      {label.text === null ? null : <bdi>{label.text}</bdi>}
    </div>
  );
});

interface LinksProps {
  readonly links: readonly LinkLayout[];
}

/** The lines of all arrows of a map, which lie under its cards. */
export const LinkLines = memo(function LinkLines({ links }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <svg aria-hidden className={styles.lines} width={1} height={1}>
      {links.map((link) => (
        <LinkLine key={link.id} link={link} />
      ))}
    </svg>
  );
});

/** Their labels, which lie over everything. */
export const LinkLabels = memo(function LinkLabels({ links }: LinksProps) {
  return links.map((link) => <LinkLabel key={link.id} link={link} />);
});
