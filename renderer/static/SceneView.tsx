/**
 * A whole scene without a window to move over it, for paper. Its elements stand in reading order: persona,
 * stages, then lane by lane its title, its curve and its cards; so the text of a PDF reads as the map does.
 */
import type { LaneLayout } from '#shared/layout/types.ts';
import type { Scene } from '#shared/scene/types.ts';
import { CardView } from '../views/CardView.tsx';
import { EmotionCurveView } from '../views/EmotionCurveView.tsx';
import { GroundView } from '../views/GroundView.tsx';
import { LaneTitleView } from '../views/LaneTitleView.tsx';
import mapStyles from '../views/map.module.css';
import { PersonaCornerView } from '../views/PersonaCornerView.tsx';
import { StageHeaderView } from '../views/StageHeaderView.tsx';
import { boxCss } from '../views/style.ts';
import styles from './SceneView.module.css';

/** The origin of the scene's grid is at the upper left corner of what it is placed in. */
export function SceneView({ scene }: { readonly scene: Scene }) {
  const { corner, headers, titles, bands, dividers } = scene;
  return (
    <div className={`${mapStyles.map} ${styles.scene}`}>
      <GroundView bands={bands} dividers={dividers} />
      {corner ? (
        <div className={mapStyles.place} style={boxCss(corner.layout.box)}>
          <PersonaCornerView corner={corner} />
        </div>
      ) : null}
      {headers.map((header) => (
        <h2 key={header.stage.id} className={mapStyles.place} style={boxCss(header.stage.header)}>
          <StageHeaderView header={header} />
        </h2>
      ))}
      {titles.map((lane) => (
        <Lane key={lane.id} lane={lane} scene={scene} />
      ))}
    </div>
  );
}

function Lane({ lane, scene }: { readonly lane: LaneLayout; readonly scene: Scene }) {
  return (
    <section>
      <h2 className={mapStyles.place} style={boxCss(lane.title)}>
        <LaneTitleView lane={lane} />
      </h2>
      {scene.curves
        .filter((curve) => curve.lane === lane.id)
        .map((curve) => (
          <EmotionCurveView key={curve.lane} curve={curve} />
        ))}
      {scene.cards
        .filter((card) => card.lane === lane.id)
        .map((card) => (
          <div key={card.id} className={mapStyles.place} style={boxCss(card.box)}>
            <CardView content={card.content} />
          </div>
        ))}
    </section>
  );
}
