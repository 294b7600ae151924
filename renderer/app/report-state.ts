/** Keeps the main process informed, for the menu, the title and the question when the window closes. */
import type { i18n } from 'i18next';
import type { WindowBridge } from '#renderer/bridge/bridge.ts';
import type { Handlers } from '#renderer/input/handlers.ts';
import type { SettingsStore } from '#renderer/state/settings.ts';
import { sessionOf, type WindowStore } from '#renderer/state/window.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';

export interface ReportServices {
  readonly bridge: Pick<WindowBridge, 'reportState'>;
  readonly window: WindowStore;
  readonly settings: SettingsStore;
  readonly handlers: Handlers;
  readonly translator: i18n;
}

type Report = ChannelInput<'window:state'>;

/** Finding out what can be done costs more than a keystroke may: it waits until this many ms after the last change. */
const PAUSE = 100;

/** Reports once the window is drawn, and whenever something that is reported has changed. */
export function reportState(services: ReportServices): void {
  const { bridge, window, settings, translator } = services;
  let last: Report | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWatching = (): void => {};

  const send = (): void => {
    clearTimeout(timer);
    const report = reportOf(services);
    if (last && isSame(last, report)) return;
    last = report;
    // A window that is being closed is no longer listened to.
    bridge.reportState(report).catch(() => undefined);
  };
  const changed = (): void => {
    clearTimeout(timer);
    // Whether work would be lost is never told late.
    if ((sessionOf(window)?.getState().unsaved ?? false) !== (last?.unsaved ?? false)) send();
    else timer = setTimeout(send, PAUSE);
  };
  const watchSession = (): void => {
    stopWatching();
    stopWatching = sessionOf(window)?.subscribe(changed) ?? (() => {});
  };

  window.subscribe((state, before) => {
    if (state.content !== before.content) watchSession();
    changed();
  });
  settings.subscribe(changed);
  translator.on('languageChanged', changed);
  watchSession();
  changed();
}

function reportOf({ window, handlers, translator }: ReportServices): Report {
  const session = sessionOf(window)?.getState();
  const entries = Object.entries(handlers);
  // A dialog wants its answer first.
  const isBusy = window.getState().dialog !== null;
  const labels: Record<string, string> = {};
  if (session?.undoable) {
    labels['edit.undo'] = translator.t('command:edit.undoWhat', { what: translator.t(`command:${session.undoable}`) });
  }
  if (session?.redoable) {
    labels['edit.redo'] = translator.t('command:edit.redoWhat', { what: translator.t(`command:${session.redoable}`) });
  }
  return {
    unsaved: session?.unsaved ?? false,
    title: session?.document.title ?? '',
    enabled: isBusy ? [] : entries.filter(([, handler]) => handler.isEnabled()).map(([id]) => id),
    checked: entries.filter(([, handler]) => handler.isChecked?.() ?? false).map(([id]) => id),
    labels,
  };
}

function isSame(a: Report, b: Report): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
