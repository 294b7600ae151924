/** The pictures that a card can be marked with. */
import {
  Calendar,
  CircleCheck,
  CircleQuestionMark,
  CircleX,
  Clock,
  Coins,
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
  Package,
  Phone,
  Search,
  Settings,
  ShoppingCart,
  Sparkles,
  Star,
  TriangleAlert,
  Truck,
  User,
  Users,
  Wrench,
} from 'lucide-react';
import type { CardIcon as CardIconName } from '#shared/document/model.ts';

const ICONS: { readonly [I in CardIconName]: LucideIcon } = {
  star: Star,
  heart: Heart,
  flag: Flag,
  alert: TriangleAlert,
  question: CircleQuestionMark,
  check: CircleCheck,
  cross: CircleX,
  clock: Clock,
  calendar: Calendar,
  money: Coins,
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

interface CardIconProps {
  readonly icon: CardIconName;
  /** Width and height in px. */
  readonly size: number;
}

export function CardIcon({ icon, size }: CardIconProps) {
  const Icon = ICONS[icon];
  return <Icon aria-hidden size={size} strokeWidth={1.75} />;
}
