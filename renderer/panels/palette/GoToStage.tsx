/** The stages and lanes of the map in view, by a few letters or by number. */
import { useState } from 'react';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { sessionOf } from '#renderer/state/window.ts';
import { groupByKind } from './find-entries.ts';
import { Palette } from './Palette.tsx';
import { stageEntries } from './stage-entries.ts';

export function GoToStage() {
  const t = useTexts();
  const { window } = useServices();
  const [entries] = useState(() => {
    const store = sessionOf(window);
    return store ? stageEntries(store, t) : [];
  });
  return (
    <Palette
      label={t('command:view.goToStage')}
      search={t('app:goToStage.search')}
      results={t('app:goToStage.results')}
      nothing={(query) => t('app:goToStage.nothing', { query })}
      entries={entries}
      groups={groupByKind(entries)}
      recent={[]}
      onRun={() => undefined}
    />
  );
}
