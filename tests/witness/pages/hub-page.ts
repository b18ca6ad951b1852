import { citingCount, headlineShare, mismatchOf } from '../computed/roles.ts';
import { sharedBy } from '../computed/shared.ts';
import type { Element } from '../dom.ts';
import type { Page } from '../page.ts';
import { asOf, type Site } from '../site.ts';
import type { Hub } from '../sources/read-hub.ts';
import { count, dateInWords, number, plainText } from '../words.ts';
import { expectCitations } from './citations.ts';
import { checkFacets, listedBy } from './facets.ts';
import { expectHubFacts } from './facts.ts';
import { checkFigures, checkRailDates, checkRailRoles } from './figures.ts';
import { checkExplanations } from './glossary.ts';
import { checkList, linksOf, namedAuthors } from './list.ts';
import { checkPagesNav, pagesOfList, papersOn, partNote } from './list-page.ts';
import { expectMarks } from './marks.ts';
import { checkCoins } from './metadata.ts';
import { checkProps, checkTermsOfEntries } from './script-data.ts';

/** Accounts for the page of a hub paper, with its list. */
export function checkHubPage(site: Site, page: Page, hub: Hub): void {
  const papers = count(hub.papers.length, 'paper');
  page.expect('head > title', [`${plainText(hub.work.title.value)} · Citation explorer`]);
  const header = page.one('header.hub');
  if (header) checkHeader(page, header, hub);
  checkExplanations(page);
  checkParts(site, page, hub);
  checkRailDates(page, hub);
  checkRailRoles(page, hub);
  // Before the figures: a filter of topics compares with what the map lists.
  checkFacets(site, page, hub);
  page.expect('.result-count', [`${papers}, in original order`]);
  page.expect('.print-only', [`${papers}, in original order.`]);
  page.expect('.export-size', [number(hub.papers.length)]);
  page.expect('.export-count', [`Export all ${papers}`]);
  page.expect('.list-column > h2', [count(hub.papers.length, 'citing paper')]);
  checkList(site, page, hub, papersOn(hub, 1));
  const others = sharedBy(hub, site.hubs);
  const isPart = pagesOfList(hub) > 1;
  const notes = page
    .find('.list-column > p')
    .filter((note) => /another hub paper|on this page/.test(page.open(note)));
  page.expectOf(
    notes,
    others > 0 || isPart
      ? [
          [
            'In Pith’s order. Summaries are Pith’s, written by a machine.',
            ...(isPart ? [partNote(hub)] : []),
            ...(others > 0
              ? [
                  `${number(others)} ${others === 1 ? 'paper also cites' : 'papers also cite'} another hub paper of this site.`,
                ]
              : []),
          ].join(' '),
        ]
      : [],
    'papers of other lists',
  );
  if (pagesOfList(hub) > 1) {
    // Its figures are on a page of their own, and an index has the values of its filters.
    checkPagesNav(site, page, hub, 1);
    return;
  }
  checkFigures(site, page, hub);
  checkTermsOfEntries(page, hub);
  checkProps(site, page, hub);
}

function checkHeader(page: Page, header: Element, hub: Hub): void {
  const { work, pith } = hub;
  const tier = pith.tier.text === 'hub' ? 'Hub' : pith.tier.text;
  const classification = pith.classification ? ` · ${pith.classification.text}` : '';
  page.expectOf(
    page.find('.label > span', header).slice(0, 1),
    [`${tier} paper${classification}`],
    'the label',
  );
  page.expect('h1', [plainText(work.title.value)], header);
  checkCoins(page, header, work);
  const names = work.authors?.value.map(({ full }) => full) ?? [];
  const [first = '', ...named] = names.slice(0, namedAuthors(names.length));
  const others = names.slice(namedAuthors(names.length));
  const links = linksOf(work).filter(([name], at) => at === 0 || name === 'PDF');
  const parts = [
    first,
    names.length > 1 ? ` +${names.length - 1}` : '',
    named.length > 0 ? `, ${named.join(', ')}` : '',
    others.length > 0 ? ` +${others.length} more authors` : '',
  ];
  page.expect(
    'ul.facts > li',
    [
      ...(names.length > 0 ? [parts.join('')] : []),
      ...(work.facts.issued ? [dateInWords(work.facts.issued.value)] : []),
      ...(work.facts.venue ? [plainText(work.facts.venue.value)] : []),
      ...links.map(([name]) => (name === 'arXiv' ? `arXiv:${work.facts.arxiv?.value}` : name)),
    ],
    header,
  );
  for (const [at, link] of page.find('ul.facts a', header).entries()) {
    page.expectAttribute(link, 'href', links[at]?.[1] ?? '');
  }
  for (const element of page.find('ul.facts [title]', header)) {
    page.expectAttribute(element, 'title', others.join(', '));
  }
}

