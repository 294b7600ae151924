/** Puts the parts of a window together: what it shows, its settings, its commands, its line to the main process. */
import type { i18n } from 'i18next';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { WindowBridge } from '#renderer/bridge/bridge.ts';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { createHandlers, type Handlers, type WindowCommandId } from '#renderer/input/handlers.ts';
import type { StepWords } from '#renderer/input/steps.ts';
import { writeTyped } from '#renderer/input/typed.ts';
import { type AddingPictures, createAddingPictures } from '#renderer/state/adding-pictures.ts';
import { createExchange } from '#renderer/state/exchange.ts';
import { createFindStore, type FindStore } from '#renderer/state/finding.ts';
import { keepJournal } from '#renderer/state/journal.ts';
import { createSaving, type Saving } from '#renderer/state/saving.ts';
import { createSessionStore } from '#renderer/state/session-store.ts';
import { createSettingsStore, type SettingsState, type SettingsStore } from '#renderer/state/settings.ts';
import { createSubJourneys, type SubJourneys } from '#renderer/state/sub-journeys.ts';
import {
  type Content,
  createWindowStore,
  sessionOf,
  type WindowState,
  type WindowStore,
} from '#renderer/state/window.ts';
import type { AppCommandId } from '#shared/commands/app-commands.ts';
import { createIdWith } from '#shared/document/ids.ts';
import { VERSION } from '#shared/document/model.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import type { Settings, WindowContent } from '#shared/ipc/contract.ts';
import { reportState } from './report-state.ts';
import type { PasteMode } from './use-clipboard.ts';

export interface Services {
  readonly bridge: WindowBridge;
  readonly window: WindowStore;
  readonly settings: SettingsStore;
  readonly saving: Saving;
  readonly handlers: Handlers;
  readonly find: FindStore;
  /** What steps write into the document, in the language of the interface. */
  readonly words: StepWords;
  readonly pasteMode: PasteMode;
  readonly pictures: AddingPictures;
  readonly subJourneys: SubJourneys;
  readonly translator: i18n;
  /** Runs a command of the window when it is enabled and no dialog stands open. Says whether it ran. */
  run(command: AppCommandId): boolean;
}

const createId = createIdWith((into) => crypto.getRandomValues(into as Uint8Array<ArrayBuffer>));

export function createServices(bridge: WindowBridge, initial: Settings, shown: WindowContent): Services {
  const settings = createSettingsStore(bridge, initial);
  const translator = createTranslator(initial.language);
  settings.subscribe(({ language }) => {
    if (language !== translator.language) translator.changeLanguage(language);
  });

  const window = createWindowStore(contentOf(shown));
  tellOfFile(window, shown);
  withdrawOfferToUndo(window);
  const saving = createSaving(bridge, window, keepJournal(bridge, window));
  const words = stepWords(translator);
  const find = createFindStore();
  const pasteMode = { inOneLane: false };
  const pictures = createAddingPictures(bridge, window);
  const subJourneys = createSubJourneys(bridge, window);
  const handlers = createHandlers({
    pictures,
    subJourneys,
    window,
    settings,
    saving,
    exchange: createExchange(bridge, window),
    canvas: canvasControls,
    words,
    find,
    clipboard: (command) => void bridge.runCommand(command),
    pasteInLane: () => {
      pasteMode.inOneLane = true;
      void bridge.runCommand('edit.paste');
    },
  });

  const run = (command: AppCommandId): boolean => {
    writeTyped();
    const handler: Handlers[WindowCommandId] | undefined = handlers[command as WindowCommandId];
    if (!handler?.isEnabled() || window.getState().dialog) return false;
    handler.run();
    return true;
  };

  bridge.on('command:run', run);
  bridge.on('window:show', (content) => {
    window.getState().show(contentOf(content));
    tellOfFile(window, content);
  });
  bridge.on('map:show', ({ map }) => {
    const session = sessionOf(window)?.getState();
    if (session && Object.hasOwn(session.document.maps, map)) session.showMap(map);
    else window.getState().tell({ kind: 'mapNotThere' });
  });
  bridge.on('window:saveBeforeClose', async () => {
    writeTyped();
    await bridge.closeAnswer(await saving.save());
  });
  reportState({ bridge, window, settings, handlers, translator });

  return { bridge, window, settings, saving, handlers, find, words, pasteMode, pictures, subJourneys, translator, run };
}

let lastKey = 0;

function contentOf(content: WindowContent): Content {
  if (content.kind === 'start') return content;
  const { document, file, journal, imported, restored, map } = content;
  lastKey += 1;
  const isInFile = imported === undefined && restored === undefined;
  const session = createSessionStore({ document, file, isInFile, createId, now: Date.now });
  if (map !== undefined && Object.hasOwn(document.maps, map)) session.getState().showMap(map);
  return { kind: 'document', key: lastKey, journal, session };
}

/** Undo is offered beside the news of a deletion, as long as it would take back that and nothing else. */
function withdrawOfferToUndo(window: WindowStore): void {
  let stop = (): void => {};
  const watch = ({ content }: WindowState): void => {
    stop();
    if (content.kind !== 'document') return;
    stop = content.session.subscribe(({ revision }, before) => {
      if (revision === before.revision) return;
      window.getState().withdraw('deleted');
      window.getState().withdraw('changed');
    });
  };
  window.subscribe((state, before) => {
    if (state.content !== before.content) watch(state);
  });
  watch(window.getState());
}

/** What one should know about a file before working on it. */
function tellOfFile(window: WindowStore, content: WindowContent): void {
  if (content.kind !== 'document') return;
  const { tell } = window.getState();
  if (content.migratedFrom !== null) tell({ kind: 'migrated', from: content.migratedFrom, to: VERSION });
  if (content.imported && content.imported.notices.length > 0) {
    window.getState().openDialog({ kind: 'imported', news: content.imported });
  }
  if (content.restored) {
    const name = content.file.name || content.document.title;
    tell({ kind: 'restored', name, fileChanged: content.restored.fileChanged });
  }
  if (content.map !== undefined && !Object.hasOwn(content.document.maps, content.map)) tell({ kind: 'mapNotThere' });
  if (content.file.readOnly) tell({ kind: 'readOnly', name: content.file.name });
}

function stepWords(translator: i18n): StepWords {
  return {
    newStage: () => translator.t('canvas:stage.new'),
    subStage: (index) => translator.t('app:subStage.name', { index }),
    newMap: () => translator.t('app:new.map'),
    futureMap: () => translator.t('app:maps.future'),
    newPersona: () => translator.t('app:new.persona'),
    copyOf: (name) => translator.t('app:copyOf', { name }),
    laneName: (kind) => translator.t(`app:laneKind.${kind}`),
    laneDescription: (kind) => translator.t(`app:laneDescription.${kind}`),
  };
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('A part of the window is shown outside of it.');
  return services;
}

export function useWindow<T>(select: (state: WindowState) => T): T {
  return useStore(useServices().window, select);
}

export function useSettings<T>(select: (state: SettingsState) => T): T {
  return useStore(useServices().settings, select);
}
