import { countDates, representativesOf } from './computed/dates.ts';
import { totalsOf } from './computed/roles.ts';
import { checkFeed } from './exports/feed.ts';
import { checkMarkdown } from './exports/markdown.ts';
import { checkRecord } from './exports/record.ts';
import type { Report } from './exports/report.ts';
import { type Problem, tidy } from './page.ts';
import { bibtexOf, cslOf, readBibtex, readCslItem, readRis, risOf } from './pages/citations.ts';
import { asOf, inThisList, type Site, sha256 } from './site.ts';
import type { CitingPaper, Hub, Work } from './sources/read-hub.ts';
import { count, dateInWords, plainText } from './words.ts';

/** Compares what the published files of a hub say of each paper with what the sources state. */
export function checkExports(site: Site, hub: Hub): Problem[] {
  const problems: Problem[] = [];
  const folder = `hubs/${hub.id}`;
  const check = (name: string, compare: (text: string, report: Report) => void) => {
    const page = `${folder}/${name}`;
    compare(site.built.read(page), (path, found, expected) => {
      if (found !== expected) problems.push({ page, path, found, expected });
    });
  };
  const keys = keysOf(site.built.read(`${folder}/citing-papers.csl.json`));
  check('citing-papers.csv', (text, report) => checkCsv(site, hub, keys, text, report));
  check('citing-papers.ris', (text, report) => checkRis(hub, text, report));
  check('citing-papers.bib', (text, report) => checkBibtex(hub, text, report));
  check('citing-papers.csl.json', (text, report) => checkCslJson(hub, text, report));
  check('citing-papers.md', (text, report) => checkMarkdown(hub, aboutList(site, hub), keys, text, report));
  // Without a history, a paper without a date has no day on which it could be new.
  const inFeed = hub.papers.filter(({ facts }) => facts.issued || asOf(site, hub) !== null).length;
  if (inFeed > 0) check('feed.xml', (text, report) => checkFeed(site, hub, inFeed, text, report));
  for (const name of ['hub.json', 'citing-papers.json']) {
    check(name, (text, report) => checkRecord(site, hub, keys, text, report));
  }
  check('figures/roles.csv', (text, report) => checkRoleNumbers(hub, text, report));
  if (countDates(hub))
    check('figures/dates.csv', (text, report) => checkDateNumbers(site, hub, text, report));
  const { files, read } = site.built;
  if (files().includes(`${folder}/figures/map.csv`)) {
    check('figures/map.csv', (text, report) => checkMapNumbers(hub, text, report));
  }
  for (const file of hub.files) {
    const page = `sources/${file.name}/${file.name}`;
    if (read(page) !== file.text) {
      problems.push({ page, path: 'the file', found: 'another text', expected: 'the text of the dump' });
    }
    const sum = `${sha256(file)}  ${page}`;
    if (!read('SHA256SUMS').split('\n').includes(sum)) {
      problems.push({ page: 'SHA256SUMS', path: file.name, found: null, expected: sum });
    }
  }
  return problems;
}

