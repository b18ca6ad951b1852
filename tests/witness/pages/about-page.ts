import { messagesOf, messagesTogether } from '../computed/messages.ts';
import { citingCount, headlineShare, totalsOf } from '../computed/roles.ts';
import type { Element } from '../dom.ts';
import { explainingTables } from '../labels/about.ts';
import { withNumbers } from '../method.ts';
import type { Page } from '../page.ts';
import { attributeOf } from '../signs.ts';
import { hasManyHubs, inThisList, kindNames, type Site, sha256, sourceLines } from '../site.ts';
import type { Hub, TextFact } from '../sources/read-hub.ts';
import { count, dateInWords, number, plainText } from '../words.ts';
import { checkGlossary } from './glossary.ts';
import { checkCoverage } from './hub-page.ts';
import { linksOf } from './list.ts';

/** Accounts for what the about page says of the sources; its explanations are labels. */
export function checkAboutPage(site: Site, page: Page): void {
  page.expect('head > title', ['About · Citation explorer']);
  const described = hasManyHubs(site) ? [] : site.hubs;
  const files = site.hubs.flatMap((hub) => hub.files).length;
  checkSources(site, page, described);
  if (hasManyHubs(site)) {
    const said = `${number(files)} source files in all, one or more for each of the ${number(site.hubs.length)} hub papers. At the foot of the pages of a hub paper, About this list leads to its source files with their hashes, what they do not state, and its data for programs.`;
    const texts = page.find('section > p').filter((text) => page.open(text).includes('source files in all'));
    page.expectOf(texts, [said], 'the number of source files');
    const example = plainText(site.hubs[0]?.work.title.value ?? '');
    const named = page.find('section > p').filter((text) => page.open(text).includes('names its own'));
    page.expectOf(
      named,
      [`These are the files of ${example}. The page about each list names its own.`],
      'whose files are named',
    );
  }
  checkReport(site, page);
  checkUnknowns(site, page, described);
  checkCommands(site, page);
  checkSnippets(site, page, described);
  checkFeeds(site, page, hasManyHubs(site) ? site.hubs.slice(0, 1) : site.hubs);
  checkGlossary(page, page.find('dl.glossary'));
  checkTables(site, page);
}

/** Accounts for the page about the list of a hub, on a site of many. */
export function checkAboutListPage(site: Site, page: Page, hub: Hub): void {
  const title = plainText(hub.work.title.value);
  page.expect('head > title', [`About the list of papers that cite ${title} · Citation explorer`]);
  page.expect('.hub-small nav a', [title]);
  checkSources(site, page, [hub]);
  checkUnknowns(site, page, [hub]);
  checkTable(page, 'Published JSON', [publishedHead, ...publishedOf(hub)]);
  checkSnippets(site, page, [hub]);
  checkFeeds(site, page, [hub]);
}

function checkUnknowns(site: Site, page: Page, hubs: Hub[]): void {
  const parts = page.find('section > .flow').filter((part) => page.find('h3', part).length > 0);
  for (const [at, hub] of hubs.entries()) {
    const part = parts[at];
    if (part) checkUnknown(site, page, part, hub);
  }
}

const publishedHead = ['File', 'Holds', 'JSON Schema'];

function publishedOf({ id }: Hub): string[][] {
  return [
    [`hubs/${id}/hub.json`, 'the whole record', 'hub-record.schema.json'],
    [`hubs/${id}/citing-papers.json`, 'the citing papers', 'citing-papers.schema.json'],
    [`hubs/${id}/badge.json`, 'how it is classified, for Shields', 'badge.schema.json'],
  ];
}

/** Expects the tables that explain: every row as it is written down here. */
function checkTables(site: Site, page: Page): void {
  const { hubs } = site;
  const tables = {
    ...explainingTables,
    'Published JSON': [
      publishedHead,
      ...(hasManyHubs(site) ? hubs.slice(0, 1) : hubs).flatMap(publishedOf),
      ...(hubs.length > 1
        ? [['overlap/shared-papers.json', 'papers that cite several', 'shared-papers.schema.json']]
        : []),
      ['saved/lists.json', 'where the list of each hub paper is', 'lists.schema.json'],
      ['report.json', 'every message of the parse', 'report.schema.json'],
    ],
  };
  for (const [name, rows] of Object.entries(tables)) checkTable(page, name, rows);
}

function checkTable(page: Page, name: string, [head = [], ...rows]: readonly (readonly string[])[]): void {
  const table = page
    .find('section[aria-label]')
    .find(({ attributes }) => attributes.get('aria-label') === name);
  if (!table) {
    page.report('the tables', null, name);
    return;
  }
  page.expectAttribute(table, 'aria-label', name);
  // The trust in sources is a rank from 1 on.
  const isRanked = name.startsWith('Sources');
  const cells = isRanked
    ? [['Rank', ...head], ...rows.map((row, at) => [String(at + 1), ...row])]
    : [head, ...rows];
  page.expect('th, td', cells.flat().map(withNumbers), table);
}

