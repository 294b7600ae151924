/** Leads to a place of the document: shows its map, selects it, brings it into view and gives it the keys. */
import { canvasControls } from '#renderer/canvas/controls.ts';
import type { Session } from '#renderer/state/session.ts';
import type { TextOwner } from '#shared/analysis/places.ts';
import { inOrder } from '#shared/document/order.ts';
import type { Selection, SelectionTarget } from '#shared/document/selection.ts';
import { keepSelection } from '#shared/history/selection.ts';

/** Selects the owner of a text, in its map. The view follows the selection. */
export function selectOwner(session: Session, owner: TextOwner): void {
  const { map, target } = selectionOf(session, owner);
  if (map !== session.selection.map) session.showMap(map);
  session.select(target);
  // Who selects again what is selected, and has moved the map since, is led back to it.
  canvasControls.reveal(target);
}

/** Selects something of a document, in its map, as long as it is there. The view follows the selection. */
export function selectPlace(session: Session, { map, target }: Selection): void {
  const { document } = session;
  // What was found a moment ago may be gone.
  if (keepSelection(document, document, { map, target }).target !== target) return;
  if (map !== session.selection.map) session.showMap(map);
  session.select(target);
  canvasControls.reveal(target);
}

/** The same, and the keyboard goes there. */
export function goTo(session: Session, owner: TextOwner): void {
  selectOwner(session, owner);
  canvasControls.focus();
}

/** What to select to see an owner: personas and the document stand in more than one map, here rather the one in view. */
function selectionOf({ document, selection }: Session, owner: TextOwner): Selection {
  switch (owner.kind) {
    case 'document':
    // The page of a map lists what all of them share.
    case 'channel':
    case 'tag':
      return { map: selection.map, target: { kind: 'map' } };
    case 'persona': {
      const isOf = (map: string): boolean => document.maps[map]?.persona === owner.persona;
      const first = inOrder(document.maps).find(([map]) => isOf(map))?.[0];
      if (isOf(selection.map) || first === undefined) return { map: selection.map, target: { kind: 'persona' } };
      return { map: first, target: { kind: 'persona' } };
    }
    case 'map':
    case 'stage':
    case 'lane':
    case 'card':
    case 'link':
      return { map: owner.map, target: targetOf(owner) };
  }
}

function targetOf(owner: Extract<TextOwner, { readonly map: string }>): SelectionTarget {
  switch (owner.kind) {
    case 'map':
      return { kind: 'map' };
    case 'stage':
      return { kind: 'stage', stage: owner.stage };
    case 'lane':
      return { kind: 'lane', lane: owner.lane };
    case 'card':
      return { kind: 'cards', cards: [owner.card] };
    case 'link':
      return { kind: 'links', links: [owner.link] };
  }
}
