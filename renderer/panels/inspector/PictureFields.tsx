/** The picture of a card or a persona: chosen, looked at, put into words, taken away. */
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { type NewImage, type PictureRefusal, readPicture } from '#renderer/input/images.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import { type Picture, TEXT_LIMIT } from '#shared/document/model.ts';
import { Button } from '../controls/Button.tsx';
import fieldStyles from '../controls/field.module.css';
import { TextSetting } from '../controls/TextSetting.tsx';
import rowStyles from './Rows.module.css';

interface PictureFieldsProps {
  readonly picture: Picture | undefined;
  /** Null takes the picture away. False when the document does not take it. */
  readonly onPicture: (image: NewImage | null) => boolean;
  readonly onAlternative: (text: string) => boolean;
}

type Refusal = PictureRefusal | 'documentFull';

export function PictureFields({ picture, onPicture, onAlternative }: PictureFieldsProps) {
  const t = useTexts();
  const image = useSession(({ document }) => (picture ? document.images[picture.image] : undefined));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (!file) return;
    const result = await readPicture(file);
    if (result.kind === 'refused') setRefusal(result.why);
    else setRefusal(onPicture(result.image) || isSame(result.image, image) ? null : 'documentFull');
  };
  return (
    <>
      {image ? (
        <img
          className={rowStyles.picture}
          src={`data:${image.type};base64,${image.data}`}
          alt={picture?.alternative ?? t('app:picture.wordless')}
        />
      ) : null}
      <div className={rowStyles.buttons}>
        <FileTrigger acceptedFileTypes={['image/*']} onSelect={(files) => void take(files)}>
          <Button>{t(image ? 'app:picture.replace' : 'app:picture.choose')}</Button>
        </FileTrigger>
        {image ? <Button onPress={() => onPicture(null)}>{t('app:picture.remove')}</Button> : null}
      </div>
      <p role="status" className={fieldStyles.error}>
        {refusal === null ? null : t(`app:picture.refused.${refusal}`)}
      </p>
      {image ? (
        <TextSetting
          multiline
          label={t('app:field.alternative')}
          placeholder={t('app:picture.example')}
          value={picture?.alternative ?? ''}
          limit={TEXT_LIMIT}
          onChange={onAlternative}
        />
      ) : null}
    </>
  );
}

function isSame(chosen: NewImage, known: NewImage | undefined): boolean {
  return chosen.data === known?.data;
}
