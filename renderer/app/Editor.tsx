/** A document in the window: header, tabs of its maps, the map in view, the inspector. */
import { useEffect } from 'react';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { MapCanvas } from '#renderer/canvas/MapCanvas.tsx';
import { CanvasRegion } from '#renderer/input/CanvasRegion.tsx';
import { Header } from '#renderer/panels/header/Header.tsx';
import { MapTabs } from '#renderer/panels/header/MapTabs.tsx';
import { Inspector } from '#renderer/panels/inspector/Inspector.tsx';
import { StatusPill } from '#renderer/panels/StatusPill.tsx';
import { SideArea } from '#renderer/panels/side/SideArea.tsx';
import styles from './Editor.module.css';
import { useServices, useSettings, useWindow } from './services.ts';

export function Editor() {
  const { handlers, bridge } = useServices();
  const hasInspector = useSettings(({ inspector }) => inspector);
  const hasSide = useWindow(({ side }) => side !== null);
  // Who opens a document means to work on it: keys go to the map at once.
  useEffect(() => canvasControls.focus(), []);
  return (
    <div className={styles.editor} data-inspector={hasInspector} data-side={hasSide}>
      <Header />
      <MapTabs>
        <CanvasRegion handlers={handlers} platform={bridge.platform}>
          <MapCanvas />
        </CanvasRegion>
        <StatusPill />
      </MapTabs>
      <SideArea />
      {hasInspector ? <Inspector /> : null}
    </div>
  );
}
