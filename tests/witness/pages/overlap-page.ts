import { paperOf, type SharedSet, sharedBy, sharedSets } from '../computed/shared.ts';
import { method } from '../method.ts';
import type { Page } from '../page.ts';
import { hasManyHubs, type Site } from '../site.ts';
import type { Hub } from '../sources/read-hub.ts';
import { count, number, plainText } from '../words.ts';
import { sharedSentence } from './hubs-page.ts';
import { expectMarks } from './marks.ts';

/** Accounts for the page of the papers that hubs share. */
export function checkOverlapPage(site: Site, page: Page): void {
  const { hubs } = site;
  const sets = sharedSets(hubs);
  const short = (hub: Hub) => `H${hubs.indexOf(hub) + 1}`;
  const name = (set: SharedSet) => {
    const more = set.hubs.length - method.namedHubs;
    const names = set.hubs.slice(0, method.namedHubs).map(short).join(', ');
    return more > 0 ? `${names} and ${count(more, 'more hub paper')}` : names;
  };
  const shared = sets.filter((set) => set.hubs.length > 1);
  const listed = hasManyHubs(site)
    ? hubs.filter((hub) => shared.some((set) => set.hubs.slice(0, method.namedHubs).includes(hub)))
    : hubs;
  const title = ({ work }: Hub) => plainText(work.title.value);
  page.expect('head > title', ['Papers that cite several hub papers · Citation explorer']);
  page.expect('h1', [sharedSentence(hubs)]);
  for (const [at, item] of page.find('ol.hubs > li').entries()) {
    const hub = listed[at];
    if (!hub) continue;
    page.expect('.hub-label', [short(hub)], item);
    page.expect('a', [title(hub)], item);
    page.expect(
      '.small',
      [`${count(hub.papers.length, 'paper')} listed, ${number(sharedBy(hub, hubs))} shared`],
      item,
    );
  }
  if (hubs.length <= maxFigureHubs) {
    page.expect('.row.labels > .columns > span', hubs.map(short));
    page.expect(
      'ol.rows a.row',
      sets.map((set) => {
        const which = set.hubs.length === 1 ? `Only ${name(set)}` : name(set);
        return `${which}: ${count(set.titles.length, 'paper')}`;
      }),
    );
  }
  page.expect(
    'figure table tbody th, figure table tbody td',
    sets.flatMap((set) => [
      set.hubs.length === 1 ? `Only ${name(set)}` : name(set),
      number(set.titles.length),
      ...(hubs.length === 2 ? [] : [set.hubs.length === 1 ? '' : number(citingMore(set, shared))]),
    ]),
  );
  const sections = page.find('article > section');
  for (const [at, set] of shared.entries()) {
    const section = sections[at];
    if (!section) continue;
    page.expect('h2', [`${name(set)}: ${count(set.titles.length, 'paper')}`], section);
    const larger = shared.filter(
      (other) => other !== set && set.hubs.every((hub) => other.hubs.includes(hub)),
    );
    const named = set.hubs.slice(0, method.namedHubs);
    page.expect(
      'p.small',
      [
        named.map((hub) => `${short(hub)} ${title(hub)}`).join(' · '),
        ...(larger.length > 0
          ? [
              `Papers that cite these and others: ${larger.map((other) => `${name(other)} (${number(other.titles.length)})`).join('; ')}`,
            ]
          : []),
      ],
      section,
    );
    const more = set.hubs.length - named.length;
    for (const [index, entry] of page.find('li.entry', section).entries()) {
      page.expect('h3', [plainText(set.titles[index] ?? '')], entry);
      const [first] = set.hubs.flatMap((hub) => paperOf(hub, set.titles[index] ?? '', hubs) ?? []);
      if (first) expectMarks(site, page, entry, [first.title.place], { whole: true });
      const lists = page.find('ul', entry).filter(({ classes }) => !classes.includes('facts'));
      const links = lists.flatMap((list) => page.find('a', list));
      for (const [place, hub] of named.entries()) {
        const link = links[place];
        const paper = paperOf(hub, set.titles[index] ?? '', hubs);
        if (!link || !paper) continue;
        page.expectAttribute(link, 'aria-label', `${short(hub)}, ${title(hub)}`);
        page.expectAttribute(link, 'href', site.paperAddresses.get(paper) ?? '');
      }
      page.expectOf(
        lists.flatMap((list) => page.find('li', list)),
        [
          ...named.map((hub) => `cites ${short(hub)} – role not stated`),
          ...(more > 0 ? [`and ${count(more, 'more hub paper')}`] : []),
        ],
        'what a paper cites',
      );
    }
  }
}

/** With more hubs, the sets have a table and no figure. */
const maxFigureHubs = 6;

/** How many papers cite these hub papers and others too. */
function citingMore({ hubs }: SharedSet, sets: SharedSet[]): number {
  return sets
    .filter((set) => set.hubs.length > hubs.length && hubs.every((hub) => set.hubs.includes(hub)))
    .reduce((sum, { titles }) => sum + titles.length, 0);
}
