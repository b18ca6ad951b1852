import { countDates, representativesOf } from './computed/dates.ts';
import { citingCount, totalsOf } from './computed/roles.ts';
import { readHtml, textsOf } from './dom.ts';
import { checkFeed } from './exports/feed.ts';
import { checkMapFile } from './exports/map-file.ts';
import { checkMarkdown } from './exports/markdown.ts';
import { checkRecord } from './exports/record.ts';
import type { Report } from './exports/report.ts';
import { checkReportFile } from './exports/report-file.ts';
import { Page, type Problem, tidy } from './page.ts';
import { badgeOf } from './pages/about-page.ts';
import { bibtexOf, cslOf, readBibtex, readCslItem, readRis, risOf } from './pages/citations.ts';
import { readRegions } from './pages/map.ts';
import { cellOf, withoutMarkup } from './signs.ts';
import { asOf, hubAddress, idOf, inThisList, type Site, sha256 } from './site.ts';
import type { CitingPaper, Hub, Work } from './sources/read-hub.ts';
import { count, dateInWords, plainText, tally } from './words.ts';

/** Compares what the published files of a hub, or one of them, say with what the sources state. */
export function checkExports(site: Site, hub: Hub, only?: string): Problem[] {
  const problems: Problem[] = [];
  const folder = `hubs/${hub.id}`;
  const check = (name: string, compare: (text: string, report: Report) => void) => {
    const page = `${folder}/${name}`;
    if (only !== undefined && only !== page) return;
    compare(site.built.read(page), (path, found, expected) => {
      if (found !== expected) problems.push({ page, path, found, expected });
    });
  };
  const list = aboutList(site, hub);
  const keys = keysOf(site.built.read(`${folder}/citing-papers.csl.json`));
  check('citing-papers.csv', (text, report) => checkCsv(site, hub, keys, text, report));
  check('citing-papers.ris', (text, report) => checkRis(hub, list, keys, text, report));
  check('citing-papers.bib', (text, report) => checkBibtex(hub, list, keys, text, report));
  check('citing-papers.csl.json', (text, report) => checkCslJson(hub, list, text, report));
  check('citing-papers.md', (text, report) => checkMarkdown(hub, list, keys, text, report));
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
    check('figures/map.csv', (text, report) => checkMapNumbers(site, hub, text, report));
  }
  for (const name of ['author', 'venue'] as const) {
    const file = `figures/${name}s.csv`;
    if (!files().includes(`${folder}/${file}`)) continue;
    check(file, (text, report) => checkValueNumbers(site, hub, name, text, report));
  }
  if (files().includes(`${folder}/map.json`)) {
    check('map.json', (text, report) => checkMapFile(site, hub, text, report));
  }
  const badge = badgeOf(hub);
  check('badge.json', (text, report) => {
    const { label, message } = JSON.parse(text);
    report('the badge', `${label}: ${message}`, badge);
  });
  check('badge.svg', (text, report) => {
    const words = textsOf(readHtml(text)).map((each) => each.text);
    report('the badge', words.join(' '), [badge, ...badge.split(': ')].join(' '));
  });
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

