/** Where a card's own journey is told: in another map of the document, or in another file. */
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '#renderer/app/texts.ts';
import { goTo } from '#renderer/input/go-to.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { NAME_LIMIT, type SubJourney } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import { Button } from '../controls/Button.tsx';
import { Choice } from '../controls/Choice.tsx';
import { TextSetting } from '../controls/TextSetting.tsx';
import type { CardFields } from './CardPage.tsx';

interface JourneyFieldsProps {
  readonly journey: SubJourney | undefined;
  readonly onChange: (journey: NonNullable<CardFields['journey']> | null) => boolean;
}

/** Choices that are no map: no entity's id has a space. */
const NOWHERE = 'no journey';
const FILE = 'another file';

export function JourneyFields({ journey, onChange }: JourneyFieldsProps) {
  const t = useTexts();
  const store = useSessionStore();
  const maps = useSession(({ document }) => document.maps);
  const own = useSession(({ selection }) => selection.map);
  const [isFile, setFile] = useState(journey?.file !== undefined);
  const isInFile = isFile || journey?.file !== undefined;
  const map = isInFile ? undefined : journey?.map;
  return (
    <>
      <Choice
        label={t('app:journey.where')}
        options={[
          { value: NOWHERE, label: t('app:journey.none') },
          ...inOrder(maps).flatMap(([value, { name }]) =>
            value === own && value !== map ? [] : [{ value, label: name || t('app:unnamed') }],
          ),
          { value: FILE, label: t('app:journey.inFile') },
        ]}
        value={isInFile ? FILE : (map ?? NOWHERE)}
        onChange={(chosen) => {
          setFile(chosen === FILE);
          if (chosen === NOWHERE || chosen === FILE) onChange(null);
          else onChange({ map: chosen, file: null });
        }}
      />
      {isInFile ? (
        <TextSetting
          label={t('app:journey.file')}
          placeholder={t('app:journey.file.example')}
          value={journey?.file ?? ''}
          limit={NAME_LIMIT}
          onChange={(file) => onChange(file === '' ? null : { file })}
        />
      ) : null}
      {map === undefined ? null : (
        <div>
          <Button onPress={() => goTo(store.getState(), { kind: 'map', map })}>
            {t('app:journey.go')}
            <ArrowRight aria-hidden size={14} strokeWidth={1.5} />
          </Button>
        </div>
      )}
    </>
  );
}
