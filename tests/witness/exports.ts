import { countDates, representativesOf } from './computed/dates.ts';
import { totalsOf } from './computed/roles.ts';
import { find, readHtml, textsOf } from './dom.ts';
import { type Problem, tidy } from './page.ts';
import { bibtexOf, cslOf, readBibtex, readCslItem, readRis, risOf } from './pages/citations.ts';
import { asOf, inThisList, type Site, sha256 } from './site.ts';
import type { CitingPaper, Hub, Work } from './sources/read-hub.ts';
import { count, dateInWords, plainText } from './words.ts';

type Report = (path: string, found: string | null, expected: string | null) => void;

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
  check('citing-papers.csv', (text, report) => checkCsv(site, hub, text, report));
  check('citing-papers.ris', (text, report) => checkRis(hub, text, report));
  check('citing-papers.bib', (text, report) => checkBibtex(hub, text, report));
  check('citing-papers.csl.json', (text, report) => checkCslJson(hub, text, report));
  check('citing-papers.md', (text, report) => checkMarkdown(hub, text, report));
  // Without a history, a paper without a date has no day on which it could be new.
  const inFeed = hub.papers.filter(({ facts }) => facts.issued || asOf(site, hub) !== null).length;
  if (inFeed > 0) check('feed.xml', (text, report) => checkFeed(hub, inFeed, text, report));
  for (const name of ['hub.json', 'citing-papers.json']) {
    check(name, (text, report) => checkJson(hub, text, report));
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

function checkCsv(site: Site, hub: Hub, text: string, report: Report): void {
  const [head = [], ...rows] = readCsv(text);
  report('rows', String(rows.length), String(hub.papers.length));
  const day = asOf(site, hub);
  const list = `${count(hub.papers.length, 'paper that cites', 'papers that cite')} “${plainText(hub.work.title.value)}”${day === null ? '' : `, as of ${dateInWords(day)}`}.`;
  for (const [at, paper] of hub.papers.entries()) {
    const { facts, authors, representative, listedAt } = paper;
    const files = listedAt.map(({ file }) => hub.files.find(({ name }) => name === file));
    const expected: Record<string, string | undefined> = {
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
    // A column that no Pith page and no CSL file fills has to be empty; the key is checked with the citations.
    for (const [column, name] of head.entries()) {
      if (name !== 'key') report(`row ${at + 1}, ${name}`, rows[at]?.[column] ?? null, expected[name] ?? '');
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

function checkMarkdown(hub: Hub, text: string, report: Report): void {
  const titles = Array.from(text.matchAll(/^\d+\. \*\*\[?(.*?)(?:\]\(\S*\))?\*\*$/gm), ([, title = '']) =>
    title.replace(/\\(.)/g, '$1'),
  );
  report('titles', titles.join('\n'), hub.papers.map(({ title }) => plainText(title.value)).join('\n'));
}

function checkFeed(hub: Hub, papers: number, text: string, report: Report): void {
  const said = (name: string, entry: Parameters<typeof find>[0]) =>
    find(entry, name).map((element) =>
      textsOf(element)
        .map((node) => node.text)
        .join(''),
    );
  const entries = find(readHtml(text), 'entry');
  report('entries', String(entries.length), String(Math.min(50, papers)));
  const seen = new Set<string>();
  for (const entry of entries) {
    const [title = ''] = said('title', entry);
    const paper = hub.papers.find((each) => plainText(each.title.value) === title);
    if (!paper || seen.has(title)) {
      report('a title', title, 'a title that Pith lists, once');
      continue;
    }
    seen.add(title);
    const { authors, facts } = paper;
    if (authors) {
      report(
        title,
        said('author > name', entry).join('; '),
        authors.value.map(({ full }) => full).join('; '),
      );
    }
    const [summary = ''] = said('summary', entry);
    if (facts.issued) {
      const date = `Published ${dateInWords(facts.issued.value)}.`;
      report(title, summary.includes(date) ? date : summary, date);
    }
    compareSummary(title, summary, paper, report);
  }
}

interface PublishedPaper {
  title: string;
  summary: string | null;
  abstract: string | null;
  representative: boolean | null;
  role: unknown;
  roles: unknown[];
  polarity: unknown;
  verdict: string | null;
  novelty: number | null;
  primaryCategory: string | null;
  identifiers: Record<string, string>;
  authors: { family: string; given: string | null }[];
  issued: string | null;
  url: string | null;
  source: { file: string; line: number; path?: string }[];
}

interface PublishedHub {
  hub: {
    title: string;
    headline?: { text: string } | null;
    roles?: { role: string; label?: string; count: number }[] | null;
  };
  citingPapers: PublishedPaper[];
  sources: { file: string; sha256: string; lines: number }[];
}

function checkJson(hub: Hub, text: string, report: Report): void {
  const published: PublishedHub = JSON.parse(text);
  report('hub', published.hub.title, hub.work.title.value);
  if (published.hub.headline !== undefined) {
    report('headline', published.hub.headline?.text ?? null, hub.pith.headline?.text ?? null);
  }
  const roles = published.hub.roles;
  if (roles !== undefined) {
    const stated = totalsOf(hub).find(({ name }) => name === 'role');
    const pairs = (rows: { name: string; count: number }[]) =>
      rows
        .map((row) => `${row.name} ${row.count}`)
        .sort()
        .join('; ');
    report(
      'roles',
      pairs((roles ?? []).map((row) => ({ name: row.label ?? row.role, count: row.count }))),
      pairs(stated?.rows ?? []),
    );
  }
  report('sources', published.sources.map((source) => source.sha256).join(), hub.files.map(sha256).join());
  report('papers', String(published.citingPapers.length), String(hub.papers.length));
  for (const [at, paper] of hub.papers.entries()) {
    const said = published.citingPapers[at];
    if (!said) continue;
    const { facts, authors, representative } = paper;
    const pairs: [keyof PublishedPaper, unknown][] = [
      ['title', paper.title.value],
      ['summary', facts.summary?.value ?? null],
      ['abstract', facts.abstract?.value ?? null],
      // Pith lists the ones that it selects, and says of no other paper that it is not one.
      ['representative', representative?.value ? true : null],
      ['role', null],
      ['roles', []],
      ['polarity', null],
      ['verdict', facts.verdict?.value ?? null],
      ['novelty', facts.novelty ? Number(facts.novelty.value) : null],
      ['primaryCategory', facts.category?.value ?? null],
      [
        'identifiers',
        {
          ...(facts.arxiv && { arxiv: facts.arxiv.value }),
          ...(facts.doi && { doi: facts.doi.value }),
        },
      ],
      ['authors', authors?.value.map(({ family, given }) => ({ family, given })) ?? []],
      ['issued', facts.issued?.value ?? null],
      ['url', facts.url?.value ?? null],
      [
        'source',
        paper.listedAt.map(({ file, line, pointer }) => ({
          file,
          line,
          ...(pointer !== null && { path: pointer }),
        })),
      ],
    ];
    for (const [name, expected] of pairs) {
      report(`paper ${at + 1}, ${name}`, JSON.stringify(said[name]), JSON.stringify(expected));
    }
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
