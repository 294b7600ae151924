import { render } from '@testing-library/react';
import {
  Angry,
  ArrowRight,
  Banknote,
  Calendar,
  Check,
  CircleQuestionMark,
  Clock,
  ExternalLink,
  FileText,
  Flag,
  Frown,
  Gift,
  Heart,
  House,
  Key,
  Laugh,
  Lightbulb,
  Lock,
  type LucideIcon,
  MapPin,
  Megaphone,
  Meh,
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
  Smile,
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
import { CARD_ICONS, type CardIcon, CHANNEL_ICONS, LINK_KINDS, type LinkKind } from '#shared/document/model.ts';
import { CARD_SHAPES, LINK_SHAPES, REFERENCE_SHAPES } from '#shared/scene/card-icons.ts';
import { CHANNEL_SHAPES, FACE_SHAPES, type Icon, NOTES, STAR } from '#shared/scene/icons.ts';
import type { ScoreLevel } from '#shared/scene/score-level.ts';

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

const FACES: { readonly [L in ScoreLevel]: LucideIcon } = {
  veryGood: Laugh,
  good: Smile,
  neutral: Meh,
  bad: Frown,
  veryBad: Angry,
};

describe('icons drawn without React', () => {
  it.each(CHANNEL_ICONS)('are those of the window: channel %s', (icon) => {
    expect(CHANNEL_SHAPES[icon]).toEqual(shapesOf(<ChannelIcon icon={icon} size={12} />));
  });

  it.each(Object.keys(FACES) as ScoreLevel[])('are those of Lucide: score %s', (level) => {
    const Face = FACES[level];
    expect(FACE_SHAPES[level]).toEqual(shapesOf(<Face />));
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
