/** Running text, line for line where it was set. */
import type { CSSProperties } from 'react';
import { TEXT_STYLES, type TextLine, type TextStyle } from '#shared/layout/types.ts';
import type { ProseContent, ProseItem, ProseRole } from '#shared/pages/types.ts';
import { Avatar } from '../views/Avatar.tsx';
import colors from '../views/color.module.css';
import mapStyles from '../views/map.module.css';
import { boxCss } from '../views/style.ts';
import { TextLines } from '../views/TextLines.tsx';
import styles from './ProsePageView.module.css';
import { WebLinks } from './WebLinks.tsx';

const ELEMENTS = {
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  label: 'p',
  text: 'p',
  quiet: 'p',
  entry: 'p',
  quote: 'blockquote',
} as const satisfies {
  readonly [R in ProseRole]: string;
};

export function ProsePageView({ content }: { readonly content: ProseContent }) {
  return (
    <div className={mapStyles.map}>
      {content.items.map((item) => (
        <Item key={keyOf(item)} item={item} />
      ))}
    </div>
  );
}

const keyOf = (item: ProseItem): string =>
  item.kind === 'text' ? `text ${item.x} ${item.y}` : `${item.kind} ${item.box.x} ${item.box.y}`;

function Item({ item }: { readonly item: ProseItem }) {
  switch (item.kind) {
    case 'text':
      return <Text item={item} />;
    case 'avatar':
      return (
        <Avatar
          initial={item.initial}
          color={item.color}
          picture={item.picture}
          fontSize={item.box.height * 0.45}
          style={boxCss(item.box)}
        />
      );
    case 'ornament': {
      const width = item.box.width / Math.max(1, item.colors.length);
      return (
        <svg aria-hidden className={styles.ornament} style={boxCss(item.box)}>
          {item.colors.map((color, index) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: two stages may have one colour.
              key={index}
              className={colors.color}
              data-color={color}
              d={arrow(index * width, width, item.box.height)}
            />
          ))}
        </svg>
      );
    }
  }
}

/** An arrow to the right with a notch, a little apart from the next one. */
function arrow(x: number, width: number, height: number): string {
  const head = height / 2;
  const end = x + width - height / 4;
  return `M${x} 0H${end - head}L${end} ${head}L${end - head} ${height}H${x}L${x + head} ${head}Z`;
}

function Text({ item }: { readonly item: Extract<ProseItem, { kind: 'text' }> }) {
  const { role, lines, style, x, y, scale, link, webLinks } = item;
  const Element = ELEMENTS[role];
  const css: CSSProperties = { transform: `translate(${x}px, ${y}px) scale(${scale})` };
  const text = <TextLines lines={lines} style={style} />;
  return (
    <Element className={styles.text} data-role={role} style={css}>
      {link === null ? (
        text
      ) : (
        <a href={`#${link}`} style={sizeOf(lines, style)}>
          {text}
        </a>
      )}
      <WebLinks places={webLinks} />
    </Element>
  );
}

/** Lines have places of their own and give what holds them no size; a link needs one to be hit. */
function sizeOf(lines: readonly TextLine[], style: TextStyle): CSSProperties {
  const width = lines.reduce((most, line) => Math.max(most, line.x + line.width), 0);
  return { width, height: lines.length * TEXT_STYLES[style].lineHeight };
}
