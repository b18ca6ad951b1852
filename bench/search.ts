/** Measures the search beside other engines; `npm run bench` starts it. */

import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { failWith } from '../scripts/lib/fail.ts';
import { type Corpus, isDump, readCorpus } from '../scripts/lib/made-papers/make-papers.ts';
import { parseOptions } from '../scripts/lib/parse-options.ts';
import { buildGoodSite, noPaperPages, temporaryFolder } from '../scripts/lib/site/build-site.ts';
import { terminalProgress } from '../scripts/lib/terminal.ts';
import { printCount } from '../src/core/text/numbers.ts';
import { type Cost, measureCost } from './cost/cost.ts';
import { printCosts } from './cost/report.ts';
import { writePlot } from './cost/write-plot.ts';
import { measureFirstKey } from './first-key/first-key.ts';
import { printFirstKey } from './first-key/report.ts';
import { type BenchBrowser, openBenchBrowser } from './search/bench-browser.ts';
import { type Measured, printGoals } from './search/goals.ts';
import { printLabelled } from './search/labelled.ts';
import { measureSize, type Settings } from './search/measure.ts';
import { makeList, type PaperList } from './search/papers.ts';
import { number, printSettings, printSize } from './search/report.ts';
import { type Blocked, measureTyping } from './search/typing.ts';
import { writeDump } from './search/write-dump.ts';

const usage = `Usage: npm run bench -- [--corpus FILE] [--sizes N,N] [--seed N] [--passes N] [--quick] [--first-key] [--labelled] [--cost] [--plot FILE]

  --corpus FILE  a Pith dump, or papers as JSON lines with title, summary and year (npm run bench: the real dump)
  --sizes N,N    papers in each list (default 50,1000,10000,100000)
  --seed N       the same seed asks the same queries (default 20261122; settings were tuned with other seeds)
  --passes N     passes over the queries; the table shows their medians (default 3)
  --labelled     measures only the answers to labelled queries (bench/fixtures/labelled-queries.json) of the corpus
  --quick        one pass, fewer papers searched for, no pages built
  --first-key    measures only the time from the first key to the first result, on built pages
  --cost         measures only what records and sites cost (sizes: 50,1000,10000,30000,100000,350000)
  --plot FILE    with --cost, also draws it as SVG`;

/** Up to this many papers, the benchmark also builds a site and types into its page. */
const maxTyped = 100_000;

/** Up to this many papers, it also measures the time from the first key to the first result. */
const maxFirstKey = 10_000;

const labelledQueries = join(import.meta.dirname, 'fixtures/labelled-queries.json');

const options = readOptions();
// A log cannot overwrite its last line, so each step gets a line of its own.
const progress = process.stderr.isTTY
  ? terminalProgress(process.stderr)
  : { step: (text: string) => console.error(text), done() {} };
try {
  await main();
} catch (error) {
  progress.done();
  failWith(`The benchmark cannot run: ${error instanceof Error ? error.message : error}`, 1);
}

async function main(): Promise<void> {
  const { sizes, settings, quick, firstKey, labelled } = options;
  if (labelled) {
    const table = await printLabelled(options.corpus, labelledQueries);
    return console.log(table ?? `No labelled query is about ${options.corpus}.`);
  }
  const corpus = readCorpus(options.corpus);
  if (options.cost) return measureCosts(corpus);
  const folder = temporaryFolder();
  const bench = await openBenchBrowser(folder);
  try {
    console.log(printHead(bench.browser.version()));
    const all: Measured[] = [];
    for (const size of sizes) {
      const list = makeList(corpus, size, settings.seed);
      const step = (text: string) => progress.step(`${printCount(size)} papers: ${text}`);
      if (!quick && size <= maxFirstKey) {
        step('first key');
        const { dist } = await buildGoodSite({ dumps: dumpsOf(corpus, list), config: noPaperPages });
        const engines = await measureFirstKey(dist, list.documents, bench.browser, step);
        progress.done();
        console.log(`\n${printFirstKey(size, engines)}`);
      }
      if (firstKey) continue;
      const figures = await measureSize(list, bench, folder, settings, step);
      progress.done();
      console.log(`\n${printSize(size, figures)}`);
      let blocked: Blocked | null = null;
      if (!quick && size <= maxTyped) {
        step('typing into a built site');
        blocked = await typeInto(bench, corpus, list);
        progress.done();
        console.log(`\n${printBlocked(blocked)}`);
      }
      all.push({ size, figures, blocked });
    }
    if (firstKey) return;
    console.log(`\n${printGoals(all)}`);
    const table = await printLabelled(options.corpus, labelledQueries);
    if (table) console.log(`\n${table}`);
  } finally {
    await bench.close();
  }
}

