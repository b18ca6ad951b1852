import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import MiniSearch from 'minisearch';
import { isDump } from '../../scripts/lib/made-papers/make-papers.ts';
import { buildHub, readDump } from '../../scripts/lib/records/build-hub.ts';
import { plainPaper } from '../../scripts/lib/site/plain-record.ts';
import type { CitingPaper } from '../../src/core/schemas/citing-paper.ts';
import { buildIndex } from '../../src/core/search/index/write/build.ts';
import { type SearchDocument, textsOf } from '../../src/core/search/query/document.ts';
import { toDocument } from '../../src/core/search/view/list-entry.ts';
import { printCount } from '../../src/core/text/numbers.ts';
import { hasIndex, searchOurs } from './ours.ts';
import { type Peer, peers, type Search } from './peers.ts';
import { printTable } from './report.ts';

/** A query with the titles of the papers that a researcher would want. */
interface LabelledQuery {
  query: string;
  category: string;
  /** The name of its corpus: that of the file up to its first dot. */
  corpus: string;
  want: string[];
}

interface Score {
  queries: number;
  recall: number;
  reciprocalRank: number;
  zero: number;
}

const listed = 10;

const anyWord: Peer = {
  name: 'MiniSearch, any word',
  settings: 'any word, prefix, fuzzy 0.2, title with double weight',
  build(texts) {
    const mini = new MiniSearch({
      fields: ['title', 'summary'],
      searchOptions: { combineWith: 'OR', prefix: true, fuzzy: 0.2, boost: { title: 2 } },
    });
    mini.addAll(texts.map(({ title, summary }, id) => ({ id, title, summary })));
    return { search: (query) => mini.search(query).map(({ id }) => id as number) };
  },
};

/**
 * How well each engine answers the labelled queries of a corpus, as a Markdown table by category; null if there are none.
 * Peers get every text and identifier that ours has.
 */
export async function printLabelled(corpus: string, queriesFile: string): Promise<string | null> {
  const name = basename(corpus).replace(/\..*/, '');
  const all: LabelledQuery[] = JSON.parse(readFileSync(queriesFile, 'utf8'));
  const queries = all.filter((query) => query.corpus === name);
  if (queries.length === 0) return null;
  const documents = readPapers(corpus).map(toDocument);
  const texts = documents.map((document) => ({ title: document.title, summary: allText(document) }));
  const built = hasIndex(documents.length) ? buildIndex(documents) : null;
  const engines: { name: string; search: Search }[] = [
    { name: 'ours', search: searchOurs({ documents }, built) },
    ...[...peers, anyWord].map((peer) => ({ name: peer.name, search: peer.build(texts).search })),
  ];
  const columns: Map<string, Score>[] = [];
  for (const { search } of engines) columns.push(await scoresOf(queries, documents, search));
  const categories = ['all', ...new Set(queries.map(({ category }) => category).sort())];
  const rows = categories.map((category) => [
    `${category} (${columns[0]?.get(category)?.queries ?? 0})`,
    ...columns.map((scores) => printScore(scores.get(category))),
  ]);
  return [
    `### Labelled queries: ${printCount(documents.length)} papers of ${name}`,
    '',
    `Recall@${listed} · mean reciprocal rank · queries without a result.`,
    '',
    printTable(['category (queries)', ...engines.map((engine) => engine.name)], rows),
  ].join('\n');
}

/** The papers of JSON lines, or of a dump and the files of the same hub beside it. */
function readPapers(corpus: string): CitingPaper[] {
  if (isDump(corpus)) {
    const folder = dirname(corpus);
    const id = basename(corpus).replace(/\..*/, '');
    const names = readdirSync(folder).filter(
      (file) => file.startsWith(`${id}.`) && !file.endsWith('.fetched.json'),
    );
    const { record } = buildHub(
      id,
      names.map((file) => readDump(file, readFileSync(join(folder, file)))),
    );
    return record?.citingPapers ?? [];
  }
  const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { title, summary, year } = JSON.parse(line) as { title: string; summary?: string; year?: number };
    return { ...plainPaper, title, summary: summary || null, issued: year === undefined ? null : `${year}` };
  });
}

function allText(document: SearchDocument): string {
  const texts = textsOf(document).slice(1);
  return [...texts.map(([, text]) => text), ...document.identifiers].join(' ');
}

async function scoresOf(
  queries: readonly LabelledQuery[],
  documents: readonly SearchDocument[],
  search: Search,
): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>();
  for (const { query, category, want } of queries) {
    const found = Array.from(await search(query)).slice(0, listed);
    const wanted = new Set(want);
    const hits = found.map((paper) => wanted.has(documents[paper]?.title ?? ''));
    const first = hits.indexOf(true);
    for (const name of ['all', category]) {
      const score = scores.get(name) ?? { queries: 0, recall: 0, reciprocalRank: 0, zero: 0 };
      scores.set(name, score);
      score.queries += 1;
      score.recall += hits.filter(Boolean).length / Math.min(listed, wanted.size);
      score.reciprocalRank += first < 0 ? 0 : 1 / (first + 1);
      score.zero += found.length === 0 ? 1 : 0;
    }
  }
  return scores;
}

function printScore(score: Score | undefined): string {
  if (!score) return '–';
  const { queries, recall, reciprocalRank, zero } = score;
  return `${(recall / queries).toFixed(2)} · ${(reciprocalRank / queries).toFixed(2)} · ${zero}`;
}
