/** A document in the window: header, tabs of its maps, the map in view, the inspector. */
import { useCallback, useEffect, useState } from 'react';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { MapCanvas } from '#renderer/canvas/MapCanvas.tsx';
import { CanvasRegion } from '#renderer/input/CanvasRegion.tsx';
import { Header } from '#renderer/panels/header/Header.tsx';
import { MapTabs } from '#renderer/panels/header/MapTabs.tsx';
import { StatusPill } from '#renderer/panels/StatusPill.tsx';
import { SideArea } from '#renderer/panels/side/SideArea.tsx';
import { TourOffer } from '#renderer/panels/tour/TourOffer.tsx';
import styles from './Editor.module.css';
import { Inspector, OutlineView, readParts, TableView, Tour } from './parts.ts';
import { useServices, useSettings, useWindow } from './services.ts';

export function Editor() {
  const { handlers, bridge } = useServices();
  const hasInspector = useSettings(({ inspector }) => inspector);
  const hasMinimap = useSettings(({ minimap }) => minimap);
  const hasSide = useWindow(({ side }) => side !== null);
  const view = useWindow((state) => state.view);
  // The map comes first; what stands beside it, a moment later.
  const [isMapDrawn, setMapDrawn] = useState(false);
  const onDrawn = useCallback(() => {
    setMapDrawn(true);
    readParts();
  }, []);
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
              <MapCanvas hasMinimap={hasMinimap} onDrawn={onDrawn} />
            </CanvasRegion>
          ) : null}
          {view === 'table' ? <TableView /> : null}
          {view === 'outline' ? <OutlineView /> : null}
          <TourOffer />
          <StatusPill />
        </div>
      </MapTabs>
      <SideArea />
      {hasInspector ? <InspectorArea isNow={isMapDrawn || view !== 'map'} /> : null}
      {isMapDrawn ? <Tour /> : null}
    </div>
  );
}

/** Until the inspector is there, its place looks like it. */
function InspectorArea({ isNow }: { readonly isNow: boolean }) {
  const place = <div className={styles.place} />;
  return isNow ? <Inspector meanwhile={place} /> : place;
}
