/** What each command of the window does, and when it can. Menu, keys and buttons all come here. */
import { type CanvasControls, canvasSight } from '#renderer/canvas/controls.ts';
import { primaryCard } from '#renderer/canvas/selecting.ts';
import type { AddingPictures } from '#renderer/state/adding-pictures.ts';
import type { Exchange } from '#renderer/state/exchange.ts';
import { type FindStore, stepMatch } from '#renderer/state/finding.ts';
import type { Saving } from '#renderer/state/saving.ts';
import { mapInView, selectedCardId, stageIdOfSelection } from '#renderer/state/selectors.ts';
import type { Session } from '#renderer/state/session.ts';
import type { SettingsStore } from '#renderer/state/settings.ts';
import type { SubJourneys } from '#renderer/state/sub-journeys.ts';
import { type MapView, type SidePanel, sessionOf, type WindowStore } from '#renderer/state/window.ts';
import type { AppCommandId, MainCommandId } from '#shared/commands/app-commands.ts';
import { type JourneyMap, type LaneKind, type LinkKind, SCORE_STEP } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import type { SelectionTarget } from '#shared/document/selection.ts';
import { siblingStages } from '#shared/document/stages.ts';
import type { Settings } from '#shared/ipc/contract.ts';
import { channelsOfSelection, filterMenu } from './channel-filter.ts';
import { selectedCards } from './clipboard.ts';
import { cardToldElsewhere, destinationOf, follow, goBack, hasWayBack } from './following.ts';
import { selectOwner } from './go-to.ts';
import { linksOfCards, reversal, selectedLink } from './link-steps.ts';
import { linkingFrom, setLinking } from './linking.ts';
import { areMomentsOfTruth, momentOfTruthStep } from './moments.ts';
import { cellAfter, targetAfter } from './navigation.ts';
import { canTakePicture } from './pictures.ts';
import { allCards, cardsInLanes, cardsInStages, cardsOfKinds } from './ranges.ts';
import { scoring, scoringBy } from './scores.ts';
import { gathering, merging, newStage, newSubStage, splitting } from './stage-steps.ts';
import {
  collapsing,
  type Direction,
  deletion,
  duplication,
  futureOf,
  gatheringCards,
  heightening,
  hiding,
  isCollapsed,
  movement,
  newCardPlace,
  newLane,
  newMap,
  newPersona,
  type Step,
  type StepWords,
  spanning,
  step,
} from './steps.ts';
import { showStep } from './tour.ts';

/** Run by the main process, which makes the browser's own events of them; whether they can, the window knows. */
export type ClipboardCommandId = 'edit.cut' | 'edit.copy' | 'edit.paste';
export type WindowCommandId = Exclude<AppCommandId, MainCommandId> | ClipboardCommandId;

export interface Handler {
  isEnabled(): boolean;
  /** Only called when the command is enabled. */
  run(): void;
  /** Of commands with a check mark. */
  isChecked?(): boolean;
}
export type Handlers = { readonly [Id in WindowCommandId]: Handler };

export interface HandlerServices {
  readonly window: WindowStore;
  readonly settings: SettingsStore;
  readonly saving: Saving;
  readonly exchange: Exchange;
  readonly canvas: CanvasControls;
  readonly words: StepWords;
  readonly find: FindStore;
  /** Cuts, copies or pastes what has the focus. */
  readonly clipboard: (command: ClipboardCommandId) => void;
  /** Pastes what is on the clipboard, all rows into one lane. */
  readonly pasteInLane: () => void;
  readonly pictures: AddingPictures;
  readonly subJourneys: SubJourneys;
}

