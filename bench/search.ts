/** Measures search beside its peers: `npm run bench -- --corpus papers.jsonl`. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { failWith } from '../scripts/lib/fail.ts';
import { temporaryFolder } from '../scripts/lib/site/build-site.ts';
import { terminalProgress } from '../scripts/lib/terminal.ts';
import { type BenchBrowser, openBenchBrowser } from './search/bench-browser.ts';
import { type Measured, printGoals } from './search/goals.ts';
import { measureSize, type Settings } from './search/measure.ts';
import { makeList, readBenchCorpus } from './search/papers.ts';
import { number, printSettings, printSize } from './search/report.ts';
import { type Blocked, measureTyping } from './search/typing.ts';

const usage = `Usage: npm run bench -- [--corpus FILE] [--sizes N,N] [--seed N] [--passes N] [--quick]

  --corpus FILE  papers as JSON lines with title, summary and year (default: made from the words of the real dump)
  --sizes N,N    papers in each list (default 50,1000,10000,100000)
  --seed N       the same seed asks the same queries (default 20261122; settings were tuned on others)
  --passes N     passes over the queries, of which medians are printed (default 3)
  --quick        one pass, fewer papers looked for, no pages built`;

/** Lists up to this length are also typed into on a site that is built for it. */
const longestTyped = 100_000;

const options = readOptions();
// A log has no line that could be wiped, and a run takes long.
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
  const { sizes, settings, quick } = options;
  const corpus = readBenchCorpus(options.corpus);
  const folder = temporaryFolder();
  const bench = await openBenchBrowser(folder);
  try {
    console.log(printHead(bench.browser.version()));
    const all: Measured[] = [];
    for (const size of sizes) {
      const list = makeList(corpus, size, settings.seed);
      const step = (text: string) => progress.step(`${size.toLocaleString('en')} papers: ${text}`);
      const figures = await measureSize(list, bench, folder, settings, step);
      progress.done();
      console.log(`\n${printSize(size, figures)}`);
      let blocked: Blocked | null = null;
      if (!quick && size <= longestTyped) {
        step('a built site, typed into');
        blocked = await typeInto(bench, size, list);
        progress.done();
        console.log(`\n${printBlocked(blocked)}`);
      }
      all.push({ size, figures, blocked });
    }
    console.log(`\n${printGoals(all)}`);
  } finally {
    await bench.close();
  }
}

function typeInto({ browser }: BenchBrowser, size: number, { made, documents }: ReturnType<typeof makeList>) {
  const phrases = documents.slice(0, 2).map(({ title }) => title.slice(0, 24));
  const isRealDump = size === 50 && options.corpus === undefined;
  return measureTyping(isRealDump ? null : made, browser, [...phrases, 'hallucinaton', 'qzxqzx']);
}

function printHead(browser: string): string {
  const { settings, corpus } = options;
  const processor = cpus();
  return [
    '## Search',
    '',
    `Node ${process.versions.node}, Chromium ${browser}, ${processor.length} × ${processor[0]?.model}; seed ${settings.seed}, ` +
      `${settings.passes} passes; papers of ${corpus ?? 'the real dump, and more made from their words'}.`,
    'Keystrokes are timed in Chromium on an idle page, one engine after the other; a first result and wall times fetch from this machine.',
    'KB (1,000 bytes, gzip) are beyond the page and without scripts. Peers that ship an index ship no text of papers with it; the others ship all text.',
    'Recall@10: a paper is looked for by 2–3 words of its title; heap: all that the page holds after a pass.',
    `Pagefind is left out above ${settings.mostForPagefind.toLocaleString('en')} papers, where building its index takes minutes.`,
    '',
    printSettings(),
  ].join('\n');
}

function printBlocked({ typing, opening, keys }: Blocked): string {
  return `On the built page, counted as on a machine 4 times slower: the longest task of ${keys} keystrokes takes ${number(typing)} ms; of opening the search, ${number(opening)} ms.`;
}

function readOptions(): { corpus: string | undefined; sizes: number[]; settings: Settings; quick: boolean } {
  const { values } = parse();
  const { quick, corpus } = values;
  const sizes = values.sizes.split(',').map(Number);
  const seed = Number(values.seed);
  const passes = quick ? 1 : Number(values.passes);
  if (sizes.some((size) => !Number.isInteger(size) || size < 10)) {
    return failWith(`--sizes takes whole numbers from 10, with commas between them.\n\n${usage}`, 2);
  }
  if (!Number.isInteger(seed)) return failWith(`--seed takes a whole number.\n\n${usage}`, 2);
  if (!Number.isInteger(passes) || passes < 1) {
    return failWith(`--passes takes a whole number from 1.\n\n${usage}`, 2);
  }
  const settings: Settings = {
    seed,
    passes,
    sought: quick ? 60 : 300,
    seconds: quick ? 10 : 40,
    firsts: quick ? 3 : 9,
    mostForPagefind: quick ? 1000 : 10_000,
  };
  return { corpus, sizes, settings, quick };
}

function parse() {
  try {
    return parseArgs({
      options: {
        corpus: { type: 'string' },
        sizes: { type: 'string', default: '50,1000,10000,100000' },
        seed: { type: 'string', default: '20261122' },
        passes: { type: 'string', default: '3' },
        quick: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return failWith(`${error instanceof Error ? error.message : error}\n\n${usage}`, 2);
  }
}