/** The rows of a CSV file, the first of them its head. */
function readCsv(text: string): string[][] {
  const cells = text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g);
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain = '', end] of cells) {
    if (whole === '') break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** What each file says first: of which list it is. */
function aboutList(site: Site, hub: Hub): string {
  const day = asOf(site, hub);
  const papers = count(hub.papers.length, 'paper that cites', 'papers that cite');
  return `${papers} “${plainText(hub.work.title.value)}”${day === null ? '' : `, as of ${dateInWords(day)}`}.`;
}

function checkCsv(site: Site, hub: Hub, keys: string[], text: string, report: Report): void {
  const [head = [], ...rows] = readCsv(text);
  report('rows', String(rows.length), String(hub.papers.length));
  const list = aboutList(site, hub);
  for (const [at, paper] of hub.papers.entries()) {
    const { facts, authors, representative, listedAt } = paper;
    const files = listedAt.map(({ file }) => hub.files.find(({ name }) => name === file));
    const expected: Record<string, string | undefined> = {
      key: keys[at],
      title: plainText(paper.title.value),
      authors: authors?.value
        .map(({ family, given, full }) => (family === null || given === null ? full : `${family}, ${given}`))
        .join('; '),
      issued: facts.issued?.value,
      type: facts.type?.value,
      venue: facts.venue?.value,
      publisher: facts.publisher?.value,
      volume: facts.volume?.value,
      issue: facts.issue?.value,
      pages: facts.pages?.value,
      doi: facts.doi?.value,
      arxiv: facts.arxiv?.value,
      url: facts.url?.value,
      verdict: facts.verdict?.value,
      novelty: facts.novelty && String(Number(facts.novelty.value)),
      category: facts.category?.value,
      representative: representative?.value ? 'true' : '',
      source_summary: facts.summary?.value,
      summary_by: facts.summary && 'Pith, written by a machine',
      abstract: facts.abstract?.value,
      list,
      from_file: listedAt.map(({ file }) => file).join('; '),
      from_place: listedAt.map(({ line }) => `line ${line}`).join('; '),
      from_sha256: files.flatMap((file) => (file ? [sha256(file)] : [])).join('; '),
    };
    // A column that no Pith page and no CSL file fills has to be empty.
    for (const [column, name] of head.entries()) {
      report(`row ${at + 1}, ${name}`, rows[at]?.[column] ?? null, expected[name] ?? '');
    }
  }
}

type Fields = [string, string][];

/** Reports facts of an entry that are not stated, and stated ones that it lacks, save for notes and keys. */
function compareFields(
  where: string,
  said: Fields,
  stated: Fields,
  extra: readonly string[],
  report: Report,
): void {
  const lines = (fields: Fields) =>
    fields
      .filter(([name]) => !extra.includes(name))
      .map((field) => field.join(': '))
      .sort();
  const [found, expected] = [lines(said), lines(stated)];
  const only = (one: string[], other: string[]) => one.filter((line) => !other.includes(line)).join('; ');
  report(where, only(found, expected), only(expected, found));
  report(where, String(found.length), String(expected.length));
}

/** Expects in the notes of an entry that a machine wrote the summary, and the summary. */
function compareSummary(where: string, notes: string, { facts }: CitingPaper, report: Report): void {
  const { summary } = facts;
  if (!summary) return;
  // Some formats keep TeX as the source has it.
  const [raw, plain] = [summary.value, plainText(summary.value)].map(
    (text) => `Summary by Pith, written by a machine: ${text}`,
  );
  const isSaid = [raw, plain].some((text) => tidy(notes).includes(tidy(text ?? '')));
  if (!isSaid) report(where, notes, plain ?? '');
}

function checkRis(hub: Hub, text: string, report: Report): void {
  const entries = text
    .split(/\r?\nER {2}- ?\r?\n/)
    .flatMap((entry) => /TY {2}- [\s\S]*/.exec(entry)?.[0] ?? []);
  report('entries', String(entries.length), String(hub.papers.length));
  for (const [at, paper] of hub.papers.entries()) {
    const fields = readRis(`${entries[at] ?? ''}\nER  - `);
    compareFields(`entry ${at + 1}`, fields, risOf(paper), ['key', 'N1', 'AB', 'C8'], report);
    const notes = fields.flatMap(([name, value]) => (name === 'N1' ? [value] : [])).join(' ');
    compareSummary(`entry ${at + 1}`, notes, paper, report);
  }
}

function checkBibtex(hub: Hub, text: string, report: Report): void {
  const entries = text.split(/^(?=@)/m).slice(1);
  report('entries', String(entries.length), String(hub.papers.length));
  for (const [at, paper] of hub.papers.entries()) {
    const fields = readBibtex(tidy(entries[at] ?? ''));
    const extra = ['key', 'annote', 'abstract', 'note'];
    compareFields(`entry ${at + 1}`, fields, bibtexOf(paper), extra, report);
  }
}

/** The keys of the works, in their order; that they fit their works is checked on the pages of papers. */
function keysOf(text: string): string[] {
  return JSON.parse(text).map(({ id }: { id: string }) => id);
}

function checkCslJson(hub: Hub, text: string, report: Report): void {
  const items: Record<string, unknown>[] = JSON.parse(text);
  report('items', String(items.length), String(hub.papers.length));
  const title = (work: Work) => plainText(work.title.value);
  for (const [at, paper] of hub.papers.entries()) {
    const fields = readCslItem(items[at] ?? {});
    compareFields(title(paper), fields, cslOf(paper), ['key', 'custom', 'note', 'abstract'], report);
    compareSummary(title(paper), String(items[at]?.note ?? ''), paper, report);
  }
}

function checkRoleNumbers(hub: Hub, text: string, report: Report): void {
  const [head = [], ...rows] = readCsv(text);
  const cell = (row: string[], name: string) => row[head.indexOf(name)] ?? '';
  const said = rows
    .filter((row) => cell(row, 'basis') === 'stated' && cell(row, 'name') !== 'not stated')
    .map((row) => [cell(row, 'kind'), cell(row, 'name'), cell(row, 'papers')].join(' '));
  const stated = totalsOf(hub).flatMap(({ name, rows: totals }) =>
    totals.map((row) => `${name} ${row.name} ${row.count}`),
  );
  report('rows', said.join('; '), stated.join('; '));
}

function checkDateNumbers(site: Site, hub: Hub, text: string, report: Report): void {
  const counts = countDates(hub);
  if (!counts) return;
  const { unit, slots, byYearOnly, undated } = counts;
  const chosen = representativesOf(hub.papers) > 0;
  const row = (slot: string, from: string, to: string, papers: CitingPaper[]) => [
    'counted',
    slot,
    from,
    to,
    String(papers.length),
    ...(chosen ? [String(representativesOf(papers))] : []),
  ];
  const years = [...new Set(byYearOnly.map(({ facts }) => facts.issued?.value ?? ''))].sort();
  const expected = [
    ['basis', 'slot', 'from', 'to', 'papers', ...(chosen ? ['representative'] : [])],
    ...slots.map(({ start, papers }) =>
      row(unit, start, unit === 'decade' ? String(Number(start) + 9) : start, papers),
    ),
    ...years.map((year) =>
      row(
        'year',
        year,
        year,
        byYearOnly.filter(({ facts }) => facts.issued?.value === year),
      ),
    ),
    ...(undated.length > 0 ? [row(`not stated${inThisList(site)}`, '', '', undated)] : []),
  ];
  const lines = (rows: string[][]) => rows.map((cells) => cells.join(',')).join('\n');
  report('rows', lines(readCsv(text)), lines(expected));
}

/** The map by numbers: each paper once, with its title and its date. */
function checkMapNumbers(hub: Hub, text: string, report: Report): void {
  const [head = [], ...rows] = readCsv(text);
  const cell = (row: string[], name: string) => row[head.indexOf(name)] ?? '';
  const said = rows.map((row) => ['number', 'title', 'date'].map((name) => cell(row, name)).join(' '));
  const stated = hub.papers.map(({ position, title, facts }) =>
    [position, plainText(title.value), facts.issued?.value ?? ''].join(' '),
  );
  report('rows', said.join('; '), stated.join('; '));
}