export function createHandlers({
  window,
  settings,
  saving,
  exchange,
  canvas,
  words,
  find,
  clipboard,
  pasteInLane,
  pictures,
  subJourneys,
}: HandlerServices): Handlers {
  const session = (): Session | null => sessionOf(window)?.getState() ?? null;

  /** A command that needs a document. */
  const ofDocument = (
    run: (session: Session) => void,
    isEnabled: (session: Session) => boolean = () => true,
  ): Handler => ({
    isEnabled: () => {
      const current = session();
      return current !== null && isEnabled(current);
    },
    run: () => {
      const current = session();
      if (current) run(current);
    },
  });

  /** A command that is one step of the document; `after` is told the session as it was before. */
  const ofStep = (stepFor: (session: Session) => Step | null, after?: (before: Session) => void): Handler =>
    ofDocument(
      (current) => {
        if (stepFor(current)?.run(current)) after?.(current);
      },
      (current) => stepFor(current)?.isEnabled(current) ?? false,
    );

  /** Names what was just added: in place where it has a place on the map, else in the inspector. */
  const nameSelected = (): void => {
    const target = session()?.selection.target;
    if (target?.kind === 'stage' || target?.kind === 'lane') {
      canvas.rename(target);
      return;
    }
    if (!settings.getState().inspector) settings.getState().change({ inspector: true });
    window.getState().requestField('name');
  };

  const tellDeletion = ({ document, selection }: Session): void => {
    const map = document.maps[selection.map];
    const { target } = selection;
    const { tell } = window.getState();
    if (target.kind === 'stage') tell({ kind: 'deleted', what: 'stage', name: map?.stages[target.stage]?.name ?? '' });
    if (target.kind === 'lane') tell({ kind: 'deleted', what: 'lane', name: map?.lanes[target.lane]?.name ?? '' });
    if (target.kind === 'map') tell({ kind: 'deleted', what: 'map', name: map?.name ?? '' });
    if (target.kind === 'persona') {
      tell({ kind: 'deleted', what: 'persona', name: document.personas[map?.persona ?? '']?.name ?? '' });
    }
  };

  const tellHidden = ({ document, selection: { map, target } }: Session): void => {
    const name = target.kind === 'lane' ? document.maps[map]?.lanes[target.lane]?.name : undefined;
    window.getState().tell({ kind: 'changed', what: 'laneHidden', name: name ?? '' });
  };

  const insertLane = (kind: LaneKind): Handler => ofStep((current) => newLane(current, kind, words), nameSelected);
  const move = (direction: Direction): Handler => ofStep((current) => movement(current, direction));
  const showMapBeside = (by: 1 | -1): Handler => {
    const beside = ({ document, selection }: Session): string | undefined => {
      const maps = inOrder(document.maps).map(([id]) => id);
      const index = maps.indexOf(selection.map) + by;
      return index < 0 ? undefined : maps[index];
    };
    return ofDocument(
      (current) => current.showMap(beside(current) ?? current.selection.map),
      (current) => beside(current) !== undefined,
    );
  };

  /** Without anything to search for, the key asks for it. */
  const stepFound = (by: 1 | -1): Handler =>
    ofDocument((current) => {
      if (find.getState().query === '') window.getState().openSide({ kind: 'find', withReplace: false });
      const match = stepMatch(find, current, by);
      if (match) selectOwner(current, match.place.owner);
    });

  /** Shows a panel beside the map, or takes it away and gives the keys back to the map. */
  const sidePanel = (panel: SidePanel): Handler => {
    const isShown = (): boolean => window.getState().side?.panel.kind === panel.kind;
    return {
      ...ofDocument(() => {
        if (!isShown()) return window.getState().openSide(panel);
        window.getState().closeSide();
        canvas.focus();
      }),
      isChecked: isShown,
    };
  };

  /** Selects cards; the one that keys act from stays that, where it is among them. */
  const selection = (cardsOf: (map: JourneyMap, target: SelectionTarget) => readonly string[]): Handler => {
    const cards = (current: Session) => cardsOf(mapInView(current), current.selection.target);
    return ofDocument(
      (current) => {
        const primary = primaryCard(current.selection.target);
        const selected = cards(current);
        const others = selected.filter((id) => id !== primary);
        current.select({
          kind: 'cards',
          cards: primary !== null && others.length < selected.length ? [...others, primary] : selected,
        });
      },
      (current) => cards(current).length > 0,
    );
  };

  const isMapDrawn = (): boolean => window.getState().view === 'map';
  /** Shows maps in one of the ways there are, with the keys in it. */
  const view = (shown: MapView): Handler => ({
    ...ofDocument(() => {
      window.getState().showView(shown);
      canvas.focus();
    }),
    isChecked: () => window.getState().view === shown,
  });

  const linkKind = (kind: LinkKind): Handler => ({
    ...ofStep((current) => {
      const link = selectedLink(current);
      return link && step('link.edit', { map: current.selection.map, link: link.id, fields: { kind } });
    }),
    isChecked: () => {
      const current = session();
      return current !== null && selectedLink(current)?.link.kind === kind;
    },
  });

  const setting = <K extends keyof Settings>(key: K, value: Settings[K]): Handler => ({
    isEnabled: () => true,
    isChecked: () => settings.getState()[key] === value,
    run: () => settings.getState().change({ [key]: value }),
  });

  return {
    'file.save': ofDocument(() => void saving.save()),
    'file.saveAs': ofDocument(() => void saving.saveAs()),
    'file.export': ofDocument(() => window.getState().openDialog({ kind: 'export', format: null })),
    'file.exportPdf': ofDocument(() => window.getState().openDialog({ kind: 'export', format: 'pdf' })),
    'file.import': { isEnabled: () => true, run: () => void exchange.importFile() },
    'file.updateFromSheet': ofDocument(() => void exchange.chooseSheet()),

    'edit.undo': ofDocument(
      (current) => current.undo(),
      (current) => current.undoable !== null,
    ),
    'edit.redo': ofDocument(
      (current) => current.redo(),
      (current) => current.redoable !== null,
    ),
    'edit.cut': ofDocument(() => clipboard('edit.cut'), hasCards),
    'edit.copy': ofDocument(() => clipboard('edit.copy'), hasCards),
    'edit.paste': ofDocument(
      () => clipboard('edit.paste'),
      (current) => newCardPlace(current) !== null,
    ),
    'edit.pasteInLane': ofDocument(
      () => pasteInLane(),
      (current) => newCardPlace(current) !== null,
    ),
    'edit.editText': ofDocument(
      (current) => {
        const card = selectedCardId(current);
        const { target } = current.selection;
        if (target.kind === 'links' || (target.kind === 'cards' && target.curve !== undefined)) canvas.rename(target);
        else if (card === null) nameSelected();
        else current.startEditing(card);
      },
      ({ selection: { target } }) => target.kind !== 'cell' && (target.kind !== 'cards' || target.cards.length === 1),
    ),
    'edit.duplicate': ofStep((current) => duplication(current, words)),
    'edit.delete': ofStep(deletion, tellDeletion),
    'edit.moveUp': move('up'),
    'edit.moveDown': move('down'),
    'edit.moveLeft': move('left'),
    'edit.moveRight': move('right'),
    'edit.gatherCards': ofStep(gatheringCards),
    'edit.selectLinks': ofDocument(
      (current) => current.select({ kind: 'links', links: linksOfCards(current) }),
      (current) => linksOfCards(current).length > 0,
    ),
    'edit.linkKind.flow': linkKind('flow'),
    'edit.linkKind.branch': linkKind('branch'),
    'edit.linkKind.loop': linkKind('loop'),
    'edit.linkKind.causes': linkKind('causes'),
    'edit.linkKind.answers': linkKind('answers'),
    'edit.linkKind.supports': linkKind('supports'),
    'edit.reverseLink': ofStep(reversal),
    'insert.link': ofDocument(
      (current) => setLinking(linkingFrom(current)),
      (current) => linkingFrom(current) !== null && Object.keys(mapInView(current).cards).length > 1,
    ),
    'view.follow': ofDocument(
      (current) => {
        const place = cardToldElsewhere(current);
        if (place) void subJourneys.open(place);
        else follow(current);
      },
      (current) => cardToldElsewhere(current) !== null || destinationOf(current) !== null,
    ),
    'view.followBack': ofDocument(goBack, hasWayBack),
    'view.filterChannels': ofDocument(
      () => filterMenu.setState({ isOpen: true }),
      ({ document }) => Object.keys(document.channels).length > 0 && isMapDrawn(),
    ),
    'view.filterSameChannels': ofDocument(
      (current) => current.filterChannels(channelsOfSelection(current)),
      (current) => channelsOfSelection(current).length > 0,
    ),
    'view.clearFilter': ofDocument(
      (current) => current.filterChannels([]),
      (current) => current.channelFilter.length > 0,
    ),
    'view.collapse': {
      ...ofStep(collapsing),
      isChecked: () => {
        const current = session();
        return current !== null && isCollapsed(current);
      },
    },
    'edit.mergeStages': ofStep(merging),
    'edit.splitStage': ofStep((current) => splitting(current, words), nameSelected),
    'edit.gatherStage': ofStep(gathering),
    'edit.hideLane': ofStep(hiding, tellHidden),
    'view.showLanes': ofDocument(showLanes, (current) => hiddenLanes(current).length > 0),
    'edit.wider': ofStep((current) => spanning(current, 1)),
    'edit.narrower': ofStep((current) => spanning(current, -1)),
    'edit.taller': ofStep((current) => heightening(current, 1, drawnHeight)),
    'edit.shorter': ofStep((current) => heightening(current, -1, drawnHeight)),
    'edit.score.veryBad': ofStep((current) => scoring(current, -2)),
    'edit.score.bad': ofStep((current) => scoring(current, -1)),
    'edit.score.neutral': ofStep((current) => scoring(current, 0)),
    'edit.score.good': ofStep((current) => scoring(current, 1)),
    'edit.score.veryGood': ofStep((current) => scoring(current, 2)),
    'edit.scoreUp': ofStep((current) => scoringBy(current, SCORE_STEP)),
    'edit.scoreDown': ofStep((current) => scoringBy(current, -SCORE_STEP)),
    'edit.score.none': ofStep((current) => scoring(current, null)),
    'edit.momentOfTruth': {
      ...ofStep(momentOfTruthStep),
      isChecked: () => {
        const current = session();
        return current !== null && areMomentsOfTruth(current);
      },
    },
    'edit.selectAll': selection(allCards),
    'edit.selectLane': selection(cardsInLanes),
    'edit.selectStage': selection(cardsInStages),
    'edit.selectKind': selection(cardsOfKinds),
    'edit.copyPicture': ofDocument((current) => void exchange.copyPicture(current.document, current.selection.map)),

    'edit.find': ofDocument(() => window.getState().openSide({ kind: 'find', withReplace: false })),
    'edit.replace': ofDocument(() => window.getState().openSide({ kind: 'find', withReplace: true })),
    'edit.findNext': stepFound(1),
    'edit.findPrevious': stepFound(-1),

    'insert.card': ofDocument(
      (current) => {
        const place = newCardPlace(current);
        if (place) current.startNewCard(place);
      },
      (current) => newCardPlace(current) !== null,
    ),
    'insert.nextCell': ofDocument(
      (current) => {
        const next = cellAfter(mapInView(current), current.selection.target, 1);
        if (next) current.select(next);
      },
      (current) => cellAfter(mapInView(current), current.selection.target, 1) !== null,
    ),
    'insert.picture': ofDocument(() => void pictures.choose(), canTakePicture),
    'insert.stageBefore': ofStep((current) => newStage(current, 'before', words), nameSelected),
    'insert.stageAfter': ofStep((current) => newStage(current, 'after', words), nameSelected),
    'insert.subStage': ofStep(
      (current) => newSubStage(current, words),
      (before) => {
        const current = session();
        if (current) selectNewPart(before, current);
        nameSelected();
      },
    ),
    'insert.lane.goals': insertLane('goals'),
    'insert.lane.actions': insertLane('actions'),
    'insert.lane.touchpoints': insertLane('touchpoints'),
    'insert.lane.thoughts': insertLane('thoughts'),
    'insert.lane.emotions': insertLane('emotions'),
    'insert.lane.painPoints': insertLane('painPoints'),
    'insert.lane.opportunities': insertLane('opportunities'),
    'insert.lane.channels': insertLane('channels'),
    'insert.lane.frontstage': insertLane('frontstage'),
    'insert.lane.backstage': insertLane('backstage'),
    'insert.lane.support': insertLane('support'),
    'insert.lane.metrics': insertLane('metrics'),
    'insert.lane.evidence': insertLane('evidence'),
    'insert.lane.quotes': insertLane('quotes'),
    'insert.lane.images': insertLane('images'),
    'insert.lane.ideas': insertLane('ideas'),
    'insert.lane.owners': insertLane('owners'),
    'insert.lane.notes': insertLane('notes'),
    'insert.map': ofStep((current) => newMap(current, words), nameSelected),
    'insert.futureMap': ofStep((current) => futureOf(current, words.futureMap())),
    'insert.persona': ofStep((current) => newPersona(current, words), nameSelected),

    'view.palette': { isEnabled: () => true, run: () => window.getState().openDialog({ kind: 'palette' }) },
    'view.goToStage': ofDocument(() => window.getState().openDialog({ kind: 'goToStage' })),
    'view.previousMap': showMapBeside(-1),
    'view.nextMap': showMapBeside(1),
    'view.map': view('map'),
    'view.table': view('table'),
    'view.outline': view('outline'),
    'view.zoomIn': ofDocument(() => canvas.zoomIn(), isMapDrawn),
    'view.zoomOut': ofDocument(() => canvas.zoomOut(), isMapDrawn),
    'view.zoom100': ofDocument(() => canvas.zoom100(), isMapDrawn),
    'view.fit': ofDocument(() => canvas.fit(), isMapDrawn),
    'view.zoomSelection': ofDocument(({ selection }) => canvas.zoomOn(selection.target), isMapDrawn),
    'view.zoomStage': ofDocument(
      (current) => canvas.zoomOn({ kind: 'stage', stage: stageIdOfSelection(current) ?? '' }),
      (current) => isMapDrawn() && stageIdOfSelection(current) !== null,
    ),
    'view.inspector': {
      isEnabled: () => session() !== null,
      isChecked: () => settings.getState().inspector,
      run: () => settings.getState().change({ inspector: !settings.getState().inspector }),
    },
    'view.minimap': {
      ...ofDocument(() => settings.getState().change({ minimap: !settings.getState().minimap }), isMapDrawn),
      isChecked: () => settings.getState().minimap,
    },
    'view.history': sidePanel({ kind: 'history' }),
    'view.checks': sidePanel({ kind: 'checks' }),
    'view.theme.system': setting('theme', 'system'),
    'view.theme.light': setting('theme', 'light'),
    'view.theme.dark': setting('theme', 'dark'),
    'view.language.en': setting('language', 'en'),
    'view.language.da': setting('language', 'da'),
    'view.language.sr': setting('language', 'sr'),

    'help.tour': ofDocument((current) => {
      window.getState().showView('map');
      settings.getState().change({ tourSeen: true });
      // The first step speaks of the empty place that keys write in.
      if (current.selection.target.kind !== 'cell') {
        const map = mapInView(current);
        const start = targetAfter(map, current.selection.target, 'mapStart');
        current.select(start.kind === 'cell' ? start : (cellAfter(map, start, 1) ?? start));
      }
      showStep('write');
    }),
    'help.shortcuts': { isEnabled: () => true, run: () => window.getState().openDialog({ kind: 'shortcuts' }) },
  };
}

