/** The arrows from and to a card: what they say and to whom, new ones, and the way along them. */
import { ArrowLeft, ArrowRight, ChevronDown, X } from 'lucide-react';
import { type RefObject, useContext, useImperativeHandle, useRef, useState } from 'react';
import {
  Button as AriaButton,
  ComboBox,
  ComboBoxStateContext,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { isolated, useTexts } from '#renderer/app/texts.ts';
import { goTo } from '#renderer/input/go-to.ts';
import { cardOf, mapInView } from '#renderer/state/selectors.ts';
import { useSession, useSessionPart, useSessionStore } from '#renderer/state/use-session.tsx';
import { linkKindBetween } from '#shared/document/links.ts';
import { LINK_KINDS, type LinkKind, NAME_LIMIT } from '#shared/document/model.ts';
import { cardsInReadingOrder } from '#shared/document/reading-order.ts';
import { Button, IconButton } from '../controls/Button.tsx';
import choiceStyles from '../controls/Choice.module.css';
import { Choice } from '../controls/Choice.tsx';
import { cls } from '../controls/cls.ts';
import { Fold } from '../controls/Fold.tsx';
import fieldStyles from '../controls/field.module.css';
import numberStyles from '../controls/NumberSetting.module.css';
import { TextSetting } from '../controls/TextSetting.tsx';
import arrowStyles from './ArrowFields.module.css';
import rowStyles from './Rows.module.css';

export function ArrowFields({ card }: { readonly card: string }) {
  const t = useTexts();
  const links = useSessionPart((session) =>
    Object.entries(mapInView(session).links).flatMap(([id, { from, to }]) =>
      from === card || to === card ? [id] : [],
    ),
  );
  return (
    <Fold
      title={t('app:section.arrows')}
      isOpen={links.length > 0}
      {...(links.length > 0 ? { line: String(links.length) } : {})}
    >
      {links.length > 0 ? (
        <ul className={rowStyles.rows}>
          {links.map((id) => (
            <li key={id} className={arrowStyles.arrow}>
              <ArrowRow id={id} seenFrom={card} />
            </li>
          ))}
        </ul>
      ) : null}
      <NewArrow card={card} />
    </Fold>
  );
}

/** What an arrow says and to whom. */
function ArrowRow({ id, seenFrom }: { readonly id: string; readonly seenFrom: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const link = useSession((session) => mapInView(session).links[id]);
  const other = link?.from === seenFrom ? link.to : (link?.from ?? '');
  const text = useSession((session) => cardOf(session, other)?.text ?? '');
  if (!link) return null;
  const name = firstLine(text) || t('app:unnamed');
  const isFrom = link.from === seenFrom;
  const { selection } = store.getState();
  return (
    <>
      <div className={rowStyles.row}>
        <Button
          variant="quiet"
          aria-label={t(isFrom ? 'app:arrow.goTo' : 'app:arrow.goFrom', { name: isolated(name) })}
          onPress={() => goTo(store.getState(), { kind: 'card', map: selection.map, card: other })}
        >
          {isFrom ? <ArrowRight aria-hidden size={14} /> : <ArrowLeft aria-hidden size={14} />}
          <span className={arrowStyles.name}>{name}</span>
        </Button>
        <IconButton
          label={t('app:arrow.remove', { name: isolated(name) })}
          onPress={() => store.getState().run('link.delete', { map: selection.map, links: [id] })}
        >
          <X aria-hidden size={14} strokeWidth={1.5} />
        </IconButton>
      </div>
      <ArrowSettings id={id} />
    </>
  );
}

/** The cards that an arrow is between, and the way to each. */
export function ArrowEnds({ id }: { readonly id: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const link = useSession((session) => mapInView(session).links[id]);
  const from = useSession((session) => cardOf(session, link?.from ?? '')?.text ?? '');
  const to = useSession((session) => cardOf(session, link?.to ?? '')?.text ?? '');
  if (!link) return null;
  const { selection } = store.getState();
  const ends = [
    { card: link.from, name: firstLine(from) || t('app:unnamed'), words: 'app:arrow.goFrom' },
    { card: link.to, name: firstLine(to) || t('app:unnamed'), words: 'app:arrow.goTo' },
  ] as const;
  return (
    <div className={arrowStyles.ends}>
      {ends.map(({ card, name, words }) => (
        <Button
          key={card}
          variant="quiet"
          aria-label={t(words, { name: isolated(name) })}
          onPress={() => goTo(store.getState(), { kind: 'card', map: selection.map, card })}
        >
          {words === 'app:arrow.goTo' ? <ArrowRight aria-hidden size={14} /> : null}
          <span className={arrowStyles.name}>{name}</span>
        </Button>
      ))}
    </div>
  );
}

/** What an arrow says. */
export function ArrowSettings({ id }: { readonly id: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const link = useSession((session) => mapInView(session).links[id]);
  if (!link) return null;
  const edit = (fields: { kind?: LinkKind; label?: string }): boolean => {
    const { run, selection } = store.getState();
    return run('link.edit', { map: selection.map, link: id, fields });
  };
  return (
    <div className={rowStyles.two}>
      <Choice
        label={t('app:arrow.kind')}
        options={LINK_KINDS.map((value) => ({ value, label: t(`app:linkKind.${value}`) }))}
        value={link.kind}
        onChange={(kind) => edit({ kind })}
      />
      <TextSetting
        label={t('app:field.label')}
        value={link.label ?? ''}
        limit={NAME_LIMIT}
        onChange={(label) => edit({ label })}
      />
    </div>
  );
}

/** The most cards that are offered at once: with a few letters the wanted one is among them. */
const OFFERED = 40;

interface Offered {
  readonly id: string;
  readonly label: string;
}

/** Draws an arrow to the card that is chosen. What it says is guessed from the kinds of both, and can be changed. */
function NewArrow({ card }: { readonly card: string }) {
  const t = useTexts();
  const store = useSessionStore();
  const list = useRef<List>(null);
  const [typed, setTyped] = useState('');
  const [cards, setCards] = useState<readonly Offered[]>([]);
  const wanted = typed.trim().toLocaleLowerCase();
  const items = cards.filter(({ label }) => label.toLocaleLowerCase().includes(wanted)).slice(0, OFFERED);

  const add = (to: string): void => {
    const { run, selection, select } = store.getState();
    const map = mapInView(store.getState());
    const [fromKind, toKind] = [map.cards[card]?.kind, map.cards[to]?.kind];
    setTyped('');
    list.current?.close();
    if (!fromKind || !toKind) return;
    run('link.add', { map: selection.map, from: card, to, kind: linkKindBetween(fromKind, toKind) });
    // One stays with the card, to draw another arrow.
    select({ kind: 'cards', cards: [card] });
  };
  return (
    <ComboBox
      className={cls(fieldStyles.setting)}
      items={items}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text);
        if (text !== '') list.current?.open();
      }}
      // By itself the list would open again for the next arrow, over what one has just drawn.
      menuTrigger="manual"
      value={null}
      onFocus={() =>
        setCards(
          cardsInReadingOrder(mapInView(store.getState())).flatMap(([id, { text }]) =>
            id === card ? [] : [{ id, label: firstLine(text) || t('app:unnamed') }],
          ),
        )
      }
      onChange={(key) => {
        if (key !== null) add(String(key));
      }}
    >
      <ListHandle handle={list} />
      <Label className={cls(fieldStyles.label)}>{t('app:arrow.new')}</Label>
      <Group className={cls(fieldStyles.control, numberStyles.group)}>
        <Input className={cls(numberStyles.number)} placeholder={t('app:arrow.search')} data-own-undo="" />
        <AriaButton className={cls(numberStyles.step)} aria-label={t('app:tokens.show', { label: t('app:arrow.new') })}>
          <ChevronDown aria-hidden size={14} strokeWidth={1.5} />
        </AriaButton>
      </Group>
      <Popover className={cls(choiceStyles.popover)} offset={4} maxHeight={280}>
        <ListBox className={cls(choiceStyles.list)}>
          {(item: Offered) => (
            <ListBoxItem id={item.id} textValue={item.label} className={cls(choiceStyles.option)}>
              {item.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

interface List {
  readonly open: () => void;
  readonly close: () => void;
}

/** The list of a combo box, for what is around it. */
function ListHandle({ handle }: { readonly handle: RefObject<List | null> }) {
  const state = useContext(ComboBoxStateContext);
  useImperativeHandle(handle, () => ({ open: () => state?.open(null, 'manual'), close: () => state?.close() }));
  return null;
}

/** As much of a card's text as names it. */
function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.slice(0, 120) ?? '';
}
