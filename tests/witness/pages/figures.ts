import {
  countDates,
  type DateCounts,
  dateCoverage,
  dateFinding,
  representativesOf,
  shortSlotName,
  slotName,
  slotText,
} from '../computed/dates.ts';
import {
  citingCount,
  mismatchOf,
  roleFinding,
  totalsCoverage,
  totalsOf,
  unstatedRoles,
} from '../computed/roles.ts';
import type { Element } from '../dom.ts';
import type { Page } from '../page.ts';
import { inThisList, type Site } from '../site.ts';
import type { Hub } from '../sources/read-hub.ts';
import { count, dateInWords, monthName, number, tally } from '../words.ts';
import { checkMap } from './map.ts';

/** Accounts for every figure of a page. */
export function checkFigures(site: Site, page: Page, hub: Hub): void {
  for (const figure of page.find('section.figure')) {
    const name = figure.attributes.get('id');
    if (name === 'roles') checkRoles(page, hub, figure);
    if (name === 'dates') checkDates(site, page, hub, figure);
    if (name === 'authors') checkAuthors(site, page, hub, figure);
    if (name === 'venues') checkVenues(site, page, hub, figure);
    if (name === 'map') checkMap(site, page, hub, figure);
  }
}

/** Expects a table with these rows, the first of them its head. */
function expectTable(page: Page, table: Element, caption: string, [head = [], ...rows]: string[][]): void {
  page.expect('caption', [caption], table);
  page.expect('thead th', head, table);
  page.expect('tbody th, tbody td', rows.flat(), table);
}

/** Expects bars with these names and numbers. */
function expectBars(page: Page, within: Element, rows: [string, number][]): void {
  page.expect(
    '.bar-name',
    rows.map(([name]) => name),
    within,
  );
  page.expect(
    '.bar-count',
    rows.map(([, papers]) => count(papers, 'paper')),
    within,
  );
}

const restName = 'the other papers that Pith counts (our count)';

function checkRoles(page: Page, hub: Hub, figure: Element): void {
  const totals = totalsOf(hub);
  const roles = totals.find(({ name }) => name === 'role');
  page.expect('h2.section-title', [roleFinding(roles)], figure);
  const several = totals.length > 1;
  const panels = page.find('.panel', figure);
  const tables = page.find('table', figure);
  for (const [at, each] of totals.entries()) {
    const [panel, table] = [panels[at], tables[at]];
    if (!panel || !table) continue;
    const title = each.name === 'role' ? 'Role' : 'Polarity';
    const rows = each.rows.map((row): [string, number] => [row.name, row.count]);
    if (each.rest > 0) rows.push([restName, each.rest]);
    page.expect('.panel-name', several ? [title] : [], panel);
    expectBars(page, panel, rows);
    const bars = page.one('ul.bars', panel);
    if (bars) page.expectAttribute(bars, 'aria-label', `Papers by ${each.name}`);
    page.expect('p.small', at === 0 ? [] : [totalsCoverage(each, hub.pith)], panel);
    const rest = each.rest > 0 ? '; the last row is the rest (our count)' : '';
    expectTable(page, table, `${title}, as Pith states it${rest}`, [
      [title, 'Papers'],
      ...rows.map(([name, papers]) => [name, number(papers)]),
    ]);
  }
  const whole = citingCount(hub.pith);
  const [panel, table] = [panels[0], tables[0]];
  if (totals.length === 0 && panel && table) {
    // One bar of what is not stated: of the papers that Pith counts, or of those listed.
    const name = whole === null ? 'the papers listed (our count)' : 'the papers that Pith counts';
    const papers = whole ?? hub.papers.length;
    expectBars(page, panel, [[name, papers]]);
    const bars = page.one('ul.bars', panel);
    if (bars) page.expectAttribute(bars, 'aria-label', 'Papers by role');
    expectTable(page, table, 'Role, which no source states', [
      ['Role', 'Papers'],
      [name, number(papers)],
    ]);
  }
  const [coverage] = page.find('p.small', figure);
  const [first] = totals;
  if (coverage)
    page.expectOf([coverage], [first ? totalsCoverage(first, hub.pith) : unstatedRoles(hub)], 'the coverage');
  const mismatch = mismatchOf(hub);
  page.expect(
    '.figure-notes > p',
    [
      ...(mismatch ? [mismatch.sentence] : []),
      ...(totals.some(({ name }) => name === 'polarity')
        ? []
        : ['Whether papers support or contradict it: not stated.']),
      ...totals.map(
        ({ name, line }) =>
          `Source of the totals of ${name === 'role' ? 'roles' : 'polarities'}: ${hub.pithFile}, line ${line}`,
      ),
    ],
    figure,
  );
}

