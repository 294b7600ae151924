/** The one panel that stands beside the map, if any. */
import { useWindow } from '#renderer/app/services.ts';
import { CheckerPanel } from '../checker/CheckerPanel.tsx';
import { FindPanel } from '../find/FindPanel.tsx';
import { HistoryPanel } from '../history/HistoryPanel.tsx';

export function SideArea() {
  const panel = useWindow(({ side }) => side?.panel ?? null);
  switch (panel?.kind) {
    case 'find':
      return <FindPanel withReplace={panel.withReplace} />;
    case 'history':
      return <HistoryPanel />;
    case 'checks':
      return <CheckerPanel />;
    default:
      return null;
  }
}
