import { sameIn } from '../computed/shared.ts';
import type { Element } from '../dom.ts';
import type { Page } from '../page.ts';
import { hubAddress, type Site } from '../site.ts';
import type { CitingPaper, Hub } from '../sources/read-hub.ts';
import { number, plainText } from '../words.ts';
import { expectCitations } from './citations.ts';
import { expectPaperFacts, linkOf } from './facts.ts';
import { expectMarks } from './marks.ts';

/** Accounts for the page of a citing paper. */
export function checkPaperPage(site: Site, page: Page, hub: Hub, paper: CitingPaper): void {
  const title = plainText(paper.title.value);
  const article = page.one('main article');
  if (!article) return;
  page.expect('head > title', [`${title} · Citation explorer`]);
  page.expect('.hub-small nav a', [plainText(hub.work.title.value)]);
  const header = page.one('header', article);
  if (header) checkHeader(site, page, header, hub, paper);
  const sections = page.find('section', article);
  const headings = sections
    .map((section) => page.find('h2', section)[0])
    .filter((each) => each !== undefined);
  const names = [
    paper.facts.summary ? 'Summary (by Pith, written by a machine)' : 'Summary',
    ...(paper.facts.abstract ? ['Abstract'] : []),
    'Cites',
    'Facts',
    'Similar papers in this list',
    'Cite this paper',
  ];
  for (const [at, name] of names.entries()) {
    const section = sections[at];
    if (!section) continue;
    if (name.startsWith('Summary')) checkText(site, page, section, paper.facts.summary, 'p.summary');
    if (name === 'Abstract') checkText(site, page, section, paper.facts.abstract, '.abstract > p');
    if (name === 'Cites') checkCites(site, page, section, hub, paper);
    if (name === 'Facts') {
      const list = page.one('dl.fact-list', section);
      if (list) expectPaperFacts(site, page, list, hub, paper);
    }
    if (name.startsWith('Similar')) checkSimilar(site, page, section, hub, paper);
    if (name.startsWith('Cite this')) expectCitations(page, section, paper);
  }
  page.expectOf(headings, names, 'a section');
  const before = hub.papers[paper.position - 2];
  const after = hub.papers[paper.position];
  const neighbours = [
    ['a.prev', before],
    ['a.next', after],
  ] as const;
  for (const [selector, neighbour] of neighbours) {
    for (const link of page.find(selector, article)) {
      page.expect(
        'span',
        [
          `${selector === 'a.prev' ? 'Previous' : 'Next'} in the list`,
          plainText(neighbour?.title.value ?? ''),
        ],
        link,
      );
      if (neighbour) page.expectAttribute(link, 'href', site.paperAddresses.get(neighbour) ?? '');
    }
  }
}

function checkHeader(site: Site, page: Page, header: Element, hub: Hub, paper: CitingPaper): void {
  const { authors, facts } = paper;
  const [head] = page.find('.head', header);
  if (head) expectMarks(site, page, head, [paper.title.place]);
  const position = `Citing paper ${number(paper.position)} of ${number(hub.papers.length)}`;
  page.expect('p.label', [position + (paper.representative?.value ? ' · Representative' : '')], header);
  page.expect('h1', [plainText(paper.title.value)], header);
  const links = [
    ...(facts.arxiv
      ? [{ text: `arXiv:${facts.arxiv.value}`, href: linkOf('arxiv', facts.arxiv.value) }]
      : []),
    ...(facts.doi ? [{ text: 'DOI', href: linkOf('doi', facts.doi.value) }] : []),
  ];
  const lines = page.find('p.small', header);
  const [names] = authors ? lines : [];
  if (names && authors) {
    expectMarks(site, page, names, [authors.place]);
    page.expectOf([names], [authors.value.map(({ full }) => full).join(', ')], 'the authors');
  }
  const isLinked = links.length > 0 || facts.url;
  page.expectOf(
    names ? lines.slice(1) : lines,
    isLinked ? [] : ['No identifier or link is stated. Search for this title on Google Scholar'],
    'the links',
  );
  const shown = page.find('ul.facts > li', header);
  page.expectOf(
    shown,
    links.map(({ text }) => text),
    'the links',
  );
  for (const [at, { href }] of links.entries()) {
    const [link] = shown[at] ? page.find('a', shown[at]) : [];
    if (link) page.expectAttribute(link, 'href', href);
  }
}

function checkText(
  site: Site,
  page: Page,
  section: Element,
  fact: CitingPaper['facts']['summary'],
  selector: string,
): void {
  if (!fact) {
    page.expect('p.not-stated', ['Not stated'], section);
    return;
  }
  expectMarks(site, page, section, [fact.place]);
  page.expect(selector, plainText(fact.value).split('\n\n'), section);
}

/** A Pith page states no role of a single paper, so how each paper cites is not stated. */
function checkCites(site: Site, page: Page, section: Element, hub: Hub, paper: CitingPaper): void {
  const others = site.hubs.filter((other) => sameIn(other, hub, paper, site.hubs));
  const cited = page.find('.cited > p', section);
  page.expectOf(
    cited,
    [hub, ...others].map((each) => {
      const inItsList = each === hub ? '' : ' · this paper in its list';
      return `How it cites ${plainText(each.work.title.value)}: not stated${inItsList}`;
    }),
    'how it cites',
  );
  for (const [at, other] of others.entries()) {
    const element = cited[at + 1];
    const same = sameIn(other, hub, paper, site.hubs);
    const [link] = element ? page.find('.small > a', element) : [];
    if (!link || !same) continue;
    page.expectAttribute(link, 'aria-label', `this paper in its list: ${plainText(other.work.title.value)}`);
    page.expectAttribute(link, 'href', site.paperAddresses.get(same) ?? '');
  }
  const [link] = page.find('.cited > p > a', section);
  if (link) page.expectAttribute(link, 'href', hubAddress(site, hub));
}

function checkSimilar(site: Site, page: Page, section: Element, hub: Hub, paper: CitingPaper): void {
  const computed = site.similar.get(hub);
  const index = paper.position - 1;
  const similar = computed?.similar[index] ?? [];
  const items = page.find('ol > li', section);
  for (const [at, item] of items.entries()) {
    const other = similar[at];
    const [shared] = page.find('.small', item);
    if (shared && other !== undefined) {
      const wrong = page
        .open(shared)
        .replace(/^shared terms: /, '')
        .split(' · ')
        .filter((term) => ![index, other].every((each) => computed?.terms[each]?.has(computed.keyOf(term))));
      if (wrong.length > 0) page.reject(shared, wrong.join(' · '), 'terms that both papers have');
      else page.tick(shared);
    }
    const [link] = page.find('a', item);
    const paper = other === undefined ? undefined : hub.papers[other];
    if (link && paper) page.expectAttribute(link, 'href', site.paperAddresses.get(paper) ?? '');
  }
  page.expectOf(
    items,
    similar.map((other) => plainText(hub.papers[other]?.title.value ?? '')),
    'the similar papers',
  );
  page.expectOf(
    page.find('p.small', section),
    [
      ...(similar.length === 0 ? ['No similar papers found.'] : []),
      'Our computation from the words of titles and summaries.',
    ],
    'how similar papers are found',
  );
}
