/** A document in the window: header, tabs of its maps, the map in view, the inspector. */
import { useEffect } from 'react';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { MapCanvas } from '#renderer/canvas/MapCanvas.tsx';
import { CanvasRegion } from '#renderer/input/CanvasRegion.tsx';
import { OutlineView } from '#renderer/outline/OutlineView.tsx';
import { Header } from '#renderer/panels/header/Header.tsx';
import { MapTabs } from '#renderer/panels/header/MapTabs.tsx';
import { Inspector } from '#renderer/panels/inspector/Inspector.tsx';
import { StatusPill } from '#renderer/panels/StatusPill.tsx';
import { SideArea } from '#renderer/panels/side/SideArea.tsx';
import { Tour } from '#renderer/panels/tour/Tour.tsx';
import { TourOffer } from '#renderer/panels/tour/TourOffer.tsx';
import { TableView } from '#renderer/table/TableView.tsx';
import styles from './Editor.module.css';
import { useServices, useSettings, useWindow } from './services.ts';

export function Editor() {
  const { handlers, bridge } = useServices();
  const hasInspector = useSettings(({ inspector }) => inspector);
  const hasMinimap = useSettings(({ minimap }) => minimap);
  const hasSide = useWindow(({ side }) => side !== null);
  const view = useWindow((state) => state.view);
  // Who opens a document, or asks for another view of it, means to work on it: keys go there at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another place to work in.
  useEffect(() => canvasControls.focus(), [view]);
  return (
    <div className={styles.editor} data-inspector={hasInspector} data-side={hasSide}>
      <Header />
      <MapTabs>
        <div className={styles.view} data-view={view}>
          {view === 'map' ? (
            <CanvasRegion handlers={handlers} platform={bridge.platform}>
              <MapCanvas hasMinimap={hasMinimap} />
            </CanvasRegion>
          ) : null}
          {view === 'table' ? <TableView /> : null}
          {view === 'outline' ? <OutlineView /> : null}
          <TourOffer />
          <StatusPill />
        </div>
      </MapTabs>
      <SideArea />
      {hasInspector ? <Inspector /> : null}
      <Tour />
    </div>
  );
}
