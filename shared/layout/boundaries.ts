/** Where the lines of a service blueprint run: they follow from the kinds of the lanes and their order. */
import type { LaneKind } from '../document/model.ts';
import type { Boundary } from './types.ts';

type Zone = 'customer' | 'frontstage' | 'backstage' | 'support';

/** Lanes that say something about the journey without being part of the service have no zone. */
const ZONES: { readonly [K in LaneKind]?: Zone } = {
  goals: 'customer',
  actions: 'customer',
  touchpoints: 'customer',
  thoughts: 'customer',
  emotions: 'customer',
  channels: 'customer',
  frontstage: 'frontstage',
  backstage: 'backstage',
  support: 'support',
};

/** Which line is crossed between two zones, the upper one first. */
const BETWEEN = {
  interaction: ['customer', 'frontstage'],
  visibility: ['frontstage', 'backstage'],
  internalInteraction: ['backstage', 'support'],
} as const satisfies { readonly [B in Boundary]: readonly [Zone, Zone] };

/**
 * The line above each lane that has one. Each line runs once, above the first lane of its lower zone, if a lane of
 * its upper zone stands higher up.
 */
export function boundariesOf(lanes: readonly (readonly [id: string, lane: { readonly kind: LaneKind }])[]) {
  const found = new Map<string, Boundary>();
  for (const [boundary, [upper, lower]] of Object.entries(BETWEEN)) {
    const at = lanes.findIndex(([, { kind }]) => ZONES[kind] === lower);
    const above = lanes.findIndex(([, { kind }]) => ZONES[kind] === upper);
    const lane = lanes[at];
    if (lane && above >= 0 && above < at) found.set(lane[0], boundary as Boundary);
  }
  return found as ReadonlyMap<string, Boundary>;
}
