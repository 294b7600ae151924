/** Find and replace in all texts of the document: what was found, map by map, each a press away from its place. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useStore } from 'zustand';
import { useServices, useWindow } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { selectOwner } from '#renderer/input/go-to.ts';
import { shortcutOf } from '#renderer/input/shortcuts.ts';
import { type FindState, replaceAll, replaceMatch, searchFor } from '#renderer/state/finding.ts';
import { useSession, useSessionStore } from '#renderer/state/use-session.tsx';
import { ownerKey } from '#shared/analysis/places.ts';
import type { SearchOptions } from '#shared/analysis/search.ts';
import { NAME_LIMIT } from '#shared/document/model.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { Button, IconButton } from '../controls/Button.tsx';
import { Check } from '../controls/Check.tsx';
import { cls } from '../controls/cls.ts';
import fieldStyles from '../controls/field.module.css';
import { SidePanel } from '../side/SidePanel.tsx';
import styles from './FindPanel.module.css';
import { FoundList } from './FoundList.tsx';

const OPTIONS: readonly (keyof SearchOptions)[] = ['matchCase', 'wholeWord', 'matchDiacritics'];

export function FindPanel({ withReplace }: { readonly withReplace: boolean }) {
  const t = useTexts();
  const { find, run, bridge } = useServices();
  const store = useSessionStore();
  const state = useStore(find);
  const document = useSession((session) => session.document);
  const matches = find.matchesIn(document);
  const field = useRef<HTMLInputElement>(null);
  const replacementField = useRef<HTMLInputElement>(null);
  // Typing goes first, in the field as on the map; the list follows.
  const listed = useDeferredValue(matches);
  const request = useWindow(({ side }) => side?.id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it takes the keys again.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [request]);
  useEffect(() => {
    store.getState().highlight(new Set(listed.map(({ place }) => ownerKey(place.owner))));
  }, [store, listed]);
  useEffect(() => () => store.getState().highlight(new Set()), [store]);

  /** With the last match go the buttons that act on it, and would take the keys along. */
  const keepKeys = (): void => {
    if (find.matchesIn(store.getState().document).length === 0) field.current?.focus();
  };
  const replaceOne = (): void => {
    const next = replaceMatch(find, store.getState);
    if (next) selectOwner(store.getState(), next.place.owner);
    keepKeys();
  };
  const replaceEverything = (): void => {
    replaceAll(find, store.getState());
    keepKeys();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    if (event.target === field.current) run(event.shiftKey ? 'edit.findPrevious' : 'edit.findNext');
    if (event.target === replacementField.current) replaceOne();
  };

  return (
    <SidePanel
      title={t(withReplace ? 'app:find.titleReplace' : 'app:find.title')}
      closesOnEscape
      top={
        // biome-ignore lint/a11y/noStaticElementInteractions: the fields in it have the roles; this hears their Enter.
        <div className={styles.form} onKeyDown={onKeyDown}>
          <TextField
            className={cls(fieldStyles.setting)}
            value={state.query}
            onChange={(query) => searchFor(find, { query })}
          >
            <Label className={cls(fieldStyles.label)}>{t('app:find.query')}</Label>
            <Input
              ref={field}
              className={cls(fieldStyles.input)}
              maxLength={NAME_LIMIT}
              spellCheck={false}
              data-own-undo=""
            />
          </TextField>
          {withReplace ? (
            <TextField
              className={cls(fieldStyles.setting)}
              value={state.replacement}
              onChange={(replacement) => find.setState({ replacement, replaced: null })}
            >
              <Label className={cls(fieldStyles.label)}>{t('app:find.replacement')}</Label>
              <Input
                ref={replacementField}
                className={cls(fieldStyles.input)}
                maxLength={NAME_LIMIT}
                spellCheck={false}
                data-own-undo=""
              />
            </TextField>
          ) : null}
          <div className={styles.options}>
            {OPTIONS.map((option) => (
              <Check
                key={option}
                label={t(`app:find.option.${option}`)}
                isSelected={state.options[option]}
                onChange={(isOn) => searchFor(find, { options: { ...state.options, [option]: isOn } })}
              />
            ))}
          </div>
          <div className={styles.row}>
            <p role="status" className={styles.status} data-tone={state.replaced?.kind}>
              {statusText(state, matches.length, t)}
            </p>
            <IconButton
              label={t('command:edit.findPrevious')}
              shortcut={shortcutOf('edit.findPrevious', bridge.platform)}
              isDisabled={matches.length === 0}
              onPress={() => run('edit.findPrevious')}
            >
              <ArrowUp aria-hidden size={16} strokeWidth={1.5} />
            </IconButton>
            <IconButton
              label={t('command:edit.findNext')}
              shortcut={shortcutOf('edit.findNext', bridge.platform)}
              isDisabled={matches.length === 0}
              onPress={() => run('edit.findNext')}
            >
              <ArrowDown aria-hidden size={16} strokeWidth={1.5} />
            </IconButton>
          </div>
          {withReplace ? (
            <div className={styles.row}>
              <Button isDisabled={matches.length === 0} onPress={replaceOne}>
                {t('app:find.replace')}
              </Button>
              <Button isDisabled={matches.length === 0} onPress={replaceEverything}>
                {t('app:find.replaceAll')}
              </Button>
            </div>
          ) : null}
        </div>
      }
    >
      <FoundList matches={listed} current={state.index} />
    </SidePanel>
  );
}

function statusText({ query, index, replaced }: FindState, count: number, t: Translate): string {
  if (replaced?.kind === 'refused') return t('app:find.refused');
  if (replaced && replaced.left > 0) {
    const done = replaced.count > 0 ? [t('app:find.replaced', { count: replaced.count })] : [];
    return [...done, t('app:find.leftAlone', { count: replaced.left })].join(' · ');
  }
  // After one is replaced, where one is says more than that it was.
  if (replaced && (replaced.count > 1 || count === 0)) return t('app:find.replaced', { count: replaced.count });
  if (query === '') return '';
  if (count === 0) return t('app:find.nothing');
  return index === null
    ? t('app:find.count', { count })
    : t('app:place', { index: Math.min(index, count - 1) + 1, count });
}
