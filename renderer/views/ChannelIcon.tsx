/** The picture of each kind of channel. Never alone: a chip shows the channel's name beside it. */
import {
  CalendarDays,
  CreditCard,
  Globe,
  Handshake,
  LayoutGrid,
  type LucideIcon,
  Mail,
  Mailbox,
  Megaphone,
  MessageCircle,
  MessagesSquare,
  MonitorPlay,
  MonitorSmartphone,
  Package,
  Phone,
  Search,
  Shapes,
  Share2,
  Smartphone,
  Speech,
  Store,
  Truck,
} from 'lucide-react';
import type { ChannelIcon as ChannelIconName } from '#shared/document/model.ts';

const ICONS: { readonly [I in ChannelIconName]: LucideIcon } = {
  website: Globe,
  app: Smartphone,
  store: Store,
  email: Mail,
  phone: Phone,
  chat: MessageCircle,
  social: Share2,
  messaging: MessagesSquare,
  advertising: Megaphone,
  search: Search,
  post: Mailbox,
  event: CalendarDays,
  partner: Handshake,
  appStore: LayoutGrid,
  payment: CreditCard,
  video: MonitorPlay,
  selfService: MonitorSmartphone,
  delivery: Truck,
  wordOfMouth: Speech,
  product: Package,
  other: Shapes,
};

interface ChannelIconProps {
  readonly icon: ChannelIconName;
  /** Width and height in px. */
  readonly size: number;
}

export function ChannelIcon({ icon, size }: ChannelIconProps) {
  const Icon = ICONS[icon];
  return <Icon aria-hidden size={size} strokeWidth={1.75} />;
}
