import { countDates, representativesOf } from '../computed/dates.ts';
import { countTerms, termKey } from '../computed/terms.ts';
import type { Element } from '../dom.ts';
import type { Page } from '../page.ts';
import { inThisList, type Site } from '../site.ts';
import type { CitingPaper, Hub } from '../sources/read-hub.ts';
import { facetOf } from './facets.ts';
import { readRegions } from './map.ts';

/*
 * What a page carries for its scripts: the values by which they filter, and the numbers that they draw again. A reader sees
 * them after the first click, so they have to be as true as the texts.
 */

/** Expects of an entry of the list the values by which scripts filter, order and find it. */
export function checkEntryData(page: Page, hub: Hub, entry: Element, paper: CitingPaper): void {
  const { facts, authors, representative } = paper;
  const own = new Set(hub.work.authors?.value.map(({ full }) => full));
  const isStated = (name: 'issued' | 'category' | 'venue' | 'verdict' | 'type') =>
    hub.papers.some((each) => each.facts[name]);
  const value = (facet: string, name: Parameters<typeof isStated>[0], of = facts[name]?.value) =>
    isStated(name) ? [`${facet}:${encodeURIComponent(of ?? 'not-stated')}`] : [];
  const title = page.find('h3', entry).map((heading) => page.open(heading))[0] ?? '';
  const topics = readRegions(page).filter(({ titles }) => titles.includes(title));
  const kinds = hub.files.map(({ name, kind }) => ({
    kind,
    lists: paper.listedAt.some(({ file }) => file === name),
  }));
  const listed = kinds.filter(({ lists }) => lists).map(({ kind }) => kind);
  const expected = [
    ...(representative?.value ? ['rep:yes'] : []),
    ...(authors?.value.some(({ full }) => own.has(full)) ? ['self:name'] : []),
    ...value('verdict', 'verdict'),
    ...value('year', 'issued', facts.issued?.value.slice(0, 4)),
    ...value('category', 'category'),
    ...value('venue', 'venue'),
    ...value('type', 'type'),
    ...topics.map(({ name }) => `topic:${encodeURIComponent(name.toLowerCase())}`),
    ...(kinds.length > 1 ? listed.map((kind) => `source:${kind}`) : []),
    ...(kinds.length > 1 && listed.length === 1 ? [`source:${listed[0]}-only`] : []),
  ];
  const said = (entry.attributes.get('data-facets') ?? '').split(' ').filter(Boolean);
  const found = said.filter((each) => !each.startsWith('term:'));
  if (found.sort().join(' ') !== expected.sort().join(' ')) {
    page.report('.entry @data-facets', found.join(' '), expected.join(' '));
  }
  const data: [string, string | undefined][] = [
    ['data-date', facts.issued?.value],
    ['data-novelty', facts.novelty && String(Number(facts.novelty.value))],
    ['data-ids', [facts.arxiv?.value, facts.doi?.value].filter(Boolean).join(' ') || undefined],
  ];
  for (const [name, of] of data) {
    const is = entry.attributes.get(name);
    if (is !== of) page.report(`.entry @${name}`, is ?? null, of ?? null);
  }
}

/** Expects that as many entries carry each term as have it. */
export function checkTermsOfEntries(page: Page, hub: Hub): void {
  const carried = new Map<string, number>();
  for (const entry of page.find('ol.papers > li')) {
    for (const [, key = ''] of (entry.attributes.get('data-facets') ?? '').matchAll(/\bterm:(\S+)/g)) {
      carried.set(decodeURIComponent(key), (carried.get(decodeURIComponent(key)) ?? 0) + 1);
    }
  }
  const computed = countTerms(hub);
  for (const [key, papers] of carried) {
    const expected = computed.get(key) ?? 0;
    if (papers !== expected) page.report('.entry @data-facets', `${papers} of ${key}`, `${expected}`);
  }
}

/** The values that a part of the page hands to its script. */
function propsOf(element: Element): unknown {
  const plain = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const [kind, inner] = value;
    if (kind === 1 && Array.isArray(inner)) return inner.map(plain);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, each]) => [name, plain(each)]));
  };
  return plain([0, JSON.parse(element.attributes.get('props') ?? '{}')]);
}

interface Slots {
  slots: { from: string; count: number; representative: number }[];
}

/** Expects of the parts that scripts draw again the numbers of the sources. */
export function checkProps(site: Site, page: Page, hub: Hub): void {
  for (const island of page.find('astro-island[props]')) {
    const name = island.attributes.get('component-export');
    const props = propsOf(island) as Record<string, unknown>;
    if (name === 'SearchIsland') {
      checkHeads(site, page, hub, props.heads as Head[]);
      const figures = props.figures as { dates?: Slots | null } | null;
      if (figures?.dates) checkSlots(page, hub, figures.dates);
    }
    if (name === 'DateControls') checkSlots(page, hub, props.chart as Slots);
    if (name === 'BarControls') checkBars(page, island, props as unknown as Bars);
  }
}

interface Head {
  name: string;
  values: { key: string; label: string }[];
  counts: number[];
}

function checkHeads(site: Site, page: Page, hub: Hub, heads: Head[]): void {
  const unstated = `Not stated${inThisList(site)}`;
  const terms = countTerms(hub);
  for (const { name, values, counts } of heads) {
    const facet = facetOf(page, hub, name);
    if (!facet) continue;
    for (const [at, { key, label }] of values.entries()) {
      // The page prints the first terms only.
      const stated = name === 'term' ? terms.get(termKey(label)) : facet.values.get(label);
      const expected = key === 'not-stated' ? facet.notStated : stated;
      const isNamed = key !== 'not-stated' || label === unstated;
      if (counts[at] !== expected || !isNamed) {
        page.report(`the values of ${name}`, `${label}: ${counts[at]}`, `${label}: ${expected}`);
      }
    }
  }
}

function checkSlots(page: Page, hub: Hub, { slots }: Slots): void {
  const said = slots.map(({ from, count, representative }) => `${from} ${count} ${representative}`);
  const expected = countDates(hub)?.slots.map(
    ({ start, papers }) => `${start} ${papers.length} ${representativesOf(papers)}`,
  );
  if (said.join('; ') !== expected?.join('; ')) {
    page.report('the dates for scripts', said.join('; '), expected?.join('; ') ?? null);
  }
}

interface Bars {
  bars: { name: string | null; count: number }[];
  missing: string;
}

/** What scripts draw again has to be what the page shows, which is checked by itself. */
function checkBars(page: Page, island: Element, { bars, missing }: Bars): void {
  const said = bars.map(({ name, count }) => `${name ?? missing} ${count}`).join('; ');
  const names = page.find('.bar-name', island).map((each) => page.whole(each));
  const counts = page.find('.bar-count', island).map((each) => page.whole(each).replace(/\D/g, ''));
  const shown = names.map((name, at) => `${name} ${counts[at]}`).join('; ');
  if (said !== shown) page.report('the bars for scripts', said, shown);
}
