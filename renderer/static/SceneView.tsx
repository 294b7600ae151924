// biome-ignore-all lint/a11y/useSemanticElements: everything stands at a place of its own, where a real table would put it elsewhere.
// biome-ignore-all lint/a11y/useFocusableInteractive: nothing on paper takes the focus.
/**
 * A whole scene without a window to move over it, for paper. To assistive technology, and so in a tagged PDF,
 * it is a table: stages are its columns, lanes its rows, and the cards of a cell a list. Its elements stand in
 * reading order: persona, stages, then lane by lane its title, its curve and its cards.
 */
import type { CardLayout, LaneLayout } from '#shared/layout/types.ts';
import { echoKey } from '#shared/pages/types.ts';
import { pointGroups } from '#shared/scene/point-groups.ts';
import type { Scene } from '#shared/scene/types.ts';
import { CardView } from '../views/CardView.tsx';
import { ChannelMatrixView } from '../views/ChannelMatrixView.tsx';
import { EmotionCurveView } from '../views/EmotionCurveView.tsx';
import { GroundView } from '../views/GroundView.tsx';
import { ImagesContext } from '../views/images.ts';
import { LaneTitleView } from '../views/LaneTitleView.tsx';
import { LinkLabels, LinkLines } from '../views/LinkView.tsx';
import mapStyles from '../views/map.module.css';
import { PersonaCornerView } from '../views/PersonaCornerView.tsx';
import { StageHeaderView } from '../views/StageHeaderView.tsx';
import { boxCss } from '../views/style.ts';
import styles from './SceneView.module.css';

interface SceneViewProps {
  readonly scene: Scene;
  /** What is read elsewhere, by `echoKey`: seen here, but not told again. */
  readonly echoes: ReadonlySet<string>;
  /** The curves in words, by lane. */
  readonly curveTexts: Readonly<Record<string, string>>;
  /** What the table is called. */
  readonly name: string;
}

/** The origin of the scene's grid is at the upper left corner of what it is placed in. */
export function SceneView(props: SceneViewProps) {
  const { scene, echoes, name } = props;
  const { corner, headers, groups, titles, bands, dividers, collapsed, links, images } = scene;
  const stages = stagesOf(scene);
  const titled = new Set(titles.map(({ id }) => id));
  return (
    <ImagesContext value={images}>
      <div className={`${mapStyles.map} ${styles.scene}`}>
        <GroundView bands={bands} dividers={dividers} collapsed={collapsed} />
        <LinkLines links={links} />
        <div role="table" aria-label={name}>
          {groups.length > 0 ? <Groups {...props} /> : null}
          <div role="row">
            <div role="columnheader">
              {corner ? (
                <div
                  className={mapStyles.place}
                  style={boxCss(corner.layout.box)}
                  aria-hidden={echoes.has(echoKey('corner', corner.layout.persona))}
                >
                  <PersonaCornerView corner={corner} />
                </div>
              ) : null}
            </div>
            {headers.map((header) => (
              <div
                key={header.stage.id}
                role="columnheader"
                aria-hidden={echoes.has(echoKey('stage', header.stage.id))}
              >
                <h3 className={mapStyles.place} style={boxCss(header.stage.header)}>
                  <StageHeaderView header={header} />
                </h3>
              </div>
            ))}
          </div>
          {titles.map((lane) => (
            <Lane key={lane.id} lane={lane.id} title={lane} stages={stages} {...props} />
          ))}
          {bands
            .filter(({ lane }) => !titled.has(lane))
            .map(({ lane }) => (
              <Lane key={lane} lane={lane} title={null} stages={stages} {...props} />
            ))}
        </div>
        <LinkLabels links={links} />
      </div>
    </ImagesContext>
  );
}

/** The row of stages that stand above their sub-stages. */
function Groups({ scene, echoes }: SceneViewProps) {
  return (
    <div role="row">
      {scene.groups.map((header) => (
        <div
          key={header.stage.id}
          role="columnheader"
          aria-colspan={scene.headers.filter(({ stage }) => stage.parent === header.stage.id).length || 1}
          aria-hidden={echoes.has(echoKey('stage', header.stage.id))}
        >
          <h3 className={mapStyles.place} style={boxCss(header.stage.header)}>
            <StageHeaderView header={header} />
          </h3>
        </div>
      ))}
    </div>
  );
}

interface LaneProps extends SceneViewProps {
  readonly lane: string;
  /** Null on a sheet of a poster that does not show it. */
  readonly title: LaneLayout | null;
  /** The columns of the table, by their ids. */
  readonly stages: readonly string[];
}

/** Stages that anything is seen of, from left to right: a sheet of a poster may show cards without their header. */
function stagesOf({ headers, cards }: Scene): string[] {
  const left = new Map(cards.map(({ stage, box }) => [stage, box.x]));
  for (const { stage } of headers) left.set(stage.id, stage.header.x);
  return [...left.keys()].sort((one, other) => (left.get(one) ?? 0) - (left.get(other) ?? 0));
}

function Lane({ lane, title, stages, scene, echoes, curveTexts }: LaneProps) {
  const curve = scene.curves.find((each) => each.lane === lane);
  const matrix = scene.matrices.find((each) => each.lane === lane);
  const cards = scene.cards.filter((card) => card.lane === lane);
  const isEcho = echoes.has(echoKey('lane', lane));
  return (
    <div role="row">
      {title ? (
        <div role="rowheader" aria-hidden={isEcho}>
          <h3
            className={`${mapStyles.place} ${styles.title}`}
            data-boundary={title.boundary !== null}
            style={boxCss(title.title)}
          >
            <LaneTitleView lane={title} />
          </h3>
        </div>
      ) : null}
      {matrix ? <ChannelMatrixView matrix={matrix} /> : null}
      {curve ? (
        <div role="cell">
          <div role="img" aria-label={curveTexts[lane]} aria-hidden={isEcho}>
            <EmotionCurveView curve={curve} points={pointGroups(curve.points)} />
          </div>
        </div>
      ) : (
        stages.map((stage) => (
          <div key={stage} role="cell">
            <Cards cards={cards.filter((card) => card.stage === stage)} echoes={echoes} />
          </div>
        ))
      )}
    </div>
  );
}

function Cards({ cards, echoes }: { readonly cards: readonly CardLayout[]; readonly echoes: ReadonlySet<string> }) {
  if (cards.length === 0) return null;
  return (
    <ul className={styles.cards}>
      {cards.map((card) => (
        <li key={card.id} aria-hidden={echoes.has(echoKey('card', card.id))}>
          <div className={mapStyles.place} style={boxCss(card.box)}>
            <CardView content={card.content} />
          </div>
        </li>
      ))}
    </ul>
  );
}
