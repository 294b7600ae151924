/** Above the table: what is looked for, how rows are gathered, which columns stand, and what is done to several rows. */
import { Check, ChevronDown, Columns3, Copy, ListFilter, Plus, Search, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Input,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  SubmenuTrigger,
} from 'react-aria-components';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { Button, IconButton } from '#renderer/panels/controls/Button.tsx';
import choiceStyles from '#renderer/panels/controls/Choice.module.css';
import { cls } from '#renderer/panels/controls/cls.ts';
import { NAME_LIMIT } from '#shared/document/model.ts';
import { cardsWithField } from './changes.ts';
import { FIELD_IDS, fieldsOfMap, shownFields } from './fields.ts';
import { FILTER_FIELDS, type FilterField, filterValues, GROUP_FIELDS, inGroupOrder, valueWord } from './rows.ts';
import styles from './Toolbar.module.css';
import type { Table } from './use-table.ts';

interface ToolbarProps {
  readonly table: Table;
}

export function Toolbar({ table }: ToolbarProps) {
  const t = useTexts();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('views:table.tools')}>
      <div className={styles.row}>
        <SearchBox table={table} />
        <FilterMenu table={table} />
        <GroupMenu table={table} />
        <ColumnsMenu table={table} />
        <Status table={table} />
        {table.selected.size > 1 ? <SelectedActions table={table} /> : null}
        <Button onPress={table.actions.newCard}>
          <Plus aria-hidden size={14} strokeWidth={1.75} />
          {t('command:insert.card')}
        </Button>
      </div>
      <Chips table={table} />
    </div>
  );
}

function SearchBox({ table: { state, active, actions } }: ToolbarProps) {
  const t = useTexts();
  return (
    <SearchField
      aria-label={t('views:search')}
      className={cls(styles.search)}
      value={state.search}
      onChange={(search) => actions.set({ search })}
      // Enter goes on to what was found.
      onSubmit={() => {
        actions.enter(active, 'only');
        canvasControls.focus();
      }}
    >
      <Search aria-hidden size={14} strokeWidth={1.75} />
      <Input placeholder={t('views:search')} maxLength={NAME_LIMIT} spellCheck={false} data-own-undo="" />
      <AriaButton className={cls(styles.clear)} aria-label={t('views:search.clear')}>
        <X aria-hidden size={13} strokeWidth={2} />
      </AriaButton>
    </SearchField>
  );
}

interface ToolMenuProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly isOn?: boolean;
  readonly children: ReactNode;
}

function ToolMenu({ label, icon, isOn = false, children }: ToolMenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={cls(styles.tool)} data-on={isOn}>
        {icon}
        {label}
        <ChevronDown aria-hidden size={13} strokeWidth={1.75} />
      </AriaButton>
      <Popover className={cls(choiceStyles.popover, styles.popover)} offset={4}>
        {children}
      </Popover>
    </MenuTrigger>
  );
}

function Tick({ isOn }: { readonly isOn: boolean }) {
  return <span className={styles.tick}>{isOn ? <Check aria-hidden size={14} strokeWidth={2} /> : null}</span>;
}

function FilterMenu({ table }: ToolbarProps) {
  const t = useTexts();
  const isOn = FILTER_FIELDS.some((field) => (table.state.filters[field]?.size ?? 0) > 0);
  return (
    <ToolMenu label={t('views:filter')} icon={<ListFilter aria-hidden size={14} strokeWidth={1.75} />} isOn={isOn}>
      <Menu aria-label={t('views:filter')} className={cls(choiceStyles.list)}>
        {FILTER_FIELDS.map((field) => (
          <FilterSubmenu key={field} field={field} table={table} />
        ))}
      </Menu>
    </ToolMenu>
  );
}

