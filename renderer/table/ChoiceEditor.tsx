/** One of several, in a list that opens below its cell. */
import { Check } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import choiceStyles from '#renderer/panels/controls/Choice.module.css';
import { cls } from '#renderer/panels/controls/cls.ts';
import { ScoreFace } from '#renderer/views/ScoreFace.tsx';
import type { CellEditorProps } from './CellEditor.tsx';
import styles from './Table.module.css';

/** Stands for no value: no value is empty. */
const NONE = 'none';

export function ChoiceEditor({ field, card, context, onChange, onEnd }: CellEditorProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const { t } = context;
  const chosen = field.chosen?.(card) ?? NONE;
  const isNeeded = field.id === 'stage' || field.id === 'lane';
  const choices = [
    ...(isNeeded ? [] : [{ value: NONE, label: t('app:notSaid') }]),
    ...(field.choices?.(context) ?? []),
  ];
  const choose = (value: string): void => {
    onChange(value === NONE ? null : value);
    onEnd('stay');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    onEnd(event.shiftKey ? 'previous' : 'next');
  };
  return (
    <>
      <span ref={anchor} className={styles.anchor} />
      <Popover
        aria-label={t(`views:field.${field.id}`)}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => isOpen || onEnd('stay')}
        placement="bottom start"
        offset={2}
        className={cls(choiceStyles.popover, styles.popover)}
      >
        <div onKeyDownCapture={onKeyDown}>
          <ListBox
            aria-label={t(`views:field.${field.id}`)}
            autoFocus
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[chosen]}
            // Pressing what is chosen already ends the edit, too.
            onSelectionChange={(keys) => {
              const [key] = [...keys];
              if (key !== undefined) choose(String(key));
            }}
            className={cls(choiceStyles.list)}
          >
            {choices.map(({ value, label }) => (
              <ListBoxItem key={value} id={value} textValue={label} className={cls(choiceStyles.option)}>
                {field.id === 'score' && value !== NONE ? <ScoreFace score={Number(value)} size={16} /> : null}
                <bdi>{label}</bdi>
                {value === chosen ? (
                  <Check aria-hidden size={14} strokeWidth={2} className={cls(choiceStyles.check)} />
                ) : null}
              </ListBoxItem>
            ))}
          </ListBox>
        </div>
      </Popover>
    </>
  );
}
