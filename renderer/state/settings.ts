/** The settings, as the main process keeps them for all windows. */
import { createStore, type StoreApi } from 'zustand';
import type { WindowBridge } from '#renderer/bridge/bridge.ts';
import type { Settings } from '#shared/ipc/contract.ts';

export interface SettingsState extends Settings {
  /** Shows the change at once and has it kept; every window then hears of it. */
  change(change: Partial<Settings>): void;
}
export type SettingsStore = StoreApi<SettingsState>;

export function createSettingsStore(
  bridge: Pick<WindowBridge, 'changeSettings' | 'on'>,
  initial: Settings,
): SettingsStore {
  const store = createStore<SettingsState>((set) => ({
    ...initial,
    change(change) {
      set(change);
      // A setting that cannot be kept still holds for this window; the main process has logged why.
      bridge.changeSettings(change).then(set, () => undefined);
    },
  }));
  bridge.on('settings:changed', (settings) => store.setState(settings));
  return store;
}
