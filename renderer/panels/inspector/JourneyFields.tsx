/** Where a card's own journey is told: in another map of the document, or in another file. */
import { ArrowRight, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { goTo } from '#renderer/input/go-to.ts';
import { useSession, useSessionPart, useSessionStore } from '#renderer/state/use-session.tsx';
import { NAME_LIMIT, type SubJourney } from '#shared/document/model.ts';
import { inOrder } from '#shared/document/order.ts';
import type { JourneyMapName } from '#shared/ipc/journeys.ts';
import { Button } from '../controls/Button.tsx';
import { Choice } from '../controls/Choice.tsx';
import { cls } from '../controls/cls.ts';
import { TextSetting } from '../controls/TextSetting.tsx';
import type { CardFields } from './CardPage.tsx';
import rowStyles from './Rows.module.css';

interface JourneyFieldsProps {
  readonly card: string;
  readonly journey: SubJourney | undefined;
  readonly onChange: (journey: NonNullable<CardFields['journey']> | null) => boolean;
}

/** Choices that are no map: no entity's id has a space. */
const NOWHERE = 'no journey';
const FILE = 'another file';
const FIRST_MAP = 'first map';

export function JourneyFields({ card, journey, onChange }: JourneyFieldsProps) {
  const t = useTexts();
  const store = useSessionStore();
  const maps = useSessionPart(({ document }) => inOrder(document.maps).map(([id, { name }]) => ({ id, name })));
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
          ...maps.flatMap(({ id: value, name }) =>
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
      {isInFile ? <FileFields card={card} journey={journey} onChange={onChange} /> : null}
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

/** The file, how to choose and to open it, and which of its maps is meant. */
function FileFields({ card, journey, onChange }: JourneyFieldsProps) {
  const t = useTexts();
  const store = useSessionStore();
  const { subJourneys } = useServices();
  /** What is known of a file since it was chosen: this window reads no files. */
  const [chosen, setChosen] = useState<{ readonly file: string; readonly maps: readonly JourneyMapName[] } | null>(
    null,
  );
  const file = journey?.file;
  const map = journey?.map;
  const place = () => ({ map: store.getState().selection.map, card });

  const choose = async (): Promise<void> => {
    const at = place();
    const maps = await subJourneys.choose(at);
    const taken = store.getState().document.maps[at.map]?.cards[card]?.journey?.file;
    if (maps !== null && taken !== undefined) setChosen({ file: taken, maps });
  };
  const inFile = chosen !== null && chosen.file === file ? chosen.maps : [];
  const others = map === undefined || inFile.some(({ id }) => id === map) ? [] : [{ id: map, name: map }];
  return (
    <>
      <TextSetting
        label={t('app:journey.file')}
        placeholder={t('app:journey.file.example')}
        value={file ?? ''}
        limit={NAME_LIMIT}
        onChange={(typed) => onChange(typed === '' ? null : { file: typed })}
      />
      {inFile.length > 1 || others.length > 0 ? (
        <Choice
          label={t('app:journey.mapInFile')}
          options={[
            { value: FIRST_MAP, label: t('app:journey.firstMap') },
            ...[...inFile, ...others].map(({ id, name }) => ({ value: id, label: name || t('app:unnamed') })),
          ]}
          value={map ?? FIRST_MAP}
          onChange={(value) => onChange({ map: value === FIRST_MAP ? null : value })}
        />
      ) : null}
      <div className={cls(rowStyles.buttons)}>
        <Button onPress={() => void choose()}>
          <FolderOpen aria-hidden size={14} strokeWidth={1.5} />
          {t('app:journey.choose')}
        </Button>
        <Button isDisabled={file === undefined} onPress={() => void subJourneys.open(place())}>
          {t('app:journey.go')}
          <ArrowRight aria-hidden size={14} strokeWidth={1.5} />
        </Button>
      </div>
    </>
  );
}
