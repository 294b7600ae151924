/** The cards from far away, in place of the cards themselves: a few shapes that can still be pressed and dragged. */
import { useReactFlow } from '@xyflow/react';
import { createElement, memo, type PointerEvent, useMemo, useState } from 'react';
import type { CardLayout, MapLayout } from '#shared/layout/types.ts';
import { CARD_SHAPES } from '#shared/scene/card-icons.ts';
import { FACE_SHAPES, ICON_SIZE, type Icon, STAR } from '#shared/scene/icons.ts';
import { type CardBlock, createOverview, type HotSpot, hotSpotsOf } from '#shared/scene/overview.ts';
import type { Scene } from '#shared/scene/types.ts';
import { filteredChannels, isInFilter } from '../input/channel-filter.ts';
import { useSession } from '../state/use-session.tsx';
import colors from '../views/color.module.css';
import { useCanvasActions } from './actions.ts';
import { isInBox } from './drop.ts';
import styles from './Overview.module.css';
import { isCardSelected } from './selecting.ts';

interface OverviewProps {
  readonly layout: MapLayout;
  readonly scene: Pick<Scene, 'cards' | 'curves'>;
}

export function Overview({ layout, scene }: OverviewProps) {
  const actions = useCanvasActions();
  const { screenToFlowPosition } = useReactFlow();
  const [overviewOf] = useState(createOverview);
  const blocks = useMemo(() => overviewOf(layout.cards), [overviewOf, layout.cards]);
  const hotSpots = useMemo(() => hotSpotsOf(scene), [scene]);

  const [litOverviewOf] = useState(createOverview);
  const filtered = useSession((session) => (filteredChannels(session).length > 0 ? session : null));
  const lit = useMemo(
    () => filtered && litOverviewOf(layout.cards.filter(({ id }) => isInFilter(filtered, id))),
    [litOverviewOf, layout.cards, filtered],
  );

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const pressed = layout.cards.find(({ box }) => isInBox(box, point));
    if (pressed) actions.pressCard(pressed.id, event);
  };
  return (
    // React Flow leaves presses to what has the class `nopan`. The map itself is heard by its selection.
    <svg
      aria-hidden
      data-overview=""
      className={`nopan ${styles.overview}`}
      width={layout.width}
      height={layout.height}
      onPointerDown={onPointerDown}
    >
      {layout.stages.map(({ id, color, column }) => (
        <rect key={id} className={`${colors.color} ${styles.stage}`} data-color={color} {...column} />
      ))}
      <g className={lit ? styles.dimmed : undefined}>
        {blocks.map((block) => (
          <Block key={block.id} block={block} />
        ))}
      </g>
      {lit?.map((block) => (
        <Block key={block.id} block={block} />
      ))}
      {hotSpots.map(({ key, kind, x, y }) => (
        <Spot key={key} kind={kind} x={clearOfEdges(x, layout.width)} y={y} />
      ))}
      <SelectedCards cards={layout.cards} />
    </svg>
  );
}

const SPOT_RADIUS = 22;
const SPOT_ICON = 26;
/** Where the titles begin, or the map ends, half of it would be hidden. */
const clearOfEdges = (x: number, width: number): number =>
  Math.min(width - SPOT_RADIUS - 2, Math.max(SPOT_RADIUS + 2, x));

const SPOT_SHAPES: { readonly [K in HotSpot['kind']]: Icon } = {
  painPoint: CARD_SHAPES.alert,
  momentOfTruth: STAR,
  low: FACE_SHAPES.veryBad,
};

/** Large enough to be made out where everything else is small; its form says what it is. */
const Spot = memo(function Spot({ kind, x, y }: Omit<HotSpot, 'key'>) {
  const scale = SPOT_ICON / ICON_SIZE;
  return (
    <g className={styles.spot} data-spot={kind} transform={`translate(${x} ${y})`}>
      <circle r={SPOT_RADIUS} />
      <g transform={`translate(${-SPOT_ICON / 2} ${-SPOT_ICON / 2}) scale(${scale})`}>
        {SPOT_SHAPES[kind].map(([element, attributes], key) => createElement(element, { key, ...attributes }))}
      </g>
    </g>
  );
});

const Block = memo(function Block({ block }: { readonly block: CardBlock }) {
  return (
    <g data-kind={block.kind}>
      <path className={styles.card} d={block.cards} />
      <path className={styles.mark} d={block.marks} />
      {block.words ? <path className={styles.words} d={block.words} /> : null}
      {block.parts ? <path className={styles.parts} d={block.parts} /> : null}
    </g>
  );
});

function SelectedCards({ cards }: { readonly cards: readonly CardLayout[] }) {
  const target = useSession(({ selection }) => selection.target);
  if (target.kind !== 'cards') return null;
  return cards
    .filter(({ id }) => isCardSelected(target, id))
    .map(({ id, box }) => (
      <rect key={id} className={styles.selected} x={box.x} y={box.y} width={box.width} height={box.height} rx={9} />
    ));
}
