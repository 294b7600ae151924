/** Several of many, as chips with a field beside them that finds what is there and makes what is not. */
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useContext, useId, useState } from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import choiceStyles from './Choice.module.css';
import { cls } from './cls.ts';
import fieldStyles from './field.module.css';
import styles from './TokenPicker.module.css';

export interface Token {
  readonly id: string;
  readonly label: string;
  readonly mark?: ReactNode;
}

interface TokenPickerProps {
  readonly label: string;
  readonly chosen: readonly Token[];
  /** What can be chosen besides. */
  readonly others: readonly Token[];
  readonly placeholder: string;
  readonly onAdd: (id: string) => void;
  readonly onRemove: (ids: ReadonlySet<string>) => void;
  /** Makes something new of a name that was typed. */
  readonly onCreate: (name: string) => void;
}

/** The id of the option that makes something new: no entity's id has a space. */
const CREATE = 'create new';

const fold = (text: string): string => text.trim().toLocaleLowerCase();

export function TokenPicker({ label, chosen, others, placeholder, onAdd, onRemove, onCreate }: TokenPickerProps) {
  const t = useTexts();
  const labelId = useId();
  const [typed, setTyped] = useState('');
  const wanted = fold(typed);
  const isKnown = [...chosen, ...others].some((token) => fold(token.label) === wanted);
  const found = others.filter((token) => fold(token.label).includes(wanted));
  const create = {
    id: CREATE,
    label: t('app:tokens.create', { name: typed.trim() }),
    mark: <Plus aria-hidden size={14} />,
  };
  const options: readonly Token[] = wanted === '' || isKnown ? found : [...found, create];

  const choose = (id: string): void => {
    setTyped('');
    if (id === CREATE) onCreate(typed.trim());
    else onAdd(id);
  };

  /** Enter takes what was typed: what has this name, or something new. */
  const take = (): void => {
    const match = others.find((token) => fold(token.label) === wanted);
    if (match) choose(match.id);
    else if (isKnown) setTyped('');
    else choose(CREATE);
  };
  const removeLast = (): void => {
    const last = chosen.at(-1);
    if (last) onRemove(new Set([last.id]));
  };

  return (
    <div className={fieldStyles.setting}>
      <span id={labelId} className={fieldStyles.label}>
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a form with it. */}
      <div className={styles.box} role="group" aria-labelledby={labelId}>
        {chosen.length > 0 ? (
          <TagGroup aria-labelledby={labelId} onRemove={(keys) => onRemove(new Set([...keys].map(String)))}>
            <TagList className={cls(styles.tokens)}>
              {chosen.map((token) => (
                <Tag key={token.id} id={token.id} textValue={token.label} className={cls(styles.token)}>
                  {token.mark}
                  <span className={styles.name}>{token.label}</span>
                  <Button slot="remove" className={cls(styles.remove)} aria-label={t('app:tokens.remove')}>
                    <X aria-hidden size={12} strokeWidth={2} />
                  </Button>
                </Tag>
              ))}
            </TagList>
          </TagGroup>
        ) : null}
        <ComboBox
          aria-labelledby={labelId}
          className={cls(styles.combo)}
          items={options}
          inputValue={typed}
          onInputChange={setTyped}
          value={null}
          onChange={(key) => {
            if (key !== null) choose(String(key));
          }}
        >
          <TypedKeys typed={typed} onEnter={take} onBackspace={removeLast} onEscape={() => setTyped('')}>
            <Input className={cls(styles.input)} placeholder={placeholder} data-own-undo="" />
          </TypedKeys>
          <Button className={cls(styles.open)} aria-label={t('app:tokens.show', { label })}>
            <Plus aria-hidden size={14} strokeWidth={1.5} />
          </Button>
          <Popover
            className={cls(choiceStyles.popover, styles.popover)}
            offset={6}
            placement="bottom end"
            maxHeight={280}
          >
            <ListBox className={cls(choiceStyles.list)}>
              {(option: Token) => (
                <ListBoxItem id={option.id} textValue={option.label} className={cls(choiceStyles.option)}>
                  {option.mark}
                  <span>{option.label}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </div>
    </div>
  );
}

interface TypedKeysProps {
  readonly typed: string;
  readonly onEnter: () => void;
  /** With nothing typed, Backspace takes back what stands before the field. */
  readonly onBackspace: () => void;
  /** Takes back what was typed; with nothing typed, Escape is left for what is around. */
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

/** Keys of the field that the list of options does not know. */
function TypedKeys({ typed, onEnter, onBackspace, onEscape, children }: TypedKeysProps) {
  const list = useContext(ComboBoxStateContext);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Backspace' && typed === '') onBackspace();
    // With an option chosen by arrows, Enter is the list's own.
    const isOptionChosen = list?.isOpen && list.selectionManager.focusedKey !== null;
    const isEnter = event.key === 'Enter' && typed.trim() !== '' && !isOptionChosen;
    const isEscape = event.key === 'Escape' && (typed !== '' || list?.isOpen);
    if (!isEnter && !isEscape) return;
    event.preventDefault();
    event.stopPropagation();
    if (isEnter) onEnter();
    else onEscape();
    list?.close();
  };
  return (
    <div className={styles.field} onKeyDownCapture={onKeyDown}>
      {children}
    </div>
  );
}