function checkDates(site: Site, page: Page, hub: Hub, figure: Element): void {
  const counts = countDates(hub);
  if (!counts) return;
  const [finding, coverage] = [dateFinding(counts), dateCoverage(counts, inThisList(site))];
  page.expect('h2.section-title', [finding], figure);
  const [below] = page.find('p.small', figure);
  if (below) page.expectOf([below], [coverage], 'the coverage');
  page.expect('svg.plot > title', [finding], figure);
  page.expect('svg.plot > desc', [coverage], figure);
  checkSlots(page, counts, figure);
  checkAxes(page, counts, figure);
  const issued = hub.work.facts.issued?.value;
  const shown = page.find('.plot-hub-label', figure);
  page.expectOf(
    shown,
    shown.length > 0 && issued ? [`Hub paper, ${dateInWords(issued)}`] : [],
    'the hub paper',
  );
  page.expectOf(
    page.find('p.needs-js', figure).filter((hint) => page.open(hint) !== ''),
    [`Click a ${counts.unit} or drag across several to filter the list.`],
    'a hint',
  );
  const files = hub.files.filter(({ name }) =>
    counts.dated.some(({ facts }) => facts.issued?.place.file === name),
  );
  page.expect('.figure-notes > p', [`Dates: ${files.map(({ name }) => name).join(', ')}`], figure);
  const hasChosen = representativesOf(hub.papers) > 0;
  const row = (name: string, papers: typeof hub.papers) => [
    name,
    number(papers.length),
    ...(hasChosen ? [number(representativesOf(papers))] : []),
  ];
  const [table] = page.find('table', figure);
  if (!table) return;
  expectTable(page, table, `Papers by ${counts.unit}, our count`, [
    [
      `${counts.unit.charAt(0).toUpperCase()}${counts.unit.slice(1)}`,
      'Papers',
      ...(hasChosen ? ['Representative'] : []),
    ],
    ...counts.slots.map((slot) => row(slotName(counts, slot), slot.papers)),
    ...(counts.undated.length > 0 ? [row(`date not stated${inThisList(site)}`, counts.undated)] : []),
  ]);
}

/** Expects what each slot says, and the ends between which a reader can choose. */
function checkSlots(page: Page, counts: DateCounts, within: Element): void {
  const slots = counts.slots.map((slot) => slotText(counts, slot));
  page.expect('g.slot title', slots, within);
  for (const [at, slot] of page.find('g.slot', within).entries()) {
    const papers = counts.slots[at]?.papers.length ?? 0;
    page.expectOf(
      page.find('.plot-number', slot),
      page.find('.plot-number', slot).map(() => number(papers)),
      'a number',
    );
  }
  const ends = counts.slots.map((slot) => shortSlotName(counts, slot));
  for (const select of page.find('.date-range select', within)) page.expect('option', ends, select);
}

/** Expects round numbers up to the highest bar beside the plot, and periods of the plot below it. */
function checkAxes(page: Page, counts: DateCounts, figure: Element): void {
  const highest = Math.max(...counts.slots.map(({ papers }) => papers.length));
  const numbers = page.find('.plot-axis > .plot-label', figure);
  const step = Number(numbers[0] ? page.open(numbers[0]).replaceAll(',', '') : 0);
  page.expectOf(
    numbers,
    Array.from({ length: step > 0 ? Math.floor(highest / step) : 0 }, (_, at) => number(step * (at + 1))),
    'the numbers of an axis',
  );
  const labels = page.find('.plot > .plot-label', figure).filter((label) => page.open(label) !== '');
  if (counts.unit === 'month') {
    const texts = counts.slots.flatMap(({ start }, at) => {
      const [year = '', month] = start.split('-');
      return [monthName(Number(month)).charAt(0), ...(at === 0 || month === '01' ? [year] : [])];
    });
    page.expectOf(labels, texts, 'the months of an axis');
    return;
  }
  const names = counts.slots.map(({ start }) => start);
  let last = -1;
  for (const label of labels) {
    const at = names.indexOf(page.open(label));
    if (at <= last) page.reject(label, page.open(label), 'a period of the figure, after the one before');
    else page.tick(label);
    last = at;
  }
}

/** Accounts for the small figure of dates beside the list. */
export function checkRailDates(page: Page, hub: Hub): void {
  const counts = countDates(hub);
  const [block] = page.find('.rail .block-dates');
  if (!block || !counts) return;
  page.expect('.rail-note', [`${number(counts.dated.length)} with a date; drag to filter`], block);
  checkSlots(page, counts, block);
  const [first, last] = [counts.slots[0], counts.slots.at(-1)];
  if (first && last) {
    page.expect('.rail-axis > span', [slotName(counts, first), slotName(counts, last)], block);
  }
  for (const plot of page.find('.rail-plot', block)) {
    page.expectAttribute(plot, 'aria-label', `Papers by ${counts.unit}`);
  }
}

