import { describe, expect, it } from 'vitest';
import { asKind } from '#shared/commands/card.ts';
import type { Card } from '#shared/document/model.ts';

const place = { stage: 'use', lane: 'other', order: 'a1' };
const idea: Card = { kind: 'idea', ...place, lane: 'ideas', text: 'Ring back', status: 'planned', notes: 'asked for' };

describe('a card that becomes one of another kind', () => {
  it('keeps what both kinds have, and what every card has', () => {
    expect(asKind(idea, 'opportunity', place)).toMatchObject({
      kind: 'opportunity',
      lane: 'other',
      text: 'Ring back',
      status: 'planned',
      notes: 'asked for',
    });
  });

  it('loses what only its old kind had', () => {
    expect(asKind(idea, 'goal', place)).not.toHaveProperty('status');
  });
});