/** The files of the whole site: the report, and where the list of each hub is. */
export function checkReport(site: Site): Problem[] {
  const problems: Problem[] = [];
  const check = (page: string, compare: (text: string, report: Report) => void) =>
    compare(site.built.read(page), (path, found, expected) => {
      if (found !== expected) problems.push({ page, path, found, expected });
    });
  check('report.json', (text, report) => checkReportFile(site, text, report));
  check('saved/lists.json', (text, report) => {
    const said: { id: string; title: string; page: string }[] = JSON.parse(text).hubs;
    const line = ({ id, title, page }: (typeof said)[number]) => [id, title, page].join(' ');
    const expected = site.hubs.map((hub) => ({
      id: hub.id,
      title: plainText(hub.work.title.value),
      page: hubAddress(site, hub),
    }));
    report('the hubs', said.map(line).join('; '), expected.map(line).join('; '));
  });
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

/** How each file begins: with the list that it holds. */
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
      report(`row ${at + 1}, ${name}`, rows[at]?.[column] ?? null, cellOf(expected[name] ?? ''));
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

/** A summary as formats of references hold it. */
function summaryNote(summary: string): string {
  return `Summary by Pith, written by a machine: ${summary}`;
}

/** Expects in the notes of an entry that a machine wrote the summary, and the summary. */
function compareSummary(where: string, notes: string, { facts }: CitingPaper, report: Report): void {
  const { summary } = facts;
  if (!summary) return;
  // Some formats keep TeX as the source has it.
  const [raw, plain] = [summary.value, plainText(summary.value)].map(summaryNote);
  const isSaid = [raw, plain].some((text) => tidy(withoutMarkup(notes)) === tidy(text ?? ''));
  if (!isSaid) report(where, notes, plain ?? '');
}

function checkRis(hub: Hub, list: string, keys: string[], text: string, report: Report): void {
  const entries = text
    .split(/\r?\nER {2}- ?\r?\n/)
    .flatMap((entry) => /TY {2}- [\s\S]*/.exec(entry)?.[0] ?? []);
  report('entries', String(entries.length), String(hub.papers.length));
  const sources = hub.files.map((file) => `${file.name} (SHA-256 ${sha256(file)})`).join(', ');
  const [head = ''] = text.split(/\r?\n\r?\n/);
  report('the head', tidy(head), tidy(`About: ${list} Sources: ${sources}`));
  for (const [at, paper] of hub.papers.entries()) {
    const fields = readRis(`${entries[at] ?? ''}\nER  - `);
    const { abstract } = paper.facts;
    const text: Fields = abstract ? [['AB', tidy(plainText(abstract.value))]] : [];
    compareFields(`entry ${at + 1}`, fields, [...risOf(paper), ...text], ['key', 'N1'], report);
    const notes = fields.flatMap(([name, value]) => (name === 'N1' ? [value] : [])).join(' ');
    compareSummary(`entry ${at + 1}`, notes, paper, report);
    report(
      `the key of entry ${at + 1}`,
      fields.find(([name]) => name === 'key')?.[1] ?? null,
      keys[at] ?? null,
    );
  }
}

function checkBibtex(hub: Hub, list: string, keys: string[], text: string, report: Report): void {
  const [head = '', ...entries] = text.split(/^(?=@)/m);
  const sources = hub.files.map((file) => `Read from ${file.name}, SHA-256 ${sha256(file)}`);
  report('the head', head.trim(), [list, ...sources].map((line) => `% ${line}`).join('\n'));
  report('entries', String(entries.length), String(hub.papers.length));
  for (const [at, paper] of hub.papers.entries()) {
    const fields = readBibtex(tidy(entries[at] ?? ''));
    const { abstract, summary } = paper.facts;
    const notes: Fields = [
      ...(abstract ? [['abstract', tidy(abstract.value)] as [string, string]] : []),
      ...(summary ? [['annote', tidy(summaryNote(summary.value))] as [string, string]] : []),
    ];
    const stated = [...bibtexOf(paper), ...notes];
    compareFields(`entry ${at + 1}`, fields, stated, ['key'], report);
    report(
      `the key of entry ${at + 1}`,
      fields.find(([name]) => name === 'key')?.[1] ?? null,
      keys[at] ?? null,
    );
  }
}

/** The keys of the works, in their order; that they fit their works is checked on the pages of papers. */
function keysOf(text: string): string[] {
  return JSON.parse(text).map(({ id }: { id: string }) => id);
}

function checkCslJson(hub: Hub, list: string, text: string, report: Report): void {
  const items: Record<string, unknown>[] = JSON.parse(text);
  report('items', String(items.length), String(hub.papers.length));
  const title = (work: Work) => plainText(work.title.value);
  for (const [at, paper] of hub.papers.entries()) {
    const fields = readCslItem(items[at] ?? {});
    const { abstract, category, verdict, novelty } = paper.facts;
    const custom = {
      ...(category && { 'primary-category': category.value }),
      ...(verdict && { verdict: verdict.value }),
      ...(novelty && { novelty: Number(novelty.value) }),
      ...(paper.representative?.value && { representative: true }),
      list,
      source: paper.listedAt.map(({ file, line, pointer }) => ({
        file,
        line,
        ...(pointer !== null && { path: pointer }),
        sha256: hub.files.flatMap((each) => (each.name === file ? [sha256(each)] : []))[0],
      })),
    };
    const stated: Fields = [
      ...cslOf(paper).filter(([name]) => name !== 'custom'),
      ['custom', JSON.stringify(custom)],
      ...(abstract ? [['abstract', JSON.stringify(plainText(abstract.value))] as [string, string]] : []),
    ];
    compareFields(title(paper), fields, stated, ['key', 'note'], report);
    compareSummary(title(paper), String(items[at]?.note ?? ''), paper, report);
  }
}

function checkRoleNumbers(hub: Hub, text: string, report: Report): void {
  const whole = citingCount(hub.pith);
  const of = whole === null ? '' : String(whole);
  const expected = totalsOf(hub).flatMap(({ name, rows, rest }) => [
    ...rows.map((row) => ['stated', name, cellOf(row.name), '', String(row.count), of]),
    ...(rest > 0 ? [['computed', name, 'not stated', '', String(rest), of]] : []),
  ]);
  const [, ...said] = readCsv(text);
  // Where no source states a role, the file counts the papers without one, which this does not check.
  if (expected.length > 0) report('rows', linesOf(said), linesOf(expected));
}

/** Papers by author or by venue, those with most first. */
function checkValueNumbers(
  site: Site,
  hub: Hub,
  name: 'author' | 'venue',
  text: string,
  report: Report,
): void {
  const values = hub.papers.map(({ authors, facts }) =>
    name === 'author'
      ? [...new Set(authors?.value.map(({ full }) => full))]
      : facts.venue
        ? [facts.venue.value]
        : [],
  );
  const rows = [...tally(values.flat())].filter(([, papers]) => name === 'venue' || papers > 1);
  const unknown = values.filter((each) => each.length === 0).length;
  report(
    'rows',
    linesOf(readCsv(text)),
    linesOf([
      [name, 'papers'],
      ...rows.map(([value, papers]) => [cellOf(value), String(papers)]),
      ...(unknown > 0 ? [[`not stated${inThisList(site)}`, String(unknown)]] : []),
    ]),
  );
}

function linesOf(rows: string[][]): string {
  return rows.map((cells) => cells.join(',')).join('\n');
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
  report('rows', linesOf(readCsv(text)), linesOf(expected));
}

/** The map by numbers: each paper once, with its address, its title, its date, and the topic where the page lists it. */
function checkMapNumbers(site: Site, hub: Hub, text: string, report: Report): void {
  const file = `hubs/${hub.id}/index.html`;
  const regions = readRegions(new Page(file, site.built.read(file)));
  const computed = site.similar.get(hub);
  const [head = [], ...rows] = readCsv(text);
  const names = ['number', 'id', 'title', 'date', 'region', 'has its term'];
  const said = rows.map((row) => names.map((name) => row[head.indexOf(name)] ?? ''));
  const expected = hub.papers.map((paper, at) => {
    const title = plainText(paper.title.value);
    const region = regions.find(({ titles }) => titles.includes(title));
    const has = computed?.terms[at]?.has(computed.keyOf(region?.name ?? ''));
    return [
      String(paper.position),
      idOf(site, paper),
      cellOf(title),
      paper.facts.issued?.value ?? '',
      region?.name ?? '',
      region ? (has ? 'yes' : 'no') : '',
    ];
  });
  report('rows', linesOf(said), linesOf(expected));
}
