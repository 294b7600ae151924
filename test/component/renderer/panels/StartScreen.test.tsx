import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { StartScreen } from '#renderer/panels/start/StartScreen.tsx';
import { readSample } from '#renderer/panels/start/samples.ts';
import { type OpenProblem, type RecentFile, SAMPLES } from '#shared/ipc/contract.ts';
import { openWindow, showPart } from '../support/window.tsx';

function start(recent: readonly RecentFile[] = [], problem: OpenProblem | null = null) {
  const window = openWindow({ kind: 'start', recent, problem });
  showPart(window, <StartScreen recent={recent} problem={problem} />);
  return { ...window, user: userEvent.setup({ delay: null }) };
}

describe('the start screen', () => {
  it.each([
    ['Blank', 'blank'],
    ['Classic, five stages', 'classic'],
    ['Streaming listener', 'streaming-listener'],
    ['Første smykke på nettet', 'smykker-online'],
    ['Мали тим уводи нови алат', 'saas-tim'],
  ])('begins with %s', async (name, starter) => {
    const { user, bridge } = start();
    await user.click(screen.getByRole('button', { name: new RegExp(`^${name}`) }));
    expect(bridge.newFile).toHaveBeenCalledWith(starter);
  });

  it('opens files: by the dialog and the ones used last', async () => {
    const { user, bridge } = start([{ key: 'k1', name: 'Listener', folder: 'Maps' }]);
    await user.click(screen.getByRole('button', { name: /Open…/ }));
    expect(bridge.openFile).toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: /Listener/ }));
    expect(bridge.openRecent).toHaveBeenCalledWith('k1');
  });

  it('shows every fault of a file that could not be opened', () => {
    const faults = Array.from({ length: 40 }, (_, index) => ({
      path: ['maps', 'map', 'cards', `card${index}`, 'lane'],
      code: 'danglingReference' as const,
      values: { id: `lane${index}`, to: 'lane' },
    }));
    start([], { name: 'Broken', problem: { kind: 'invalid', faults, omitted: 3 } });
    const report = screen.getByRole('alert', { name: '“Broken” could not be opened' });
    expect(within(report).getByText('The file has 43 faults.')).toBeDefined();
    const lines = within(report).getAllByRole('listitem');
    expect(lines).toHaveLength(41);
    expect(lines[39]?.textContent).toContain('lane39');
  });

  it('speaks the language that is chosen', async () => {
    const { user, bridge } = start();
    await user.click(screen.getByRole('button', { name: /Language/ }));
    await user.click(await screen.findByRole('option', { name: 'Dansk' }));
    expect(bridge.changeSettings).toHaveBeenCalledWith({ language: 'da' });
    await waitFor(() => expect(screen.getByText('Begynd en ny kunderejse')).toBeDefined());
  });
});

describe('the samples', () => {
  it.each(SAMPLES)('%s is a finished map', (name) => {
    const sample = readSample(name);
    expect(sample.stages.length).toBeGreaterThanOrEqual(5);
    expect(sample.stages.flatMap(({ scores }) => scores).length).toBeGreaterThan(5);
    expect(sample.cards).toBeGreaterThanOrEqual(40);
  });
});
