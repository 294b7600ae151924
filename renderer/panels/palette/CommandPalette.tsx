/** Every command and every place, by a few letters of its name. What was run last stands first. */
import { useState } from 'react';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { paletteEntries } from './entries.ts';
import { groupEntries } from './find-entries.ts';
import { Palette } from './Palette.tsx';
import { recentEntries, rememberEntry } from './recent.ts';

export function CommandPalette() {
  const t = useTexts();
  const services = useServices();
  // Nothing else can change while it stands open.
  const [entries] = useState(() => paletteEntries(services, t));
  const [recent] = useState(recentEntries);
  return (
    <Palette
      label={t('command:view.palette')}
      search={t('app:palette.search')}
      results={t('app:palette.results')}
      nothing={(query) => t('app:palette.nothing', { query })}
      entries={entries}
      groups={groupEntries(entries, recent)}
      recent={recent}
      onRun={rememberEntry}
    />
  );
}
