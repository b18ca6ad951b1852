import type { Element } from '../dom.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import type { Hub } from '../sources/read-hub.ts';
import { count, number, plainText } from '../words.ts';

/** What the map shows. Where papers are apart from all others, a page says this too. */
const mapMeaning =
  'Each dot is a paper. Papers with similar titles and summaries are close together; only distance has meaning. A label names the most typical term nearby, which at least a third of the papers there use. Our computation.';

/** A part of the map that a term names, as the page lists it. */
export interface Region {
  name: string;
  titles: string[];
  /** “9 papers, 5 with this term” */
  said: string;
}

/**
 * The topics of the map with their papers. Which papers lie together is computed by drawing, so this witness takes the
 * groups as the page lists them, and checks everything that is said of them.
 */
export function readRegions(page: Page): Region[] {
  return regionElements(page).flatMap((region): Region[] => {
    const [heading] = page.find('h3 > a', region);
    const [said] = page.find('h3 > span', region);
    if (!heading) return [];
    const titles = page.find('ul > li > a', region).map((link) => page.whole(link));
    return [{ name: page.whole(heading), titles, said: said ? page.whole(said) : '' }];
  });
}

function regionElements(page: Page): Element[] {
  return page.find('.map-regions > section');
}

/** Accounts for the map: its title, its marks, and its list of topics. */
export function checkMap(site: Site, page: Page, hub: Hub, figure: Element): void {
  const regions = readRegions(page);
  const titles = hub.papers.map(({ title }) => plainText(title.value));
  const withTerm = regions.map((region) => papersWithTerm(site, hub, region, titles));
  const named = regions
    .map((region, at) => ({ ...region, withTerm: withTerm[at] ?? 0 }))
    .filter((region) => region.withTerm * 2 >= region.titles.length)
    .sort((a, b) => b.titles.length - a.titles.length);
  const finding =
    regions.length === 0
      ? 'No topics: papers gather around no one term'
      : named.length === 0
        ? `${count(regions.length, 'topic')}, none with a term that most of its papers use`
        : `Topics: ${named
            .slice(0, 4)
            .map(
              ({ name, titles: papers }, at) =>
                `“${name}” (${at === 0 ? count(papers.length, 'paper') : number(papers.length)})`,
            )
            .join(', ')}${regions.length > Math.min(named.length, 4) ? ', …' : ''}`;
  page.expect('h2.section-title', [finding], figure);
  const apart = site.similar.get(hub)?.apart ?? 0;
  const rest =
    apart === 1
      ? 'One paper has nothing in common with the others; it is shown below.'
      : `${number(apart)} papers have nothing in common with the others; they are shown below.`;
  page.expect('#map-coverage', [apart === 0 ? mapMeaning : `${mapMeaning} ${rest}`], figure);
  for (const mark of page.find('.map-marks > a.mark', figure)) {
    const paper = hub.papers.find((each) => site.paperAddresses.get(each) === mark.attributes.get('href'));
    if (paper) page.expect('title', [plainText(paper.title.value)], mark);
  }
  for (const topic of page.find('.map-topic', figure)) {
    const [text] = page.find('text', topic);
    const region = regions.find(({ name }) => text && name === page.open(text));
    if (!region) continue;
    page.tick(topic);
    page.expectAttribute(topic, 'aria-label', `Topic ${region.name}: show its papers`);
  }
  const inNone = regionElements(page).filter((region) => page.find('h3 > a', region).length === 0);
  const listed = regions.flatMap((region) => region.titles);
  const outside = titles.filter((title) => !listed.includes(title));
  const wrong = listed.filter((title, at) => !titles.includes(title) || listed.indexOf(title) !== at);
  if (wrong.length > 0) page.report('.map-regions', wrong.join('; '), 'each paper once, by its title');
  for (const [at, element] of regionElements(page).entries()) {
    const region = regions[at];
    if (inNone.includes(element)) {
      page.expect('li > a', outside, element);
      page.expect('h3', [`In no topic ${count(outside.length, 'paper')}`], element);
    } else if (region) {
      const [has = 0, all] = [withTerm[at], region.titles.length];
      if (has * 3 < all) page.report('.map-regions', region.name, 'a term that a third of the papers have');
      page.expect('h3 > span', [`${count(all, 'paper')}, ${number(has)} with this term`], element);
      for (const each of page.find('h3 > a, li > a', element)) page.tick(each);
    }
  }
}

function papersWithTerm(site: Site, hub: Hub, { name, titles }: Region, all: string[]): number {
  const computed = site.similar.get(hub);
  const key = computed?.keyOf(name) ?? '';
  return titles.filter((title) => computed?.terms[all.indexOf(title)]?.has(key)).length;
}
