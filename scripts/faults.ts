import { failWith } from './lib/fail.ts';
import { parseOptions } from './lib/parse-options.ts';
import { run } from './lib/site/build-site.ts';
import { findBrowser } from './lib/tests/browser.ts';

const usage = `Usage: npm run faults [-- --minutes N]

Kills the commands that change data at every operation on files, lets each such operation fail as on a full or a locked
disk, runs them at once, deploys a new version under open pages, and lets every file of every kind of page fail in every
way.

  --minutes N   go on with further rounds until so many minutes are over (default: one round)

Exit code 0: everything held; 1: something did not; 2: wrong usage.`;

/** How long one test may take, in milliseconds: each does many attacks, and a busy machine is no finding. */
const limit = 30 * 60_000;

/** What each round runs, with the runner that knows it. */
const attacks = [
  [
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'integration',
    `--testTimeout=${limit}`,
    'tests/integration/faults.test.ts',
    'tests/integration/fetch-killed.test.ts',
  ],
  [
    'playwright',
    'test',
    '--config',
    'tests/playwright.config.ts',
    `--timeout=${limit}`,
    'tests/e2e/deploy.spec.ts',
    'tests/e2e/deploy-pages.spec.ts',
    'tests/e2e/failing-assets.spec.ts',
  ],
] as const;

const end = Date.now() + readMinutes() * 60_000;
const { executablePath } = await findBrowser();
let [rounds, failed] = [0, 0];
do {
  rounds += 1;
  for (const [program, ...args] of attacks) {
    const started = Date.now();
    const { exitCode, output } = await run(program, [...args], {
      FAULTS: 'all',
      CHROMIUM_PATH: executablePath,
    });
    if (exitCode !== 0) {
      failed += 1;
      console.log(output);
    }
    const minutes = ((Date.now() - started) / 60_000).toFixed(1);
    const files = args.filter((arg) => arg.includes('.test.') || arg.includes('.spec.'));
    console.log(`${exitCode === 0 ? 'held' : 'FAILED'} after ${minutes} min: ${files.join(', ')}`);
  }
} while (Date.now() < end);
console.log(`${rounds} rounds; ${failed} failed.`);
process.exitCode = failed === 0 ? 0 : 1;

function readMinutes(): number {
  const { values } = parseOptions({ options: { minutes: { type: 'string', default: '0' } } }, usage);
  const minutes = Number(values.minutes);
  return minutes >= 0 ? minutes : failWith(`--minutes takes a number.\n\n${usage}`, 2);
}
