import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { languageTag } from '#renderer/app/texts.ts';
import { DateBox } from '#renderer/panels/controls/DateBox.tsx';
import { createTranslator } from '#shared/i18n/translator.ts';

function show(language: 'en' | 'da' | 'sr', date: string | undefined) {
  const onChange = vi.fn();
  const translator = createTranslator(language);
  function Kept() {
    const [value, setValue] = useState(date);
    return (
      <DateBox
        label="Date"
        date={value}
        onChange={(changed) => {
          onChange(changed);
          setValue(changed ?? undefined);
        }}
      />
    );
  }
  render(
    <I18nProvider locale={languageTag(translator)}>
      <I18nextProvider i18n={translator}>
        <Kept />
      </I18nextProvider>
    </I18nProvider>,
  );
  return { onChange, parts: () => screen.getAllByRole('spinbutton'), user: userEvent.setup() };
}

/** What is seen, without the marks that part it for two directions. */
const seen = (parts: readonly HTMLElement[]): string =>
  (parts[0]?.parentElement?.textContent ?? '').replaceAll(/[\u2066-\u2069\u200e\u200f\s]/gu, '');

describe('a day', () => {
  it.each([
    ['en', '05/31/2026'],
    ['da', '31.05.2026'],
    ['sr', '31.05.2026.'],
  ] as const)('is written as the language of the interface writes days: %s', (language, expected) => {
    expect(seen(show(language, '2026-05-31').parts())).toBe(expected);
  });

  it('is told once it is whole, and not while its year is written', async () => {
    const { onChange, parts, user } = show('da', undefined);
    await user.click(parts()[0] as HTMLElement);
    await user.keyboard('31052026');
    expect(onChange.mock.calls).toEqual([['2026-05-31']]);
  });

  it('goes when its parts are taken away', async () => {
    const { onChange, parts, user } = show('en', '2026-05-31');
    await user.click(parts()[0] as HTMLElement);
    await user.keyboard('{Backspace}{Backspace}{ArrowRight}{Backspace}{Backspace}{ArrowRight}');
    await user.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}');
    expect(onChange).toHaveBeenLastCalledWith(null);
  });

  it('that is none of the calendar leaves the field empty', () => {
    expect(seen(show('en', '2026-02-31').parts())).toBe('mm/dd/yyyy');
  });
});
