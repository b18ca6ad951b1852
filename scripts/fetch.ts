/**
 * `npm run fetch -- PAPER`: fetches a paper and the papers that cite it into the folder of dumps. Exit code 0: all
 * came; 1: nothing usable came; 2: wrong usage; 3: less came than was promised.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { failWith } from './lib/fail.ts';
import { fetchHub } from './lib/fetch/fetch-hub.ts';
import type { FetchOptions } from './lib/fetch/fetch-options.ts';
import type { FetchOutcome } from './lib/fetch/fetch-outcome.ts';
import { findByTitle } from './lib/fetch/find-by-title.ts';
import type { ProviderName } from './lib/fetch/limits.ts';
import { readPaperArgument } from './lib/fetch/paper-argument.ts';
import { printCandidates, printFetch } from './lib/fetch/print-fetch.ts';
import { fetchProgress } from './lib/fetch/progress.ts';
import { defaultProviders, providers } from './lib/fetch/providers.ts';
import { exitCodeOf, type RefreshOptions, refreshHubs } from './lib/fetch/refresh-hubs.ts';
import { parseOptions } from './lib/parse-options.ts';
import { maxHubIdLength, problemOfHubId } from './lib/records/dump-names.ts';
import { dumpNames } from './lib/records/record-files.ts';
import { terminalPaint } from './lib/terminal.ts';

const names = providers.map(({ name }) => name);
const usage = `Usage: npm run fetch -- PAPER [--hub ID] [--from NAMES] [--dumps DIR] [--max N] [--refresh] [--dry-run]
       npm run fetch -- --refresh

  PAPER        an arXiv id, a DOI, or an address at arXiv, doi.org, Semantic Scholar or OpenAlex; a title lists
               the papers that it may mean
  --hub ID     the hub: small letters, digits and single hyphens, at most ${maxHubIdLength} characters
               for a new hub (default: from first author, title and year)
  --from NAMES providers with commas between them: ${names.join(',')}
               (default: ${defaultProviders.join(',')})
  --dumps DIR  folder of dumps (default: $DUMPS or data/dumps)
  --max N      stop each list after N papers
  --refresh    begin again where an earlier run stopped; without PAPER, fetch every hub again
  --dry-run    look the paper up and write nothing

Keys come from the environment only: SEMANTIC_SCHOLAR_API_KEY, OPENALEX_API_KEY, OPENCITATIONS_ACCESS_TOKEN.
FETCH_CONTACT is an e-mail address for providers that serve known users better.`;

async function main(): Promise<number> {
  const { values, positionals } = parseOptions(
    {
      allowPositionals: true,
      options: {
        hub: { type: 'string' },
        from: { type: 'string' },
        dumps: { type: 'string' },
        max: { type: 'string' },
        refresh: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
      },
    },
    usage,
  );
  const from = values.from === undefined ? null : readProviders(values.from);
  const { hub = null } = values;
  const dumps = values.dumps ?? (process.env.DUMPS || 'data/dumps');
  const problem = hub === null ? null : problemOfHubId(hub, await dumpNames(dumps));
  if (problem !== null) wrong(problem);
  const max = values.max === undefined ? null : Number(values.max);
  if (max !== null && !(Number.isSafeInteger(max) && max > 0))
    wrong(`--max is “${values.max}”; expected a whole number.`);
  const settings: RefreshOptions = {
    dumps,
    max,
    refresh: values.refresh ?? false,
    dryRun: values['dry-run'] ?? false,
    environment: process.env,
    progress: fetchProgress(process.stderr),
    sleep: async (milliseconds) => void (await sleep(milliseconds)),
    now: () => new Date(),
  };
  if (positionals.length === 0 && settings.refresh) return refreshAll(settings, from, hub);
  const [argument, ...others] = positionals;
  if (argument === undefined || others.length > 0) return wrong('Expected one PAPER; put a title in quotes.');
  const read = readPaperArgument(argument);
  if ('problem' in read) return wrong(read.problem);
  if ('title' in read) return listCandidates(read.title, settings);
  return run({ ...settings, paper: read.paper, hub, from: from ?? defaultProviders });
}

async function run(options: FetchOptions): Promise<number> {
  const outcome = await fetchHub(options);
  print(outcome, options);
  return outcome.exitCode;
}

async function refreshAll(
  settings: RefreshOptions,
  from: ProviderName[] | null,
  only: string | null,
): Promise<number> {
  const outcomes: FetchOutcome[] = [];
  for await (const outcome of refreshHubs(settings, from, only)) {
    print(outcome, settings);
    outcomes.push(outcome);
  }
  if (outcomes.length === 0)
    return failWith(`No hub in ${settings.dumps} was fetched before; name a PAPER.`, 1);
  return exitCodeOf(outcomes);
}

function print(outcome: FetchOutcome, { progress }: RefreshOptions): void {
  progress.done();
  console.log(printFetch(outcome, terminalPaint(process.stdout)));
}

async function listCandidates(title: string, settings: RefreshOptions): Promise<number> {
  const { candidates, failures } = await findByTitle(title, settings);
  settings.progress.done();
  for (const failure of failures) console.error(failure);
  console.log(printCandidates(title, candidates));
  return candidates.length === 0 ? 1 : 0;
}

function readProviders(text: string): ProviderName[] {
  const asked = text.split(',').map((name) => name.trim());
  const unknown = asked.filter((name) => !names.some((known) => known === name));
  if (unknown.length > 0)
    wrong(`Unknown provider “${unknown.join(', ')}”; the providers are ${names.join(', ')}.`);
  return names.filter((name) => asked.includes(name));
}

function wrong(sentence: string): never {
  return failWith(`${sentence}\n\n${usage}`, 2);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.error('\nStopped. What came is kept: run the same command again to go on.');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  // Sentences for people, about files and the environment.
  if (!(error instanceof Error) || error.name !== 'Error') throw error;
  failWith(error.message, 1);
}
