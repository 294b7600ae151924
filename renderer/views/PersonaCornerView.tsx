/** Whose journey the map is: the persona's picture or initial, name and a few words. */
import { memo, useContext } from 'react';
import { TEXT_STYLES } from '#shared/layout/types.ts';
import type { PersonaCorner } from '#shared/scene/types.ts';
import { Avatar } from './Avatar.tsx';
import { ImagesContext } from './images.ts';
import styles from './PersonaCornerView.module.css';
import { boxCss } from './style.ts';
import { TextLines } from './TextLines.tsx';

interface PersonaCornerViewProps {
  readonly corner: PersonaCorner;
  /** They could not be read. */
  readonly withoutTexts?: boolean;
}

export const PersonaCornerView = memo(function PersonaCornerView({
  corner,
  withoutTexts = false,
}: PersonaCornerViewProps) {
  const { layout, initial, color, picture } = corner;
  const images = useContext(ImagesContext);
  const image = picture ? images[picture.image] : undefined;
  return (
    <div className={styles.corner} style={{ width: layout.box.width, height: layout.box.height }}>
      <Avatar
        initial={initial}
        color={color}
        picture={picture && image ? { image, alternative: picture.alternative } : null}
        fontSize={TEXT_STYLES.stage.size}
        style={boxCss(layout.avatar)}
      />
      {withoutTexts ? null : (
        <>
          <TextLines lines={layout.nameLines} style="lane" />{' '}
          <TextLines className={styles.summary} lines={layout.summaryLines} style="laneMeta" />
        </>
      )}
    </div>
  );
});
