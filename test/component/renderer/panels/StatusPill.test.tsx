import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StatusPill } from '#renderer/panels/StatusPill.tsx';
import { journey } from '../../../support/journey.ts';
import { documentContent, openWindow, showPart } from '../support/window.tsx';

it('counts stages as the inspector does: one with sub-stages is one', () => {
  const stages = ['A', 'B', { id: 'B1', parent: 'B' }, { id: 'B2', parent: 'B' }];
  showPart(openWindow(documentContent(journey({ stages, lanes: ['goals'] }))), <StatusPill />);
  expect(screen.getByRole('contentinfo').textContent).toContain('2 stages');
});