function checkSources(site: Site, page: Page, hubs: Hub[]): void {
  const covered = hubs.filter(({ files }) => files.length > 1);
  for (const [at, table] of page.find('.coverage > table').entries()) {
    const hub = covered[at];
    if (hub) checkCoverage(page, table, hub);
  }
  const sources = hubs.flatMap((hub) => hub.files.map((file) => ({ hub, file })));
  const lists = page.find('section > dl').filter((list) => !list.classes.includes('glossary'));
  for (const [at, { hub, file }] of sources.entries()) {
    const list = lists[at];
    if (!list) {
      page.report('the sources', null, file.name);
      continue;
    }
    const listed = hub.papers.filter(({ listedAt }) => listedAt.some((place) => place.file === file.name));
    const messages = messagesOf(hub).filter(({ place }) => place.startsWith(`${file.name}:`)).length;
    const got = site.retrieved.get(file.name);
    const rows: [string, string][] = [
      ['File', file.name],
      ['Hub paper', plainText(hub.work.title.value)],
      [
        'Read as',
        `${kindNames[file.kind]}, ${count(sourceLines(file).length, 'line')}, ${count(messages, 'message')}`,
      ],
      ['About', `${number(listed.length)} of the ${count(hub.papers.length, 'citing paper')} listed`],
      ...(got === undefined ? [] : [['Got', dateInWords(got)] as [string, string]]),
      ['SHA-256', sha256(file)],
    ];
    page.expect(
      'dt',
      rows.map(([name]) => name),
      list,
    );
    page.expect(
      'dd',
      rows.map(([, text]) => text),
      list,
    );
  }
}

/** Expects every message of the reader, computed from the sources alone, and their numbers. */
function checkReport(site: Site, page: Page): void {
  const messages = site.hubs.flatMap(messagesOf);
  const together = messagesTogether(messages);
  const of = (severity: string) => messages.filter((message) => message.severity === severity).length;
  const summary = `${count(of('error'), 'error')}, ${count(of('warning'), 'warning')} and ${count(of('info'), 'info')}. An info was read as meant; a warning was kept unchanged and should be checked.`;
  const rest =
    together.length < messages.length
      ? ` Messages of one kind share an entry. All ${count(messages.length, 'message')}.`
      : '';
  for (const element of page.find('section > p')) {
    if (page.open(element).includes('An info was read as meant'))
      page.expectOf([element], [summary + rest], 'the report');
  }
  page.expect(
    'p.place',
    together.map(({ first: { place, severity, rule }, times }) => {
      const entries = site.hubs.find(({ pithFile }) => place.startsWith(`${pithFile}:`))?.pith.entries ?? [];
      const among = `in a file of ${count(entries.length, 'entry', 'entries')}`;
      const often = times > 1 ? ` (${number(times)} times ${among}, first here)` : '';
      return `${site.dumps}/${place} ${severity} ${rule}${often}`;
    }),
  );
  const items = page.find('li').filter((item) => page.find('p.place', item).length > 0);
  page.expectOf(
    items,
    together.map(({ first: { text, expected } }) =>
      // What would have been right is between what was found and what was done.
      expected === null ? text : text.replace('. ', `. Expected ${expected}. `),
    ),
    'the messages',
  );
}

const coverageRows: [string, TextFact | 'authors' | 'link' | null][] = [
  ['Summary', 'summary'],
  ['Abstract', 'abstract'],
  ['Authors', 'authors'],
  ['Date', 'issued'],
  ['Venue', 'venue'],
  ['Link or identifier', 'link'],
  ['Citation role', null],
  ['Citing passage', null],
  ['Influence', null],
  ['Retraction', null],
  ['Polarity', null],
  ['Category', 'category'],
  ['Verdict', 'verdict'],
  ['Novelty', 'novelty'],
];

