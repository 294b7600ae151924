/** A map, or a part of it, on a page. */
import type { CSSProperties } from 'react';
import type { MapContent, PageTitle } from '#shared/pages/types.ts';
import { boxCss } from '../views/style.ts';
import styles from './MapPageView.module.css';
import { SceneView } from './SceneView.tsx';
import { PageLinks, WebLinks } from './WebLinks.tsx';

/** A quarter of a point, whatever the map is scaled to. In CSS px. */
const HAIRLINE = (0.25 * 96) / 72;

interface MapPageViewProps {
  readonly content: MapContent;
  readonly title: PageTitle | null;
}

export function MapPageView({ content, title }: MapPageViewProps) {
  const { scene, x, y, scale, clip, echoes, links, pageLinks, curveTexts, cutMarks } = content;
  const { bounds } = scene;
  const from = { x: x - (clip?.x ?? 0), y: y - (clip?.y ?? 0) };
  const style: CSSProperties & { '--hairline': string } = {
    transform: `translate(${from.x}px, ${from.y}px) scale(${scale}) translate(${-bounds.x}px, ${-bounds.y}px)`,
    '--hairline': `${HAIRLINE / scale}px`,
  };
  const name = title?.parts.map(({ text }) => text).join(' · ') ?? '';
  return (
    <>
      <div className={clip ? styles.clip : undefined} style={clip ? boxCss(clip) : undefined}>
        <div className={styles.map} style={style}>
          <SceneView scene={scene} echoes={echoes} curveTexts={curveTexts} name={name} />
          <WebLinks places={links} />
          <PageLinks places={pageLinks} />
        </div>
      </div>
      {cutMarks.length > 0 ? (
        <svg aria-hidden className={styles.marks}>
          {cutMarks.map(([x1, y1, x2, y2]) => (
            <line key={`${x1} ${y1} ${x2} ${y2}`} x1={x1} y1={y1} x2={x2} y2={y2} strokeWidth={HAIRLINE} />
          ))}
        </svg>
      ) : null}
    </>
  );
}