function hiddenLanes(session: Session): readonly string[] {
  return inOrder(mapInView(session).lanes).flatMap(([id, { hidden }]) => (hidden ? [id] : []));
}

/** Shows all lanes that are hidden, as one step, and selects the first of them. */
function showLanes(session: Session): void {
  const lanes = hiddenLanes(session);
  const { map } = session.selection;
  const gesture = session.startGesture();
  for (const lane of lanes) session.run('lane.edit', { map, lane, fields: { hidden: null } });
  gesture.end();
  const [lane] = lanes;
  if (lane !== undefined) session.select({ kind: 'lane', lane });
}

/** A stage that was divided stays selected: its first new part is, instead, to be named. */
function selectNewPart(before: Session, after: Session): void {
  const { target } = after.selection;
  if (target.kind !== 'stage') return;
  const known = mapInView(before).stages;
  const part = siblingStages(mapInView(after).stages, target.stage).find(([id]) => !Object.hasOwn(known, id));
  if (part) after.select({ kind: 'stage', stage: part[0] });
}

/** How high a lane is drawn, in px at zoom 1; null where no map is shown. */
function drawnHeight(lane: string): number | null {
  return (
    canvasSight()
      ?.layout()
      .lanes.find(({ id }) => id === lane)?.row.height ?? null
  );
}

function hasCards(session: Session): boolean {
  return selectedCards(session).length > 0;
}