/** What Pith says of the hub paper; abstract, citation and sources. */
function checkParts(site: Site, page: Page, hub: Hub): void {
  const { work, pith, pithFile } = hub;
  const parts = page.one('.hub-parts');
  if (!parts) return;
  const at = (line: number) => [{ file: pithFile, line, pointer: null }];
  const share = headlineShare(pith);
  const mismatch = mismatchOf(hub);
  const isStatedShare = share !== null && (pith.share?.text.includes(` ${share.percent}% `) ?? false);
  const note =
    share && !isStatedShare
      ? `Pith does not say how many papers the ${share.percent}% is based on${mismatch ? `; its totals give ${mismatch.counts}` : ''}.`
      : (mismatch?.sentence ?? '');
  page.expect('p.headline', pith.headline ? [`Pith: ${plainText(pith.headline.text)} ${note}`] : [], parts);
  page.expect(
    '.abstract > p',
    work.facts.abstract ? plainText(work.facts.abstract.value).split('\n\n') : [],
    parts,
  );
  const forms = page.one('.forms', parts);
  if (forms) expectCitations(page, forms, work);
  const list = page.one('dl.fact-list', parts);
  if (list) expectHubFacts(site, page, list, hub);
  const whole = citingCount(pith);
  const statements: [string, number][] = [
    ...(pith.headline ? [['Headline:', pith.headline.line] as [string, number]] : []),
    ...(pith.citingCount
      ? [[`Pith counts ${count(whole ?? 0, 'citing paper')}`, pith.citingCount.line] as [string, number]]
      : []),
    ...(pith.share ? [[`“${pith.share.text}”`, pith.share.line] as [string, number]] : []),
  ];
  const lines = page.find('section.part > p.small', parts).slice(1);
  for (const [index, [, line]] of statements.entries()) {
    const element = lines[index];
    if (element) expectMarks(site, page, element, at(line));
  }
  page.expectOf(
    lines,
    statements.map(([text]) => text),
    'what Pith states',
  );
  for (const table of page.find('section.part > table', parts)) checkCoverage(page, table, hub);
  const day = asOf(site, hub);
  page.expect(
    '.as-of',
    [
      `${count(hub.papers.length, 'paper')}${whole === null ? '' : ` of the ${number(whole)} that Pith counts`}${day === null ? '' : `, as of ${dateInWords(day)}`}`,
    ],
    parts,
  );
}

/** The table of how many papers each source lists. */
export function checkCoverage(page: Page, table: Element, hub: Hub): void {
  const lists = listedBy(hub);
  const speakers = [...lists.keys()].filter((name) => !name.endsWith(' only'));
  const shared = hub.papers.filter(({ listedAt }) => listedAt.length > 1).length;
  page.expect(
    'caption',
    [`Papers by source (our count): ${count(shared, 'paper is', 'papers are')} in more than one.`],
    table,
  );
  const rows = speakers.map((name) => ({
    name,
    listed: lists.get(name) ?? 0,
    only: lists.get(`${name} only`) ?? 0,
  }));
  page.expect(
    'tbody th, tbody td',
    rows.flatMap(({ name, listed, only }) => [name, number(listed), number(only)]),
    table,
  );
  const title = plainText(hub.work.title.value);
  const links = rows.flatMap(({ name, listed, only }) => [
    `${count(listed, 'paper')} that ${name} lists, citing ${title}`,
    ...(only > 0 ? [`${count(only, 'paper')} that only ${name} lists, citing ${title}`] : []),
  ]);
  for (const [at, link] of page.find('td > a', table).entries()) {
    page.expectAttribute(link, 'aria-label', links[at] ?? '');
  }
}
