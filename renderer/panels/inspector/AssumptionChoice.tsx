/** How sure the team is. */
import { useTexts } from '#renderer/app/texts.ts';
import { ASSUMPTIONS, type Assumption } from '#shared/document/model.ts';
import { Choice } from '../controls/Choice.tsx';
import { AssumptionMark } from './AssumptionMark.tsx';

interface AssumptionChoiceProps {
  readonly assumption: Assumption | undefined;
  readonly onChange: (assumption: Assumption | null) => void;
}

export function AssumptionChoice({ assumption, onChange }: AssumptionChoiceProps) {
  const t = useTexts();
  return (
    <Choice<Assumption | 'none'>
      label={t('app:field.assumption')}
      options={[
        { value: 'none', label: t('app:notSaid'), mark: <AssumptionMark level={null} /> },
        ...ASSUMPTIONS.map((value) => ({
          value,
          label: t(`app:assumption.${value}`),
          mark: <AssumptionMark level={value} />,
        })),
      ]}
      value={assumption ?? 'none'}
      onChange={(chosen) => onChange(chosen === 'none' ? null : chosen)}
    />
  );
}
