/** What a person has set: language, theme, whether the inspector is open. */
import { z } from 'zod';
import { bestLanguage } from '#shared/i18n/languages.ts';
import { type ChannelInput, type Settings, Theme, UiLanguage } from '#shared/ipc/contract.ts';
import { type JsonFile, openJsonFile } from './json-file.ts';

/** How settings stand in the file: those never set are not there, those of a newer version are left alone. */
const StoredSettings = z.looseObject({
  language: UiLanguage.optional(),
  theme: Theme.optional(),
  inspector: z.boolean().optional(),
  minimap: z.boolean().optional(),
  tourSeen: z.boolean().optional(),
});
type StoredSettings = z.infer<typeof StoredSettings>;

/** What is to be set anew; fields left out or undefined stay as they are. */
export type SettingsChange = ChannelInput<'settings:set'>;

export interface SettingsStore {
  readonly value: Settings;
  /** Takes over what is given and answers with all settings, at once; the file follows. */
  readonly change: (change: SettingsChange) => Settings;
  /** Calls the listener after every change. */
  readonly onChange: (listener: (settings: Settings) => void) => void;
  /** Waits until the file has everything. */
  readonly settled: () => Promise<void>;
}

export interface SettingsOptions {
  /** Absolute path of `settings.json`. */
  readonly path: string;
  /** Language tags of the system, the most wanted first: the language until one is chosen. */
  readonly systemLanguages: readonly string[];
  readonly writeWhole: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly report: (problem: string) => void;
}

export function openSettings({ systemLanguages, ...options }: SettingsOptions): SettingsStore {
  const file: JsonFile<StoredSettings> = openJsonFile({ ...options, schema: StoredSettings, fallback: {} });
  const listeners: ((settings: Settings) => void)[] = [];
  const settings = (): Settings => ({
    language: file.value.language ?? bestLanguage(systemLanguages),
    theme: file.value.theme ?? 'system',
    inspector: file.value.inspector ?? true,
    minimap: file.value.minimap ?? false,
    tourSeen: file.value.tourSeen ?? false,
  });
  return {
    get value() {
      return settings();
    },
    change(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      void file.write({ ...file.value, ...Object.fromEntries(given) });
      const changed = settings();
      for (const listener of listeners) listener(changed);
      return changed;
    },
    onChange(listener) {
      listeners.push(listener);
    },
    settled: file.settled,
  };
}
