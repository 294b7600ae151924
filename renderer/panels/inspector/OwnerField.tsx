/** Who answers for a card, with the people and teams that the document names already. */
import { useTexts } from '#renderer/app/texts.ts';
import { useSessionStore } from '#renderer/state/use-session.tsx';
import { NAME_LIMIT } from '#shared/document/model.ts';
import { SuggestSetting } from '../controls/SuggestSetting.tsx';
import { ownersOf } from './owners.ts';

interface OwnerFieldProps {
  readonly owner: string;
  readonly placeholder?: string;
  readonly onChange: (owner: string) => void;
}

export function OwnerField({ owner, placeholder, onChange }: OwnerFieldProps) {
  const t = useTexts();
  const store = useSessionStore();
  return (
    <SuggestSetting
      label={t('app:field.owner')}
      placeholder={placeholder ?? t('app:field.owner.example')}
      value={owner}
      limit={NAME_LIMIT}
      suggestions={() => ownersOf(store.getState().document)}
      onChange={onChange}
    />
  );
}
