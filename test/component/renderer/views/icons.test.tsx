import { render } from '@testing-library/react';
import {
  ArrowRight,
  Banknote,
  Calendar,
  Check,
  CircleQuestionMark,
  Clock,
  ExternalLink,
  FileText,
  Flag,
  Gift,
  Heart,
  House,
  Key,
  Lightbulb,
  Lock,
  type LucideIcon,
  MapPin,
  Megaphone,
  MessageCircle,
  Monitor,
  NotebookText,
  Package,
  Paperclip,
  Phone,
  Repeat,
  Route,
  Search,
  Settings,
  ShoppingCart,
  Sparkles,
  Split,
  Star,
  TriangleAlert,
  Truck,
  User,
  Users,
  Wrench,
  X,
  Zap,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { ChannelIcon } from '#renderer/views/ChannelIcon.tsx';
import { ScoreFace } from '#renderer/views/ScoreFace.tsx';
import { CARD_ICONS, type CardIcon, CHANNEL_ICONS, LINK_KINDS, type LinkKind } from '#shared/document/model.ts';
import { CARD_SHAPES, LINK_SHAPES, REFERENCE_SHAPES } from '#shared/scene/card-icons.ts';
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

const CARD: { readonly [I in CardIcon]: LucideIcon } = {
  star: Star,
  heart: Heart,
  flag: Flag,
  alert: TriangleAlert,
  question: CircleQuestionMark,
  check: Check,
  cross: X,
  clock: Clock,
  calendar: Calendar,
  money: Banknote,
  lock: Lock,
  key: Key,
  person: User,
  team: Users,
  chat: MessageCircle,
  megaphone: Megaphone,
  cart: ShoppingCart,
  package: Package,
  truck: Truck,
  tool: Wrench,
  gear: Settings,
  document: FileText,
  search: Search,
  gift: Gift,
  pin: MapPin,
  home: House,
  phone: Phone,
  screen: Monitor,
  light: Lightbulb,
  spark: Sparkles,
};

const LINK: { readonly [K in LinkKind]: LucideIcon } = {
  flow: ArrowRight,
  branch: Split,
  loop: Repeat,
  causes: Zap,
  answers: Lightbulb,
  supports: Paperclip,
};

describe('icons drawn without React', () => {
  it.each(CHANNEL_ICONS)('are those of the window: channel %s', (icon) => {
    expect(CHANNEL_SHAPES[icon]).toEqual(shapesOf(<ChannelIcon icon={icon} size={12} />));
  });

  it.each([2, 1, 0, -1, -2])('are those of the window: score %s', (score) => {
    expect(FACE_SHAPES[scoreLevel(score)]).toEqual(shapesOf(<ScoreFace score={score} size={26} />));
  });

  it.each(CARD_ICONS)('are those of Lucide: card %s', (icon) => {
    const Icon = CARD[icon];
    expect(CARD_SHAPES[icon]).toEqual(shapesOf(<Icon />));
  });

  it.each(LINK_KINDS)('are those of Lucide: arrow %s', (kind) => {
    const Icon = LINK[kind];
    expect(LINK_SHAPES[kind]).toEqual(shapesOf(<Icon />));
  });

  it('are those of Lucide: what cards refer to', () => {
    expect(REFERENCE_SHAPES.owner).toEqual(shapesOf(<User />));
    expect(REFERENCE_SHAPES.webLink).toEqual(shapesOf(<ExternalLink />));
    expect(REFERENCE_SHAPES.journey).toEqual(shapesOf(<Route />));
  });

  it('are those of the window: marks', () => {
    expect(STAR).toEqual(shapesOf(<Star />));
    expect(NOTES).toEqual(shapesOf(<NotebookText />));
  });
});
