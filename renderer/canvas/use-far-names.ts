/** The names that stand on the pinned strips far out, for the zoom at rest: fitting them anew at each step would be seen as flicker. */
import { useMemo } from 'react';
import { type LaneLayout, type MeasureText, STAGE_ARROW, type StageLayout } from '#shared/layout/types.ts';
import type { PersonaCorner, Scene } from '#shared/scene/types.ts';
import { mapInView, personaInView } from '../state/selectors.ts';
import { useSession } from '../state/use-session.tsx';
import { type FarNames, farNames, type NamedRoom } from './far-names.ts';
import { useZoomAtRest } from './use-viewport.ts';
import { OVERVIEW_ZOOM, type Size, stripZoom } from './viewport.ts';

/** Left free around a name, in px of the window. */
export const FAR_PADDING = 4;

export interface StripNames {
  /** At which they fit. */
  readonly zoom: number;
  readonly stages: FarNames;
  readonly lanes: FarNames;
  readonly persona: FarNames;
}

/** Null while the map is not far out. */
export function useFarNames(scene: Scene, isFar: boolean, measure: MeasureText): StripNames | null {
  const zoom = Math.min(useZoomAtRest(), OVERVIEW_ZOOM);
  const stages = useSession((session) => (isFar ? mapInView(session).stages : null));
  const lanes = useSession((session) => (isFar ? mapInView(session).lanes : null));
  const persona = useSession((session) => (isFar ? personaInView(session).name : null));
  return useMemo(() => {
    if (stages === null || lanes === null || persona === null) return null;
    const headers = [...scene.groups, ...scene.headers].map(({ stage }) => stage);
    const ofStages = headers.flatMap((stage): NamedRoom[] =>
      stage.collapsed ? [] : [{ id: stage.id, name: stages[stage.id]?.name ?? '', room: roomOfStage(stage, zoom) }],
    );
    const ofLanes = scene.titles.map(
      (lane): NamedRoom => ({ id: lane.id, name: lanes[lane.id]?.name ?? '', room: roomOfLane(lane, zoom) }),
    );
    const ofPersona = scene.corner ? [{ id: '', name: persona, room: roomOfPersona(scene.corner, zoom) }] : [];
    return {
      zoom,
      stages: farNames(ofStages, measure),
      lanes: farNames(ofLanes, measure),
      persona: farNames(ofPersona, measure),
    };
  }, [scene.groups, scene.headers, scene.titles, scene.corner, stages, lanes, persona, zoom, measure]);
}

/** Where the name of a stage begins, in px of the window: clear of the notch, which a sub-stage does not have. */
export const farStageStart = ({ parent }: StageLayout, zoom: number): number =>
  FAR_PADDING + (parent === null ? STAGE_ARROW * zoom : 0);

const roomOfStage = (stage: StageLayout, zoom: number): Size => ({
  width: stage.header.width * zoom - 2 * farStageStart(stage, zoom),
  height: stage.header.height * stripZoom(zoom) - 2,
});

const roomOfLane = ({ title }: LaneLayout, zoom: number): Size => ({
  width: title.width * stripZoom(zoom) - 2 * FAR_PADDING,
  height: title.height * zoom,
});

const roomOfPersona = ({ layout: { box, avatar } }: PersonaCorner, zoom: number): Size => ({
  width: (box.width - avatar.x - avatar.width) * stripZoom(zoom) - 2 * FAR_PADDING,
  height: box.height * stripZoom(zoom),
});
