/** What the command palette offers: every command, and every place one can go to. */

import type { Services } from '#renderer/app/services.ts';
import { goTo } from '#renderer/input/go-to.ts';
import type { Handler, WindowCommandId } from '#renderer/input/handlers.ts';
import { shortcutOf } from '#renderer/input/shortcuts.ts';
import type { SessionStore } from '#renderer/state/use-session.tsx';
import { sessionOf } from '#renderer/state/window.ts';
import { ownerKey, type TextOwner } from '#shared/analysis/places.ts';
import { APP_COMMANDS, type AppCommand, type AppCommandId, type MainCommandId } from '#shared/commands/app-commands.ts';
import { inOrder } from '#shared/document/order.ts';
import { createTranslator, NAMESPACES, type Translate } from '#shared/i18n/translator.ts';

export interface PaletteEntry {
  /** The same in every session, for remembering it. */
  readonly id: string;
  readonly kind: 'command' | 'place' | 'stage' | 'lane';
  readonly title: string;
  /** In English, where the interface is not: for those who know the command by that name. */
  readonly english: string | null;
  /** Where else it stands: the menu of a command, the map of a place. */
  readonly context: string;
  readonly shortcut: string | null;
  /** Of commands that switch something. */
  readonly isChecked: boolean;
  /** Whether it can be run now. What cannot is found all the same, with its keys, and nobody looks for it in vain. */
  readonly isEnabled: boolean;
  run(): void;
}

const COMMANDS: readonly (AppCommand & { readonly id: AppCommandId })[] = APP_COMMANDS;
const ENGLISH: Translate = createTranslator('en').getFixedT('en', NAMESPACES);

type EntryServices = Pick<Services, 'bridge' | 'window' | 'handlers' | 'translator'>;

/** Everything there is to do, commands in the order of the menus, then the places of the document. */
export function paletteEntries(services: EntryServices, t: Translate): PaletteEntry[] {
  const store = sessionOf(services.window);
  return [...commandEntries(services, t), ...(store ? placeEntries(store, services, t) : [])];
}

function commandEntries({ bridge, window, handlers, translator }: EntryServices, t: Translate): PaletteEntry[] {
  const session = sessionOf(window)?.getState();
  const english = (id: AppCommandId): string | null => (translator.language === 'en' ? null : ENGLISH(`command:${id}`));
  const titleOf = (id: AppCommandId): string => {
    if (id === 'edit.undo' && session?.undoable) {
      return t('command:edit.undoWhat', { what: t(`command:${session.undoable}`) });
    }
    if (id === 'edit.redo' && session?.redoable) {
      return t('command:edit.redoWhat', { what: t(`command:${session.redoable}`) });
    }
    return t(`command:${id}`);
  };
  return COMMANDS.flatMap(({ id, menu, runs }): PaletteEntry[] => {
    // The palette is open already.
    if (id === 'view.palette') return [];
    const handler: Handler | undefined = runs === 'window' ? handlers[id as WindowCommandId] : undefined;
    return [
      {
        id,
        kind: 'command',
        title: titleOf(id),
        english: english(id),
        context: t(`app:shortcuts.${menu}`),
        shortcut: shortcutOf(id, bridge.platform),
        isChecked: handler?.isChecked?.() ?? false,
        isEnabled: runs === 'main' || (handler?.isEnabled() ?? false),
        run: () => (handler ? handler.run() : void bridge.runCommand(id as MainCommandId)),
      },
    ];
  });
}

/** The maps, and the stages and lanes of each, those of the map in view first. */
function placeEntries(store: SessionStore, { translator }: EntryServices, t: Translate): PaletteEntry[] {
  const { document, selection } = store.getState();
  const maps = inOrder(document.maps);
  const named = (name: string): string => name.trim() || t('app:unnamed');
  const entry = (
    owner: TextOwner & { kind: 'map' | 'stage' | 'lane' },
    name: string,
    context: string,
  ): PaletteEntry => ({
    id: ownerKey(owner),
    kind: 'place',
    title: t(`app:palette.goTo.${owner.kind}`, { name: named(name) }),
    english: translator.language === 'en' ? null : ENGLISH(`app:palette.goTo.${owner.kind}`, { name: named(name) }),
    context,
    shortcut: null,
    isChecked: false,
    isEnabled: true,
    run: () => goTo(store.getState(), owner),
  });
  const inView = maps.filter(([map]) => map === selection.map);
  const others = maps.filter(([map]) => map !== selection.map);
  return [
    ...maps.map(([map, { name, persona }]) =>
      entry({ kind: 'map', map }, name, document.personas[persona]?.name ?? ''),
    ),
    ...[...inView, ...others].flatMap(([map, { name, stages, lanes }]) => {
      const context = named(name);
      return [
        ...inOrder(stages).map(([stage, each]) => entry({ kind: 'stage', map, stage }, each.name, context)),
        ...inOrder(lanes).map(([lane, each]) => entry({ kind: 'lane', map, lane }, each.name, context)),
      ];
    }),
  ];
}
