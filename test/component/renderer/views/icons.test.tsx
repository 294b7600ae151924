import { render } from '@testing-library/react';
import { NotebookText, Star } from 'lucide-react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { ChannelIcon } from '#renderer/views/ChannelIcon.tsx';
import { ScoreFace } from '#renderer/views/ScoreFace.tsx';
import { CHANNEL_ICONS } from '#shared/document/model.ts';
import { CHANNEL_SHAPES, FACE_SHAPES, type Icon, NOTES, STAR } from '#shared/scene/icons.ts';
import { scoreLevel } from '#shared/scene/score-level.ts';

/** The shapes inside a drawn icon. */
function shapesOf(element: ReactElement): Icon {
  const svg = render(element).container.querySelector('svg');
  return [...(svg?.children ?? [])].map((shape) => [
    shape.tagName as Icon[number][0],
    Object.fromEntries([...shape.attributes].map(({ name, value }) => [name, value])),
  ]);
}

describe('icons drawn without React', () => {
  it.each(CHANNEL_ICONS)('are those of the window: channel %s', (icon) => {
    expect(CHANNEL_SHAPES[icon]).toEqual(shapesOf(<ChannelIcon icon={icon} size={12} />));
  });

  it.each([2, 1, 0, -1, -2])('are those of the window: score %s', (score) => {
    expect(FACE_SHAPES[scoreLevel(score)]).toEqual(shapesOf(<ScoreFace score={score} size={26} />));
  });

  it('are those of the window: marks', () => {
    expect(STAR).toEqual(shapesOf(<Star />));
    expect(NOTES).toEqual(shapesOf(<NotebookText />));
  });
});