async function measureCosts(corpus: Corpus): Promise<void> {
  const { sizes, settings, plot } = options;
  const costs: Cost[] = [];
  for (const size of sizes) {
    const list = makeList(corpus, size, settings.seed);
    const step = (text: string) => progress.step(`${printCount(size)} papers: ${text}`);
    costs.push(await measureCost(list, settings, step));
  }
  progress.done();
  console.log(printCosts(costs));
  if (plot) await writePlot(costs, plot);
}

function typeInto({ browser }: BenchBrowser, corpus: Corpus, list: PaperList) {
  const phrases = list.documents.slice(0, 2).map(({ title }) => title.slice(0, 24));
  return measureTyping(dumpsOf(corpus, list), browser, [...phrases, 'hallucinaton', 'qzxqzx']);
}

/** A list of just the papers of a dump is shown on the site of the dump and of the files beside it. */
function dumpsOf(corpus: Corpus, { made }: PaperList): string {
  const isWholeDump = isDump(options.corpus) && made.length === corpus.papers.length;
  return isWholeDump ? dirname(options.corpus) : writeDump(made);
}

function printHead(browser: string): string {
  const { settings, corpus } = options;
  const processor = cpus();
  return [
    '## Search',
    '',
    `Node ${process.versions.node}, Chromium ${browser}, ${processor.length} × ${processor[0]?.model}; seed ${settings.seed}, ` +
      `${settings.passes} ${settings.passes === 1 ? 'pass' : 'passes'}; papers of ${corpus}, and more made from their words.`,
    'Keystrokes are timed in Chromium on an idle page, one engine after the other; first results and wall times include fetching from this machine.',
    'KB (1,000 bytes, gzip) exclude the page and its scripts. Peers with an index ship it without the text of papers; the others ship all text.',
    'Recall@10: the query is 2–3 words of the title of one paper; heap: everything that the page keeps after a pass.',
    `Pagefind is left out above ${printCount(settings.maxForPagefind)} papers, where building its index takes minutes.`,
    '',
    printSettings(),
  ].join('\n');
}

function printBlocked({ typing, opening, keys }: Blocked): string {
  return `On the built page, with times multiplied by 4: the longest task of ${keys} keystrokes takes ${number(typing)} ms, the longest of opening the search ${number(opening)} ms.`;
}

function readOptions(): {
  corpus: string;
  sizes: number[];
  settings: Settings;
  quick: boolean;
  firstKey: boolean;
  labelled: boolean;
  cost: boolean;
  plot: string | undefined;
} {
  const { values } = parseOptions(
    {
      options: {
        corpus: { type: 'string' },
        sizes: { type: 'string' },
        seed: { type: 'string', default: '20261122' },
        passes: { type: 'string', default: '3' },
        quick: { type: 'boolean', default: false },
        'first-key': { type: 'boolean', default: false },
        labelled: { type: 'boolean', default: false },
        cost: { type: 'boolean', default: false },
        plot: { type: 'string' },
      },
    },
    usage,
  );
  const { quick, corpus, labelled, cost, plot } = values;
  if (!corpus) return failWith(`Expected --corpus FILE.\n\n${usage}`, 2);
  const usual = cost ? '50,1000,10000,30000,100000,350000' : '50,1000,10000,100000';
  const sizes = (values.sizes ?? usual).split(',').map(Number);
  const seed = Number(values.seed);
  const passes = quick ? 1 : Number(values.passes);
  if (sizes.some((size) => !Number.isInteger(size) || size < 10)) {
    return failWith(`--sizes takes whole numbers of at least 10, separated by commas.\n\n${usage}`, 2);
  }
  if (plot !== undefined && !cost) return failWith(`--plot needs --cost.\n\n${usage}`, 2);
  if (!Number.isInteger(seed)) return failWith(`--seed takes a whole number.\n\n${usage}`, 2);
  if (!Number.isInteger(passes) || passes < 1) {
    return failWith(`--passes takes a whole number of at least 1.\n\n${usage}`, 2);
  }
  const settings: Settings = {
    seed,
    passes,
    knownItems: quick ? 60 : 300,
    seconds: quick ? 10 : 40,
    firstSearches: quick ? 3 : 9,
    maxForPagefind: quick ? 1000 : 10_000,
  };
  return { corpus, sizes, settings, quick, firstKey: values['first-key'], labelled, cost, plot };
}
