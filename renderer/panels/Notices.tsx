/** What there is to tell: heard at once, seen at the foot of the window. What went wrong stays until it is closed. */
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useServices, useWindow } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { canvasControls } from '#renderer/canvas/controls.ts';
import { regionProps } from '#renderer/input/regions.ts';
import { type Message, type Notice, sessionOf } from '#renderer/state/window.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { Button, IconButton } from './controls/Button.tsx';
import styles from './Notices.module.css';

/** How long good news is shown, in ms. With an Undo there is more to read and to decide. */
const SHOWN_FOR: { readonly [K in Message['kind']]: number | null } = {
  saved: 3_000,
  exported: 6_000,
  pictureCopied: 3_000,
  pictureNotCopied: null,
  deleted: 10_000,
  changed: 10_000,
  migrated: null,
  readOnly: null,
  notPasted: null,
  pasteCleaned: 10_000,
  pictureRefused: null,
  journeysLost: 10_000,
  journeyRefused: null,
  mapNotThere: 10_000,
  restored: null,
  saveFailed: null,
};

const TONES: { readonly [K in Message['kind']]: 'good' | 'info' | 'bad' } = {
  saved: 'good',
  exported: 'good',
  pictureCopied: 'good',
  pictureNotCopied: 'bad',
  deleted: 'info',
  changed: 'info',
  migrated: 'info',
  readOnly: 'info',
  notPasted: 'bad',
  pasteCleaned: 'info',
  pictureRefused: 'bad',
  journeysLost: 'info',
  journeyRefused: 'bad',
  mapNotThere: 'info',
  restored: 'info',
  saveFailed: 'bad',
};

const ICONS = { good: CircleCheck, info: Info, bad: CircleAlert };

export function Notices() {
  const t = useTexts();
  const notices = useWindow((state) => state.notices);
  const isBad = ({ message }: Notice): boolean => TONES[message.kind] === 'bad';
  const region = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  // A notice that goes takes the keys with it: they go on in the next one, or where the work is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is for each notice that goes.
  useLayoutEffect(() => {
    if (!hadFocus.current || region.current?.contains(document.activeElement)) return;
    hadFocus.current = false;
    const next = region.current?.querySelector('button');
    if (next) next.focus();
    else canvasControls.focus();
  }, [notices]);
  return (
    <section
      ref={region}
      className={styles.region}
      aria-label={t('app:notices')}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // An element that is taken away loses the focus to nothing.
        if (relatedTarget !== null) hadFocus.current = false;
      }}
      {...regionProps('notices')}
    >
      {/* Both are there from the start: a live region only speaks of what comes into it. */}
      <div role="status">
        {notices
          .filter((notice) => !isBad(notice))
          .map((notice) => (
            <NoticeView key={notice.id} notice={notice} />
          ))}
      </div>
      <div role="alert">
        {notices.filter(isBad).map((notice) => (
          <NoticeView key={notice.id} notice={notice} />
        ))}
      </div>
    </section>
  );
}

function NoticeView({ notice: { id, message } }: { readonly notice: Notice }) {
  const t = useTexts();
  const { window } = useServices();
  const tone = TONES[message.kind];
  const Icon = ICONS[tone];
  const time = SHOWN_FOR[message.kind];
  useEffect(() => {
    if (time === null) return;
    const timer = setTimeout(() => window.getState().dismiss(id), time);
    return () => clearTimeout(timer);
  }, [id, time, window]);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !element.current?.contains(document.activeElement)) return;
      event.preventDefault();
      event.stopPropagation();
      window.getState().dismiss(id);
    };
    // Before anything else hears it: the tooltip of a button would keep it for itself.
    globalThis.addEventListener('keydown', onKeyDown, true);
    return () => globalThis.removeEventListener('keydown', onKeyDown, true);
  }, [id, window]);
  return (
    <div ref={element} className={styles.notice} data-tone={tone}>
      <Icon aria-hidden size={16} strokeWidth={1.5} className={styles.icon} />
      <p className={styles.text}>{sentence(message, t)}</p>
      <MessageActions message={message} close={() => window.getState().dismiss(id)} />
      <IconButton label={t('app:close')} onPress={() => window.getState().dismiss(id)}>
        <X aria-hidden size={14} strokeWidth={1.5} />
      </IconButton>
    </div>
  );
}

function sentence(message: Message, t: Translate): string {
  switch (message.kind) {
    case 'saved':
      return t('app:notice.saved', { name: message.name });
    case 'exported':
      return t('app:notice.exported', { name: message.name });
    case 'pictureCopied':
    case 'pictureNotCopied':
    case 'pasteCleaned':
      return t(`app:notice.${message.kind}`);
    case 'deleted':
      return t(`app:notice.deleted.${message.what}`, { name: message.name || t('app:unnamed') });
    case 'changed':
      return t(`app:notice.changed.${message.what}`, { name: message.name || t('app:unnamed') });
    case 'migrated':
      return t('app:notice.migrated', { from: message.from });
    case 'notPasted':
      return t(`app:notice.notPasted.${message.why.kind}`, { ...message.why });
    case 'pictureRefused':
      return t(`app:notice.pictureRefused.${message.why}`);
    case 'journeysLost':
      return t('app:notice.journeysLost', { count: message.count });
    case 'journeyRefused':
      return t(`app:notice.journeyRefused.${message.why}`, { name: message.name });
    case 'mapNotThere':
      return t('app:notice.mapNotThere');
    case 'readOnly':
      return t('app:notice.readOnly', { name: message.name });
    case 'restored': {
      const name = message.name || t('app:unnamed');
      return message.fileChanged ? t('app:notice.restored.fileChanged', { name }) : t('app:notice.restored', { name });
    }
    case 'saveFailed':
      return t(`file:saveFailure.${message.reason}`);
  }
}

/** What one can do about it. */
function MessageActions({ message, close }: { readonly message: Message; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const { bridge, saving, subJourneys, window } = useServices();
  const then = (act: () => void) => () => {
    close();
    act();
  };
  switch (message.kind) {
    case 'deleted':
    case 'changed':
      return <Button onPress={then(() => sessionOf(window)?.getState().undo())}>{t('command:edit.undo')}</Button>;
    case 'readOnly':
      return <Button onPress={then(() => void saving.saveAs())}>{t('command:file.saveAs')}</Button>;
    case 'journeyRefused': {
      const { place, why } = message;
      if (why === 'notSaved') return <Button onPress={then(() => void saving.save())}>{t('command:file.save')}</Button>;
      const choose = async (): Promise<void> => {
        if (await subJourneys.choose(place)) await subJourneys.open(place);
      };
      return <Button onPress={then(() => void choose())}>{t('app:journey.choose')}</Button>;
    }
    case 'restored':
      // It stays until the question that follows is answered: what is shown next has notices of its own.
      return <Button onPress={() => void bridge.discardRestored()}>{t('app:notice.restored.discard')}</Button>;
    case 'saveFailed':
      return (
        <>
          <Button onPress={() => void saving.save()}>{t('app:retry')}</Button>
          <Button onPress={() => void saving.saveAs()}>{t('command:file.saveAs')}</Button>
        </>
      );
    default:
      return null;
  }
}
