/** Many files with one command: what one takes must not add up. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serializeJourney } from '#shared/file/serialize.ts';
import { journey } from '../support/journey.ts';
import { expect, test } from './app.ts';
import { cli, cliByLines } from './command-line.ts';

function placeFiles(folder: string, count: number): string[] {
  const document = journey({
    stages: ['Find', 'Buy'],
    lanes: ['touchpoints', 'emotions'],
    cards: [{ stage: 'Find', lane: 'touchpoints', text: 'Sees an advert', emotion: { score: 1 } }],
  });
  const names = Array.from({ length: count }, (_, index) => `map-${String(index).padStart(3, '0')}`);
  for (const name of names) writeFileSync(join(folder, `${name}.journey`), serializeJourney(document));
  return names;
}

interface Taken {
  readonly processes: number;
  readonly megabytes: number;
}

/** What a process and all that it has started hold of memory; of what several share, each its part. */
function takenBy(root: number): Taken {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const [, parent] = /^PPid:\s+(\d+)$/m.exec(told(name, 'status')) ?? [];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isOurs = (id: number | undefined): boolean => id !== undefined && (id === root || isOurs(parents.get(id)));
  const ours = [...parents.keys()].filter(isOurs);
  const kilobytes = ours.map((id) => Number(/^Pss:\s+(\d+)/m.exec(told(String(id), 'smaps_rollup'))?.[1] ?? 0));
  return { processes: ours.length, megabytes: kilobytes.reduce((sum, each) => sum + each, 0) / 1024 };
}

/** What the system tells of a process; nothing once it has ended. */
function told(process: string, file: string): string {
  try {
    return /^\d+$/.test(process) ? readFileSync(`/proc/${process}/${file}`, 'utf8') : '';
  } catch {
    return '';
  }
}

test('a hundred files of text come out with a line for each', async ({ folder }) => {
  const names = placeFiles(folder, 100);
  const { code, out, error } = await cli(['export', '*.journey', '--to', 'canvas'], { cwd: folder });
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out.trim().split('\n')).toEqual(names.map((name) => `${name}.journey: exported as ${name}.canvas`));
});

// Elsewhere the system tells of processes in other ways.
if (process.platform === 'linux') {
  test('files that are drawn take no more memory and no more processes the more they are', async ({ folder }) => {
    test.setTimeout(240_000);
    const count = 20;
    placeFiles(folder, count);
    const taken: Taken[] = [];
    const args = ['export', '*.journey', '--to', 'svg'];
    const code = await cliByLines(args, { cwd: folder }, (_, process) => taken.push(takenBy(process)));
    expect(code).toBe(0);
    expect(taken).toHaveLength(count);
    const most = (part: readonly Taken[], key: keyof Taken): number => Math.max(...part.map((each) => each[key]));
    const [early, late] = [taken.slice(2, 7), taken.slice(-5)];
    expect(most(early, 'processes')).toBeGreaterThan(1);
    // One window that stayed open for each file would have added thirteen by then.
    expect(most(late, 'processes')).toBeLessThanOrEqual(most(early, 'processes') + 4);
    expect(most(late, 'megabytes')).toBeLessThan(1.5 * most(early, 'megabytes'));
  });
}
