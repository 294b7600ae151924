// npm test: everything that must hold before a change lands. npm run check is the quick part of it.
import { build } from './build.mjs';
import { withDisplay } from './launch.mjs';
import { say } from './setup/console.mjs';
import { setUp } from './setup/index.mjs';
import { runShown } from './steps.mjs';

const bin = (path, ...args) => [process.execPath, [`node_modules/${path}`, ...args]];
const STEPS = {
  types: ['shared', 'electron', 'renderer', 'test'].map((project) => bin('typescript/bin/tsc', '-p', project)),
  lint: [bin('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings')],
  'dead-code': [bin('knip/bin/knip.js')],
  unit: [bin('vitest/vitest.mjs', 'run', '--project', 'unit')],
  component: [bin('vitest/vitest.mjs', 'run', '--project', 'component')],
  e2e: [withDisplay(...bin('@playwright/test/cli.js', 'test'))],
};
const QUICK = ['types', 'lint', 'dead-code', 'unit', 'component'];

const asked = process.argv.slice(2);
const split = asked.findIndex((name) => !(name in STEPS) && name !== 'quick');
const names = split === -1 ? asked : asked.slice(0, split);
const extra = split === -1 ? [] : asked.slice(split);
const steps = names.length === 0 ? Object.keys(STEPS) : names.flatMap((name) => (name === 'quick' ? QUICK : [name]));

await setUp({ forTests: steps.includes('e2e') || steps.includes('unit') });
if (steps.includes('e2e')) build();

/** How the end of a step reads that failed, or null when it passed. */
async function failureOf(step) {
  say(`\n— ${step}`);
  for (const [program, args] of STEPS[step]) {
    const { ok, end } = await runShown(program, [...args, ...extra]);
    if (!ok) return { step, end };
  }
  return null;
}

const failures = [];
for (const step of steps) failures.push(await failureOf(step));
const failed = failures.filter((failure) => failure !== null);

// What failed early is far up by now, and beyond what a build machine shows of its log.
for (const { step, end } of failures.slice(0, -1).filter((failure) => failure !== null)) {
  say(`\n— ${step} failed, and ended with:\n${end}`);
}
if (failed.length > 0) say(`\nFailed: ${failed.map(({ step }) => step).join(', ')}.`);
process.stdout.write(`\nchecks: ${steps.length - failed.length} passed, ${failed.length} failed\n`);
process.exit(failed.length === 0 ? 0 : 1);
