/** How a card looks: a colour and an icon of its own. */
import { useMemo } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { CardIcon } from '#renderer/views/CardIcon.tsx';
import { CARD_ICONS, type CardIcon as CardIconName, type Color } from '#shared/document/model.ts';
import { OptionalColorChoice } from '../controls/ColorChoice.tsx';
import { IconChoice } from '../controls/IconChoice.tsx';

interface LookFieldsProps {
  readonly color: Color | null;
  readonly icon: CardIconName | null;
  /** What is said when cards differ. */
  readonly mixed?: { readonly color: boolean; readonly icon: boolean };
  readonly edit: (fields: { color?: Color | null; icon?: CardIconName | null }) => void;
}

export function LookFields({ color, icon, mixed, edit }: LookFieldsProps) {
  const t = useTexts();
  const icons = useMemo(
    () =>
      CARD_ICONS.map((value) => ({
        value,
        label: t(`app:cardIcon.${value}`),
        mark: <CardIcon icon={value} size={16} />,
      })),
    [t],
  );
  return (
    <>
      <OptionalColorChoice
        label={t('app:field.color')}
        value={color}
        onChange={(chosen) => edit({ color: chosen })}
        {...(mixed?.color ? { none: t('app:mixed') } : {})}
      />
      <IconChoice
        label={t('app:field.icon')}
        icons={icons}
        value={icon}
        none={mixed?.icon ? t('app:mixed') : t('app:icon.none')}
        onChange={(chosen) => edit({ icon: chosen })}
      />
    </>
  );
}
