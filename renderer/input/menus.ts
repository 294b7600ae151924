/** What a context menu offers for what it was opened on: commands of the app, in groups. */
import type { Session } from '#renderer/state/session.ts';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import { LANE_KINDS, LINK_KINDS } from '#shared/document/model.ts';
import type { Handlers, WindowCommandId } from './handlers.ts';

/** The names of menus that open out of a menu; `canvas:menu.<name>` in the locales. */
export type SubmenuName = 'insertLane' | 'select' | 'score' | 'linkKind';

export type MenuEntry =
  | { readonly kind: 'command'; readonly command: WindowCommandId }
  | { readonly kind: 'submenu'; readonly name: SubmenuName; readonly commands: readonly WindowCommandId[] };

/** Entries that belong together; a line stands between two groups. */
export type MenuGroup = readonly MenuEntry[];

type Offer = WindowCommandId | { readonly name: SubmenuName; readonly commands: readonly WindowCommandId[] };

const INSERT_LANE: Offer = {
  name: 'insertLane',
  commands: LANE_KINDS.map((kind) => `insert.lane.${kind}` as const satisfies AppCommandId),
};

const SELECT: Offer = { name: 'select', commands: ['edit.selectLane', 'edit.selectStage', 'edit.selectKind'] };

const SCORE: Offer = {
  name: 'score',
  commands: [
    'edit.score.veryGood',
    'edit.score.good',
    'edit.score.neutral',
    'edit.score.bad',
    'edit.score.veryBad',
    'edit.scoreUp',
    'edit.scoreDown',
    'edit.score.none',
  ],
};

const LINK_KIND: Offer = {
  name: 'linkKind',
  commands: LINK_KINDS.map((kind) => `edit.linkKind.${kind}` as const satisfies AppCommandId),
};

const STAGES: readonly Offer[] = ['insert.stageBefore', 'insert.stageAfter'];
const LIFE: readonly Offer[] = ['edit.duplicate', 'edit.delete'];
const CLIPBOARD: readonly Offer[] = ['edit.cut', 'edit.copy', 'edit.paste'];
const HISTORY: readonly Offer[] = ['edit.undo', 'edit.redo'];

/** Everything that may be of use on a kind of target; what cannot be done at the moment is left out. */
function offersFor({ selection: { target } }: Session): readonly (readonly Offer[])[] {
  switch (target.kind) {
    case 'cards':
      return [
        ['edit.editText', 'insert.card', 'insert.picture'],
        CLIPBOARD,
        [SCORE, 'edit.momentOfTruth'],
        ['edit.moveUp', 'edit.moveDown', 'edit.moveLeft', 'edit.moveRight', 'edit.gatherCards', 'edit.splitStage'],
        ['insert.link', 'edit.selectLinks', 'view.follow', 'view.followBack'],
        ['view.filterSameChannels', 'view.clearFilter'],
        ['edit.wider', 'edit.narrower'],
        [SELECT],
        LIFE,
      ];
    case 'cell':
      return [['insert.card', 'insert.picture'], ['edit.paste', 'edit.pasteInLane'], [SELECT], STAGES, [INSERT_LANE]];
    case 'stage':
      return [
        ['edit.editText', 'edit.selectStage'],
        ['view.collapse', 'view.zoomStage'],
        STAGES,
        ['insert.subStage', 'edit.gatherStage', 'edit.mergeStages'],
        ['edit.moveLeft', 'edit.moveRight'],
        LIFE,
      ];
    case 'lane':
      return [
        ['edit.editText', 'edit.selectLane'],
        [INSERT_LANE],
        ['edit.moveUp', 'edit.moveDown', 'edit.taller', 'edit.shorter'],
        ['view.collapse', 'edit.hideLane', 'view.showLanes'],
        LIFE,
      ];
    case 'links':
      return [
        ['edit.editText', LINK_KIND, 'edit.reverseLink', 'insert.link'],
        ['view.follow', 'view.followBack'],
        ['edit.delete'],
      ];
    case 'persona':
      return [['edit.editText'], ['insert.persona'], ['edit.delete']];
    case 'map':
      return [
        ['edit.selectAll'],
        HISTORY,
        [...STAGES, INSERT_LANE, 'view.showLanes'],
        ['insert.map'],
        ['view.filterChannels', 'view.clearFilter'],
        ['edit.copyPicture', 'view.fit', 'view.zoom100'],
      ];
  }
}

/** The context menu of what is selected: groups that hold something, entries that can be run. */
export function menuOf(session: Session, handlers: Handlers): readonly MenuGroup[] {
  const canRun = (command: WindowCommandId): boolean => handlers[command].isEnabled();
  const entryOf = (offer: Offer): MenuEntry[] => {
    if (typeof offer === 'string') return canRun(offer) ? [{ kind: 'command', command: offer }] : [];
    const commands = offer.commands.filter(canRun);
    return commands.length > 0 ? [{ kind: 'submenu', name: offer.name, commands }] : [];
  };
  return offersFor(session)
    .map((group) => group.flatMap(entryOf))
    .filter((group) => group.length > 0);
}