/** What no source states of a hub paper and its citing papers. */
function checkUnknown(site: Site, page: Page, part: Element, hub: Hub): void {
  const { papers, pith, pithFile } = hub;
  page.expect('h3', [plainText(hub.work.title.value)], part);
  const share = headlineShare(pith);
  const unknown = [
    ...(share && !pith.share?.text.includes(` ${share.percent}% `)
      ? [`what the ${share.percent}% is a share of`]
      : []),
    ...(totalsOf(hub).some(({ name }) => name === 'role') ? ['which papers the totals count'] : []),
    ...(pith.polarities ? [] : ['whether papers support or contradict it']),
    ...(citingCount(pith) === null ? ['how many more papers cite it'] : []),
  ];
  const all = number(papers.length);
  const inList = inThisList(site);
  page.expect('caption', [`Papers for which a source states the fact${inList} (our count)`], part);
  page.expect(
    'tbody th, tbody td',
    coverageRows.flatMap(([name, fact]) => {
      const stated = papers.filter((paper) => {
        if (fact === null) return false;
        if (fact === 'authors') return paper.authors !== null;
        return fact === 'link' ? linksOf(paper).length > 0 : paper.facts[fact] !== undefined;
      });
      return [name, stated.length === 0 ? `none of ${all}` : `${number(stated.length)} of ${all}`];
    }),
    part,
  );
  for (const table of page.find('section', part)) {
    page.expectAttribute(table, 'aria-label', `Coverage of facts, ${hub.id}`);
  }
  const without = papers
    .filter((paper) => linksOf(paper).length === 0)
    .map(({ title }) => plainText(title.value));
  const named = without.slice(0, 5).join('; ');
  const more = without.length > 5 ? ` and ${count(without.length - 5, 'more paper')}` : '';
  // Every text of these sources has a field of its own.
  page.expect('details li', [], part);
  page.expect('details > summary', [], part);
  page.expect(
    'p',
    [
      ...(unknown.length > 0 ? [`Unknown: ${unknown.join('; ')}.`] : []),
      ...(without.length > 0 && without.length < papers.length
        ? [`No identifier or link is stated${inList} for ${named}${more}.`]
        : []),
      `Headings found in ${pithFile}, the empty ones too: ${pith.headings.join(', ')}.`,
    ],
    part,
  );
}

/** The addresses of the published files, in commands. */
function checkCommands({ built, hubs }: Site, page: Page): void {
  const home = `${built.site}${built.base}`;
  const [first] = hubs;
  if (!first) return;
  const papers = `${home}hubs/${first.id}/citing-papers.json`;
  page.expectOf(
    page.find('pre code').filter((code) => !page.find('.snippets pre code').includes(code)),
    [
      `curl -fsS ${home}SHA256SUMS | sha256sum -c`,
      `curl -fsS ${papers}`,
      `python3 -c "import json, urllib.request as u; [print(p['title']) for p in json.load(u.urlopen('${papers}'))['citingPapers']]"`,
      `Rscript -e 'writeLines(jsonlite::fromJSON("${papers}")$citingPapers$title)'`,
    ],
    'the commands',
  );
  const version = JSON.parse(built.read(`hubs/${first.id}/hub.json`)).schemaVersion;
  for (const element of page.find('section > p')) {
    const text = page.open(element);
    if (!text.includes('Each file says its schemaVersion')) continue;
    const said = `The addresses below stay. Each file says its schemaVersion, which is ${version}: it is raised when a field changes its meaning or goes away, and not when one is added. What is not stated is null, or an empty list.`;
    page.expectOf([element], [said], 'the version');
  }
}

/** What other pages can show of hubs. */
function checkSnippets({ built, hubs: all }: Site, page: Page, hubs: Hub[]): void {
  page.expectOf(
    page.find('.snippets pre code'),
    hubs.flatMap((hub) => {
      const address = `${built.site}${built.base}hubs/${hub.id}`;
      return [
        `[![${badgeOf(hub)}](${address}/badge.svg)](${address}/)`,
        `https://img.shields.io/endpoint?url=${encodeURIComponent(`${address}/badge.json`)}`,
        `<iframe src="${address}/embed/" title="${attributeOf(`How “${plainText(hub.work.title.value)}” is cited`)}" width="100%" height="600" loading="lazy"></iframe>`,
      ];
    }),
    'what other pages can show',
  );
  const titles = hubs.length > 1 ? hubs.map(({ work }) => plainText(work.title.value)) : [];
  page.expect('.snippets h3', all.length > 1 ? titles : []);
  for (const [at, picture] of page.find('.snippets img').entries()) {
    const hub = hubs[at];
    if (hub) page.expectAttribute(picture, 'alt', badgeOf(hub));
  }
}

function checkFeeds({ built }: Site, page: Page, hubs: Hub[]): void {
  const feeds = hubs.map(({ id }) => `hubs/${id}/feed.xml`);
  for (const link of page.find('section > p > a')) {
    const feed = feeds.find((name) => name === page.open(link));
    if (feed === undefined) continue;
    page.tick(link);
    page.expectAttribute(link, 'href', `${built.base}${feed}`);
  }
}

/** `citations: Canonical reference · 94% background` */
export function badgeOf({ pith }: Hub): string {
  const share = headlineShare(pith);
  const parts = [pith.classification?.text, share?.role && `${share.percent}% ${share.role}`].filter(Boolean);
  return `citations: ${parts.join(' · ') || 'classification not stated'}`;
}
