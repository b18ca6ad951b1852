/**
 * `npm run refresh`: fetches every hub again that was fetched before, as the workflow that refreshes a site does, and
 * writes what changed as Markdown. Exit code 0: the data may be published, also if a provider sent less than it has;
 * 1: nothing usable came; 2: wrong usage.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSiteConfig } from '../src/config/read-site-config.ts';
import { failWith } from './lib/fail.ts';
import type { FetchOutcome } from './lib/fetch/fetch-outcome.ts';
import { printFetch } from './lib/fetch/print-fetch.ts';
import { fetchProgress } from './lib/fetch/progress.ts';
import { exitCodeOf, refreshHubs } from './lib/fetch/refresh-hubs.ts';
import { papersChanged, refreshReport, refreshTitle } from './lib/fetch/refresh-report.ts';
import { FileProblem } from './lib/files/file-problem.ts';
import { parseOptions } from './lib/parse-options.ts';
import { terminalPaint } from './lib/terminal.ts';

const usage = `Usage: npm run refresh -- [--dumps DIR] [--config FILE] [--report FILE]

  --dumps DIR    folder of dumps (default: $DUMPS or data/dumps)
  --config FILE  config of the site (default: $SITE_CONFIG, or site.config.ts or .json)
  --report FILE  where to write what changed, as Markdown

In GitHub Actions, what changed is also in the summary of the run, and the outputs of the step are \`publish\` (what the
config says to do with the change: commit, pull-request, or nothing) and \`title\`.`;

async function main(): Promise<number> {
  const { values } = parseOptions(
    {
      options: {
        dumps: { type: 'string' },
        config: { type: 'string' },
        report: { type: 'string' },
      },
    },
    usage,
  );
  const read = await readSiteConfig(values.config ?? (process.env.SITE_CONFIG || undefined));
  if ('findings' in read) {
    return end(`${read.file}: ${read.findings.map(({ reason }) => reason).join(' ')}`);
  }
  const dumps = values.dumps ?? (process.env.DUMPS || 'data/dumps');
  const progress = fetchProgress(process.stderr);
  const options = {
    ...{ dumps, max: null, refresh: true, dryRun: false, environment: process.env, progress },
    sleep: async (milliseconds: number) => void (await sleep(milliseconds)),
    now: () => new Date(),
  };
  const outcomes: FetchOutcome[] = [];
  for await (const outcome of refreshHubs(options)) {
    progress.done();
    console.log(printFetch(outcome, terminalPaint(process.stdout)));
    outcomes.push(outcome);
  }
  if (outcomes.length === 0) {
    return end(
      `No hub in ${dumps} was fetched before. Run \`npm run fetch -- PAPER\` and commit what it writes.`,
    );
  }
  const report = refreshReport(outcomes);
  if (values.report !== undefined) writeReport(values.report, report);
  summarize(report);
  if (exitCodeOf(outcomes) === 1) return end('Nothing usable came from any provider; see above.');
  // Where a person must agree, new times alone are not worth asking.
  const isWorth = read.config.refresh === 'commit' || outcomes.some(papersChanged);
  output({ publish: isWorth ? read.config.refresh : 'nothing', title: refreshTitle(outcomes) });
  return 0;
}

function writeReport(file: string, report: string): void {
  try {
    writeFileSync(file, report);
  } catch (error) {
    throw new FileProblem(file, error);
  }
}

/** Ends a run that publishes nothing, with why. */
function end(reason: string): number {
  console.error(reason);
  summarize(`**Nothing was published; the site stays as it was.** ${reason}\n`);
  return 1;
}

function summarize(text: string): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file) appendFileSync(file, `${text}\n`);
}

function output(values: Record<string, string>): void {
  const file = process.env.GITHUB_OUTPUT;
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  if (file) appendFileSync(file, lines.join(''));
}

try {
  process.exitCode = await main();
} catch (error) {
  // Sentences for people, about files and the environment.
  if (!(error instanceof Error) || error.name !== 'Error') throw error;
  summarize(`**Nothing was published; the site stays as it was.** ${error.message}\n`);
  failWith(error.message, 1);
}
