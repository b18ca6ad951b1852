import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { folderOfBuilds } from './lib/site/build-site.ts';
import { keptBuildsVariable } from './lib/site/kept-builds.ts';
import { endOf, spawnProgram } from './lib/spawn-program.ts';
import { findBrowser } from './lib/tests/browser.ts';
import { findOther, type OtherBrowser } from './lib/tests/other-browsers.ts';
import {
  addCounts,
  closingLine,
  exitCodeOf,
  failureList,
  oneFailure,
  oneSkipped,
  readPlaywrightReport,
  readVitestReport,
  runnerResult,
  type StepResult,
} from './lib/tests/test-report.ts';

const root = join(import.meta.dirname, '..');

const staticChecks = [
  // The longest first, beside all others.
  ['astro', 'check'],
  ['biome', 'ci', '.'],
  ['prettier', '--check', '**/*.astro'],
  ['node', 'scripts/checks/layers.ts'],
  ['node', 'scripts/checks/lockfile.ts'],
  ['node', 'scripts/checks/documents.ts'],
  ['knip', '--treat-config-hints-as-errors'],
];

/** The steps of `npm test`, in their order; each gets a folder for its report, and whether it was asked for by name. */
const steps: Record<string, (reports: string, named: boolean) => Promise<StepResult>> = {
  checks: () => runChecks(staticChecks),
  unit: (reports) => runVitest('unit', reports),
  integration: runIntegration,
  browser: runChromium,
  firefox: (reports, named) => runOther('firefox', reports, named),
  webkit: (reports, named) => runOther('webkit', reports, named),
  budgets: () => runChecks([['node', 'scripts/checks/budgets.ts']]),
};

/**
 * Runs the named steps, also after one fails, and prints the failures and the closing line at the end. Returns the
 * exit code.
 */
async function test(names: string[]): Promise<0 | 1> {
  const named = names.length > 0;
  const reports = mkdtempSync(join(tmpdir(), 'citation-explorer-test-'));
  process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  process.env[keptBuildsVariable] = folderOfBuilds();

  const results: StepResult[] = [];
  for (const [name, run] of Object.entries(steps)) {
    if (named && !names.includes(name)) continue;
    console.log(`\n=== ${name}`);
    const started = performance.now();
    const result = await run(reports, named);
    console.log(`=== ${name} took ${seconds(started)} s: ${closingLine(result.counts)}`);
    results.push(result);
  }

  const counts = addCounts(results.map((result) => result.counts));
  const failed = failureList(results.flatMap(({ failures }) => failures));
  if (failed) console.log(`\n${failed}`);
  console.log(`\n${closingLine(counts)}`);
  return exitCodeOf(counts);
}

/** Runs commands, two at a time: most keep one core busy. Each prints what it found when it has ended. */
async function runChecks(commands: string[][]): Promise<StepResult> {
  const result: StepResult = { counts: addCounts([]), failures: [] };
  const waiting = commands.values();

  async function runRest(): Promise<void> {
    for (const [program = '', ...args] of waiting) {
      const command = [program, ...args].join(' ');
      const started = performance.now();
      const { exitCode, output } = await runHere(program, args, {}, 'pipe');
      console.log(`\n--- ${command}\n${output.trimEnd()}`);
      console.log(`--- ${exitCode === 0 ? 'passed' : 'FAILED'} in ${seconds(started)} s`);
      if (exitCode === 0) result.counts.passed += 1;
      else {
        result.counts.failed += 1;
        result.failures.push(`\`${command}\` failed.`);
      }
    }
  }

  await Promise.all([runRest(), runRest()]);
  return result;
}

/** Finds a browser first, and installs one where there is none: tests that run at once would each do so. */
async function runIntegration(reports: string): Promise<StepResult> {
  try {
    const { executablePath } = await findBrowser();
    return await runVitest('integration', reports, { CHROMIUM_PATH: executablePath });
  } catch (error) {
    return oneFailure(error instanceof Error ? error.message : String(error));
  }
}

async function runVitest(
  project: 'unit' | 'integration',
  reports: string,
  env: NodeJS.ProcessEnv = {},
): Promise<StepResult> {
  const report = join(reports, `${project}.json`);
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await run('vitest', [...args, ...reporters], env);
  return runnerResult(readIfThere(report), exitCode, (value) => readVitestReport(value, root));
}

async function runChromium(reports: string): Promise<StepResult> {
  try {
    const { executablePath, how } = await findBrowser();
    console.log(`Browser: ${executablePath ?? "Playwright's Chromium"} (${how})`);
    return await runPlaywright('chromium', reports, [], { CHROMIUM_PATH: executablePath });
  } catch (error) {
    return oneFailure(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Runs the browser tests in another browser. Asked for by name, it runs all of them, and fails without the browser;
 * else it runs the essential ones, and counts a browser that is not here as skipped.
 */
async function runOther(browser: OtherBrowser, reports: string, named: boolean): Promise<StepResult> {
  const found = await findOther(browser);
  if ('missing' in found) {
    if (named) return oneFailure(found.missing);
    console.log(`Skipped: ${found.missing}`);
    return oneSkipped();
  }
  console.log(`Browser: ${found.executablePath ?? `Playwright's ${browser}`} (${found.how})`);
  const args = named ? [] : ['--grep', '@essential'];
  return runPlaywright(browser, reports, args, { FIREFOX_PATH: found.executablePath });
}

async function runPlaywright(
  browser: 'chromium' | OtherBrowser,
  reports: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<StepResult> {
  const report = join(reports, `${browser}.json`);
  const exitCode = await run(
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts', '--reporter=line,json', ...args],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report, TEST_BROWSER: browser, ...env },
  );
  return runnerResult(readIfThere(report), exitCode, readPlaywrightReport);
}

/** Runs a program in the root of the project and shows its output. Returns the exit code; null if a signal ended it. */
async function run(program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number | null> {
  const { exitCode, output } = await runHere(program, args, env, 'inherit');
  if (output) console.log(output);
  return exitCode;
}

/** Runs a program in the root of the project; its output is shown, or returned. Exit code 127: it cannot be started. */
function runHere(program: string, args: string[], env: NodeJS.ProcessEnv, output: 'inherit' | 'pipe') {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawnProgram(program, args, {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: path, ...env },
    stdio: ['ignore', output, output],
  });
  return endOf(child).catch((error: Error) => ({
    exitCode: 127,
    output: `Cannot start ${program}: ${error.message}`,
  }));
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(steps, name));
if (names.some((name) => name === '--help' || name === '-h')) {
  console.log(`Usage: npm test [-- STEP ...]

Runs all tests, or only the named steps: ${Object.keys(steps).join(', ')}.

Exit code 0: all passed; 1: something failed; 2: wrong usage.`);
} else if (unknown.length > 0) {
  const known = Object.keys(steps).join(', ');
  console.error(`Unknown step ${unknown.join(', ')}; name one or more of ${known}, or none to run all.`);
  process.exitCode = 2;
} else {
  process.exitCode = await test(names);
}
