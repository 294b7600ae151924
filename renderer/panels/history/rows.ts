/** The steps of the history in words. */
import { isolated } from '#renderer/app/texts.ts';
import type { Session } from '#renderer/state/session.ts';
import type { Step } from '#shared/history/step.ts';
import type { Translate } from '#shared/i18n/translator.ts';

export interface HistoryRow {
  /** How many steps are done at this row; 0 is the state before all of them. */
  readonly done: number;
  readonly text: string;
  /** What else is to be said of the state after it: it is the one in the file, it was undone. */
  readonly note: string;
  readonly isUndone: boolean;
}

/** The state at the beginning, then every step, in the order in which they were done. */
export function historyRows(
  { past, future, savedRevision }: Pick<Session, 'past' | 'future' | 'savedRevision'>,
  t: Translate,
): HistoryRow[] {
  const steps = [...past, ...future.toReversed()];
  const begin = steps[0]?.from ?? 0;
  const row = (done: number, text: string, revision: number): HistoryRow => {
    const isUndone = done > past.length;
    const notes = [revision === savedRevision && t('app:history.saved'), isUndone && t('app:history.undone')];
    return { done, text, note: notes.filter(Boolean).join(' · '), isUndone };
  };
  return [
    // States are numbered from 0: when the first step begins later, there were steps before it.
    row(0, begin === 0 ? t('app:history.start') : t('app:history.forgotten'), begin),
    ...steps.map((step, index) => row(index + 1, stepText(step, t), step.to)),
  ];
}

/** What was done, and to what: `Add card “Opens app”`. */
function stepText({ command, subject: { name, count } }: Step, t: Translate): string {
  const what = t(`command:${command}`);
  if (name === '') return what;
  return count > 1
    ? t('app:history.stepWith', { what, name: isolated(name), count: count - 1 })
    : t('app:history.step', { what, name: isolated(name) });
}
