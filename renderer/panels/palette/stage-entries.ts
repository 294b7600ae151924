/** The stages and lanes of the map in view as entries of a palette, stages with their numbers. */
import { goTo } from '#renderer/input/go-to.ts';
import { mapInView, stageIdOfSelection } from '#renderer/state/selectors.ts';
import type { SessionStore } from '#renderer/state/use-session.tsx';
import { ownerKey, type TextOwner } from '#shared/analysis/places.ts';
import { inOrder } from '#shared/document/order.ts';
import { stageGroups } from '#shared/document/stages.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { PaletteEntry } from './entries.ts';

export function stageEntries(store: SessionStore, t: Translate): PaletteEntry[] {
  const session = store.getState();
  const { stages, lanes } = mapInView(session);
  const { map } = session.selection;
  const here = stageIdOfSelection(session);
  const named = (name: string): string => name.trim() || t('app:unnamed');
  const entry = (
    owner: Extract<TextOwner, { kind: 'stage' | 'lane' }>,
    title: string,
    context: string,
    isHere = false,
  ): PaletteEntry => ({
    id: ownerKey(owner),
    kind: owner.kind,
    title,
    english: null,
    context,
    shortcut: null,
    isChecked: isHere,
    isEnabled: true,
    run: () => goTo(store.getState(), owner),
  });
  const groups = stageGroups(stages);
  return [
    ...groups.flatMap(({ id, stage, subStages }, index) => [
      entry(
        { kind: 'stage', map, stage: id },
        `${index + 1} ${named(stage.name)}`,
        t('app:stage.place', { index: index + 1, count: groups.length }),
        id === here,
      ),
      ...subStages.map(([subId, subStage], at) =>
        entry(
          { kind: 'stage', map, stage: subId },
          `${index + 1}.${at + 1} ${named(subStage.name)}`,
          named(stage.name),
          subId === here,
        ),
      ),
    ]),
    // There is no going to what is not drawn.
    ...inOrder(lanes).flatMap(([lane, { name, kind, hidden }]) =>
      hidden ? [] : [entry({ kind: 'lane', map, lane }, named(name), t(`app:laneKind.${kind}`))],
    ),
  ];
}
