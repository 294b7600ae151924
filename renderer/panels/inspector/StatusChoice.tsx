/** How far something that could be done has come. */
import { useTexts } from '#renderer/app/texts.ts';
import { STATUSES, type Status } from '#shared/document/model.ts';
import { Choice } from '../controls/Choice.tsx';

interface StatusChoiceProps {
  readonly status: Status | undefined;
  readonly onChange: (status: Status | null) => void;
}

export function StatusChoice({ status, onChange }: StatusChoiceProps) {
  const t = useTexts();
  return (
    <Choice<Status | 'none'>
      label={t('app:field.status')}
      options={[
        { value: 'none', label: t('app:notSaid') },
        ...STATUSES.map((value) => ({ value, label: t(`app:status.${value}`) })),
      ]}
      value={status ?? 'none'}
      onChange={(chosen) => onChange(chosen === 'none' ? null : chosen)}
    />
  );
}
