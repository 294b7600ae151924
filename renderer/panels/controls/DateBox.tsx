/**
 * A day, written by keys part by part, or picked from a calendar; both as the language of the interface writes days. (A
 * browser's own field writes them as the browser's language does.)
 */
import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { useTexts } from '#renderer/app/texts.ts';
import { Button } from './Button.tsx';
import { cls } from './cls.ts';
import styles from './DateBox.module.css';

interface DateBoxProps {
  /** As `2026-05-31`. */
  readonly date: string | undefined;
  readonly onChange: (date: string | null) => void;
  /** Its name, where no label beside it says it. */
  readonly label?: string;
  /** What stands above it: a label. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}

/** While a year is written it is one of the first centuries, which nobody means. */
const FIRST_YEAR = 1000;

export function DateBox({ date, onChange, label, children, className }: DateBoxProps) {
  const t = useTexts();
  const [draft, setDraft] = useState<CalendarDate | null>(null);
  const known = dayOf(date);
  return (
    <DatePicker
      className={cls(className)}
      {...(label === undefined ? {} : { 'aria-label': label })}
      granularity="day"
      shouldForceLeadingZeros
      value={draft ?? known}
      onChange={(value) => {
        const day = value as CalendarDate | null;
        const isOnItsWay = day !== null && day.year < FIRST_YEAR;
        setDraft(isOnItsWay ? day : null);
        if (!isOnItsWay) onChange(day === null ? null : day.toString());
      }}
      onBlur={() => setDraft(null)}
    >
      {({ state }) => (
        <>
          {children}
          <Group className={cls(styles.box)}>
            <DateInput className={cls(styles.parts)}>
              {(segment) => <DateSegment segment={segment} className={cls(styles.part)} />}
            </DateInput>
            <AriaButton className={cls(styles.open)}>
              <CalendarDays aria-hidden size={15} strokeWidth={1.75} />
            </AriaButton>
          </Group>
          <Popover className={cls(styles.popover)} offset={4}>
            <Dialog className={cls(styles.dialog)}>
              <Calendar>
                <header className={styles.month}>
                  <AriaButton slot="previous" className={cls(styles.open)}>
                    <ChevronLeft aria-hidden size={16} strokeWidth={1.75} />
                  </AriaButton>
                  <Heading className={cls(styles.name)} />
                  <AriaButton slot="next" className={cls(styles.open)}>
                    <ChevronRight aria-hidden size={16} strokeWidth={1.75} />
                  </AriaButton>
                </header>
                <CalendarGrid weekdayStyle="short" className={cls(styles.days)}>
                  {(day) => <CalendarCell date={day} className={cls(styles.day)} />}
                </CalendarGrid>
              </Calendar>
              {known ? (
                <Button
                  variant="quiet"
                  onPress={() => {
                    state.setOpen(false);
                    onChange(null);
                  }}
                >
                  {t('app:field.noDate')}
                </Button>
              ) : null}
            </Dialog>
          </Popover>
        </>
      )}
    </DatePicker>
  );
}

/** What a file says may be no day of the calendar. */
function dayOf(date: string | undefined): CalendarDate | null {
  if (!date) return null;
  try {
    return parseDate(date);
  } catch {
    return null;
  }
}