/** Accounts for the totals of roles beside the list. */
export function checkRailRoles(page: Page, hub: Hub): void {
  const roles = totalsOf(hub).find(({ name }) => name === 'role');
  const [block] = page.find('.rail .block-roles');
  if (!block || !roles) return;
  const parts = roles.rows.filter((row) => row.count > 0).map((row) => `${number(row.count)} ${row.name}`);
  if (roles.rest > 0) parts.push(`${number(roles.rest)} without a stated role`);
  page.expect('.rail-note', [`${parts.join(' · ')} (totals only)`], block);
}

function checkVenues(site: Site, page: Page, hub: Hub, figure: Element): void {
  const known = hub.papers.flatMap(({ facts }) => facts.venue ?? []);
  const rows = [...tally(known.map(({ value }) => value))];
  const [first, second] = rows;
  const those = `${count(known.length, 'paper')} in ${count(rows.length, 'venue')}`;
  const finding =
    !first || first[1] === 1
      ? `${those}, one in each`
      : first[1] === second?.[1]
        ? `${those}, none with more than ${number(first[1])}`
        : `${those}, most in ${first[0]} (${number(first[1])})`;
  page.expect('h2.section-title', [finding], figure);
  const has = known.length === 1 ? 'has' : 'have';
  const coverage = `${number(known.length)} of ${count(hub.papers.length, 'listed paper')} ${has} a stated venue${inThisList(site)} (our count). Names are as printed, so one venue can have several.`;
  const files = [...new Set(known.map(({ place }) => place.file))];
  expectValues(site, page, figure, hub.papers.length - known.length, rows, {
    name: 'Venue',
    coverage,
    source: `Venues: ${files.join(', ')}`,
  });
}

/** Expects what the figures of authors and of venues share: bars, the table of them, and where they come from. */
function expectValues(
  site: Site,
  page: Page,
  figure: Element,
  unknown: number,
  rows: [string, number][],
  { name, coverage, source }: { name: string; coverage: string; source: string },
): void {
  const [below] = page.find('p.small', figure);
  if (below) page.expectOf([below], [coverage], 'the coverage');
  const bars: [string, number][] = [
    ...rows,
    ...(unknown > 0 ? [[`not stated${inThisList(site)}`, unknown] as [string, number]] : []),
  ];
  expectBars(page, figure, bars);
  const list = page.one('ul.bars', figure);
  if (list) page.expectAttribute(list, 'aria-label', `Papers by ${name.toLowerCase()}`);
  const [table] = page.find('table', figure);
  if (table) {
    expectTable(page, table, `Papers by ${name.toLowerCase()}, our count`, [
      [name, 'Papers'],
      ...bars.map(([value, papers]) => [value, number(papers)]),
    ]);
  }
  page.expect('.figure-notes > p', [source], figure);
}

function checkAuthors(site: Site, page: Page, hub: Hub, figure: Element): void {
  const known = hub.papers.filter(({ authors }) => authors);
  const counts = tally(known.flatMap(({ authors }) => [...new Set(authors?.value.map(({ full }) => full))]));
  const rows = [...counts].filter(([, papers]) => papers > 1);
  const single = counts.size - rows.length;
  const [first, second, last] = [rows[0], rows[1], rows.at(-1)];
  const authors = count(rows.length, 'author');
  const finding =
    first?.[1] === last?.[1]
      ? `${authors} with ${first?.[1]} citing papers each`
      : first?.[1] === second?.[1]
        ? `${authors} with several citing papers, none with more than ${first?.[1]}`
        : `${authors} with several citing papers, most by ${first?.[0]} (${first?.[1]})`;
  page.expect('h2.section-title', [finding], figure);
  const others =
    single > 0 ? ` ${count(single, 'other name')} ${single === 1 ? 'has' : 'have'} one paper.` : '';
  const coverage = `${number(known.length)} of ${count(hub.papers.length, 'listed paper')} ${known.length === 1 ? 'has' : 'have'} stated authors${inThisList(site)} (our count). Authors are matched by name only: one name can be several people.${others}`;
  const files = [...new Set(known.map((paper) => paper.authors?.place.file ?? ''))];
  expectValues(site, page, figure, hub.papers.length - known.length, rows, {
    name: 'Author',
    coverage,
    source: `Authors: ${files.join(', ')}`,
  });
}