function FilterSubmenu({ field, table }: ToolbarProps & { readonly field: FilterField }) {
  const t = useTexts();
  const { map, context, state, actions } = table;
  const wanted = state.filters[field] ?? new Set<string>();
  const present = new Set([...Object.values(map.cards).flatMap((card) => filterValues(field, card)), ...wanted]);
  const values = inGroupOrder([...present], field, context);
  const name = t(`views:filter.${field}`);
  return (
    <SubmenuTrigger>
      <MenuItem textValue={name} className={cls(choiceStyles.option)}>
        <Tick isOn={wanted.size > 0} />
        <span className={styles.grow}>{name}</span>
        <span aria-hidden className={styles.more}>
          ›
        </span>
      </MenuItem>
      <Popover className={cls(choiceStyles.popover, styles.popover)}>
        <Menu
          aria-label={name}
          className={cls(choiceStyles.list)}
          selectionMode="multiple"
          selectedKeys={[...wanted].map(keyOfValue)}
          onSelectionChange={(keys) => {
            const chosen = new Set(values.filter((value) => keys === 'all' || keys.has(keyOfValue(value))));
            actions.set({ filters: { ...state.filters, [field]: chosen } });
          }}
          renderEmptyState={() => <p className={styles.none}>{t('views:filter.none')}</p>}
        >
          {values.map((value) => (
            <MenuItem
              key={keyOfValue(value)}
              id={keyOfValue(value)}
              textValue={valueWord(field, value, context)}
              className={cls(choiceStyles.option)}
            >
              <Tick isOn={wanted.has(value)} />
              <bdi>{valueWord(field, value, context)}</bdi>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

/** Keys of a list are never empty. */
const keyOfValue = (value: string): string => `=${value}`;

function GroupMenu({ table: { state, actions } }: ToolbarProps) {
  const t = useTexts();
  const NONE = 'none';
  const label =
    state.group === null ? t('views:group') : t('views:group.by', { field: t(`views:filter.${state.group}`) });
  return (
    <ToolMenu label={label} isOn={state.group !== null}>
      <Menu
        aria-label={t('views:group')}
        className={cls(choiceStyles.list)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state.group ?? NONE]}
        onSelectionChange={(keys) => {
          const group = GROUP_FIELDS.find((field) => keys !== 'all' && keys.has(field)) ?? null;
          actions.set({ group, collapsed: new Set() });
        }}
      >
        {[NONE, ...GROUP_FIELDS].map((field) => (
          <MenuItem key={field} id={field} textValue={groupName(field)} className={cls(choiceStyles.option)}>
            <Tick isOn={(state.group ?? NONE) === field} />
            {groupName(field)}
          </MenuItem>
        ))}
      </Menu>
    </ToolMenu>
  );

  function groupName(field: string): string {
    const known = GROUP_FIELDS.find((each) => each === field);
    return known ? t(`views:filter.${known}`) : t('views:group.none');
  }
}

function ColumnsMenu({ table: { map, state, store } }: ToolbarProps) {
  const t = useTexts();
  const shown = shownFields(map.lanes, state.columns).map(({ id }) => id);
  // The text is always there.
  const offered = fieldsOfMap(map.lanes).filter(({ id }) => id !== 'text');
  return (
    <ToolMenu label={t('views:columns')} icon={<Columns3 aria-hidden size={14} strokeWidth={1.75} />}>
      <Menu
        aria-label={t('views:columns')}
        className={cls(choiceStyles.list)}
        selectionMode="multiple"
        selectedKeys={shown}
        onSelectionChange={(keys) =>
          store.setState({ columns: new Set(FIELD_IDS.filter((id) => keys === 'all' || keys.has(id))) })
        }
      >
        {offered.map(({ id }) => (
          <MenuItem key={id} id={id} textValue={t(`views:field.${id}`)} className={cls(choiceStyles.option)}>
            <Tick isOn={shown.includes(id)} />
            {t(`views:field.${id}`)}
          </MenuItem>
        ))}
      </Menu>
    </ToolMenu>
  );
}

/** How many cards there are, and how many of them are selected. */
function Status({ table: { rows, map, selected, isPicking } }: ToolbarProps) {
  const t = useTexts();
  const all = Object.keys(map.cards).length;
  const shown = new Set(rows.flatMap((row) => (row.kind === 'card' ? [row.card] : []))).size;
  const inGroups = rows.some((row) => row.kind === 'group' && row.isCollapsed);
  const parts = [
    shown === all || inGroups ? t('app:count.cards', { count: all }) : t('views:shown', { shown, count: all }),
    ...(selected.size > 1 ? [t('views:selected', { count: selected.size })] : []),
    ...(isPicking ? [t('views:picking')] : []),
  ];
  return (
    <p role="status" className={styles.status}>
      {parts.join(' · ')}
    </p>
  );
}

/** What is done to all selected cards, in one step. */
function SelectedActions({ table }: ToolbarProps) {
  const t = useTexts();
  const { run } = useServices();
  const { map, selected, actions } = table;
  const cards = [...selected];
  const editable = fieldsOfMap(map.lanes).filter(
    ({ id, control }) => id !== 'text' && control !== 'none' && cardsWithField(map, cards, id).length > 0,
  );
  return (
    <>
      <ToolMenu label={t('views:editSelected')} isOn>
        <Menu
          aria-label={t('views:editSelected')}
          className={cls(choiceStyles.list)}
          onAction={(key) => {
            const field = editable.find(({ id }) => id === key);
            // Once the menu is gone, so that it does not take the focus back from the editor.
            if (field) setTimeout(() => actions.openField(field.id));
          }}
        >
          {editable.map(({ id }) => (
            <MenuItem key={id} id={id} className={cls(choiceStyles.option)}>
              {t(`views:field.${id}`)}
            </MenuItem>
          ))}
        </Menu>
      </ToolMenu>
      <IconButton label={t('command:edit.duplicate')} onPress={() => run('edit.duplicate')}>
        <Copy aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
      <IconButton label={t('command:edit.delete')} onPress={() => run('edit.delete')}>
        <Trash2 aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
    </>
  );
}

/** What rows are narrowed down by, each with a button that takes it away. */
function Chips({ table: { state, context, actions } }: ToolbarProps) {
  const t = useTexts();
  const chips = FILTER_FIELDS.flatMap((field) =>
    inGroupOrder([...(state.filters[field] ?? [])], field, context).map((value) => ({ field, value })),
  );
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('views:filter.on')}>
      {chips.map(({ field, value }) => {
        const name = t('views:filter.chip', {
          field: t(`views:filter.${field}`),
          value: valueWord(field, value, context),
        });
        return (
          <li key={`${field} ${value}`} className={styles.chip}>
            <bdi>{name}</bdi>
            <AriaButton
              className={cls(styles.remove)}
              aria-label={t('views:filter.remove', { name })}
              onPress={() => {
                const left = new Set(state.filters[field]);
                left.delete(value);
                actions.set({ filters: { ...state.filters, [field]: left } });
              }}
            >
              <X aria-hidden size={12} strokeWidth={2} />
            </AriaButton>
          </li>
        );
      })}
      <li>
        <AriaButton className={cls(styles.all)} onPress={() => actions.set({ filters: {}, search: '' })}>
          {t('views:filter.clear')}
        </AriaButton>
      </li>
    </ul>
  );
}
