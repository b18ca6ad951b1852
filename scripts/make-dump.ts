/** Makes a large dump for measuring: `npm run make-dump -- --papers 100000 --out DIR/large.pith.txt`. */
import { dirname } from 'node:path';
import { stringify } from '../src/core/formats/pith/stringify.ts';
import { printCount } from '../src/core/text/numbers.ts';
import { failWith, writeOrFail } from './lib/fail.ts';
import { makeFolder } from './lib/files/make-folder.ts';
import { replaceFile } from './lib/files/write-file.ts';
import { makePapers, readCorpus } from './lib/made-papers/make-papers.ts';
import { parseOptions } from './lib/parse-options.ts';

const usage = `Usage: npm run make-dump -- --out FILE [--papers N] [--seed N] [--corpus FILE] [--layout extracted|full|csl]

  --out FILE     where to write, as in DIR/large.pith.txt, or DIR/large.csl.json for a second file of the same hub
  --papers N     citing papers (default 100000)
  --seed N       the same seed makes the same dump (default 1)
  --corpus FILE  a Pith dump, or JSON lines with title and summary (default: the real dump)
  --layout NAME  extracted (default) or full: of a Pith dump; csl: a CSL-JSON file of the same papers`;

const { out, papers: size, seed, corpus, layout } = readOptions();
const papers = makePapers(readOrFail(corpus), size, seed).map((paper, index) => ({
  ...paper,
  representative: index < 24 && paper.summary !== null,
  verdict: layout === 'full' ? 'unverdicted' : null,
  novelty: layout === 'full' ? (index % 100) / 10 : null,
  primaryCategory: layout === 'full' ? 'cs.CL' : null,
  issued: layout === 'full' ? `${2016 + (index % 9)}-0${1 + (index % 9)}` : null,
}));
const hub = {
  title: `A made hub paper with ${printCount(size)} citing papers`,
  abstract:
    'Made for measuring: titles and summaries come from a corpus, words are exchanged between papers.',
  tierLabel: 'mega hub',
  classificationLabel: 'Mixed citations',
  headline: {
    text: 'Mixed citations. Most common role is background (60%).',
    percent: 60,
    role: 'background' as const,
  },
  statedCitingCount: null,
  statedShare: null,
  roles: [
    { role: 'background' as const, count: Math.floor(size * 0.3) },
    { role: 'method' as const, count: Math.floor(size * 0.1) },
    { role: 'baseline' as const, count: Math.floor(size * 0.05) },
  ],
  polarities: null,
  fields: null,
  years: null,
  verdicts: null,
};
const text = layout === 'csl' ? toCsl() : stringify(hub, papers, layout);
writeOrFail(out, () => {
  makeFolder(dirname(out));
  replaceFile(out, text);
});
console.log(`${out}: ${printCount(papers.length)} citing papers, ${layout} layout, seed ${seed}`);

/** The hub paper and its citing papers with made-up identifiers, authors and dates; every tenth title is in capitals. */
function toCsl(): string {
  const items = [hub, ...papers].map(({ title }, index) => ({
    id: `made${index}`,
    type: 'article',
    title: index % 10 === 9 ? title.toUpperCase() : title,
    author: [
      { family: title.split(' ').at(-1) || 'Made', given: 'Ada' },
      { family: 'Lovelace', given: `A. ${index}` },
    ],
    issued: { 'date-parts': [[2016 + (index % 9), 1 + (index % 12), 1 + (index % 28)]] },
    DOI: `10.1000/made.${index}`,
    URL: `https://example.org/made/${index}`,
  }));
  return `${JSON.stringify(items, null, 1)}\n`;
}

function readOrFail(file: string) {
  try {
    return readCorpus(file);
  } catch (error) {
    return failWith(`Cannot read the corpus ${file}: ${error instanceof Error ? error.message : error}`, 2);
  }
}

function readOptions() {
  const { values } = parseOptions(
    {
      options: {
        out: { type: 'string' },
        papers: { type: 'string', default: '100000' },
        seed: { type: 'string', default: '1' },
        corpus: { type: 'string', default: 'tests/fixtures/sites/visual-rft/visual-rft.pith.txt' },
        layout: { type: 'string', default: 'extracted' },
      },
    },
    usage,
  );
  const size = Number(values.papers);
  const seed = Number(values.seed);
  const { layout } = values;
  if (!values.out) return failWith(`Expected --out FILE.\n\n${usage}`, 2);
  if (!Number.isInteger(size) || size < 1)
    return failWith(`--papers takes a whole number of at least 1.\n\n${usage}`, 2);
  if (!Number.isInteger(seed)) return failWith(`--seed takes a whole number.\n\n${usage}`, 2);
  if (layout !== 'extracted' && layout !== 'full' && layout !== 'csl')
    return failWith(`Unknown layout “${layout}”.\n\n${usage}`, 2);
  return { out: values.out, papers: size, seed, corpus: values.corpus, layout } as const;
}
