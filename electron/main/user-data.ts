/** What the app keeps for a person between two runs, in files of its own. */
import { join } from 'node:path';
import { app } from 'electron';
import { createJournals, type Journals } from '#electron/journal/journals.ts';
import { type JsonFile, openJsonFile } from '#electron/settings/json-file.ts';
import { openRecentFiles, type RecentFiles } from '#electron/settings/recent-files.ts';
import { openSettings, type SettingsStore } from '#electron/settings/settings.ts';
import { writeWhole } from '#electron/settings/write-whole.ts';
import { WindowBounds } from '#electron/windows/window-bounds.ts';
import { report } from './report.ts';

export interface UserData {
  readonly settings: SettingsStore;
  readonly recent: RecentFiles;
  /** How the last window was left; null before the first one was closed. */
  readonly bounds: JsonFile<WindowBounds | null>;
  /** The unsaved changes of documents. */
  readonly journals: Journals;
  /** Waits until everything is on the disk. */
  readonly settled: () => Promise<void>;
}

/** Reads the files. The app has to be ready: only then does it know the languages of the system. */
export function openUserData(): UserData {
  const pathOf = (name: string) => join(app.getPath('userData'), name);
  const settings = openSettings({
    path: pathOf('settings.json'),
    systemLanguages: [app.getLocale(), ...app.getPreferredSystemLanguages()],
    writeWhole,
    report,
  });
  const recent = openRecentFiles({ path: pathOf('recent.json'), writeWhole, report });
  const bounds = openJsonFile<WindowBounds | null>({
    path: pathOf('window.json'),
    schema: WindowBounds,
    fallback: null,
    writeWhole,
    report,
  });
  const journals = createJournals({ folder: pathOf('unsaved'), writeWhole, report });
  return {
    settings,
    recent,
    bounds,
    journals,
    settled: async () => {
      await Promise.all([settings.settled(), recent.settled(), bounds.settled(), journals.settled()]);
    },
  };
}
