import { printCount } from '../../src/core/text/numbers.ts';
import { number, printTable } from '../search/report.ts';
import type { Cost } from './cost.ts';

/** What a list costs, and its floor of the same run. */
interface Column {
  name: string;
  value(cost: Cost): number;
  floor?(cost: Cost): number;
}

const columns: Column[] = [
  { name: 'records, s', value: ({ records }) => records.seconds, floor: ({ records }) => records.floor },
  { name: 'site, s', value: ({ site }) => site.seconds, floor: ({ site }) => site.floor },
  { name: 'site, MB', value: ({ site }) => site.megabytes },
  { name: 'memory of records, MB', value: ({ records }) => records.memory },
  { name: 'memory of site, MB', value: ({ site }) => site.memory },
  {
    name: 'keystroke p95, ms',
    value: ({ keystroke }) => keystroke.p95,
    floor: ({ keystroke }) => keystroke.floor,
  },
  { name: 'page that opens, KB', value: ({ page }) => page.opened },
];

/** A Markdown table of all sizes: each cost, its floor in brackets, and how it grew from the size before. */
export function printCosts(costs: readonly Cost[]): string {
  const header = ['papers', ...columns.map(({ name, floor }) => (floor ? `${name} (floor)` : name))];
  const rows = costs.map((cost, at) => {
    const before = costs[at - 1];
    return [
      printCount(cost.papers),
      ...columns.map(({ value, floor }) => {
        const floored = floor ? ` (${number(floor(cost))})` : '';
        const growth = before ? `, ${growthOf(value, before, cost)}` : '';
        return `${number(value(cost))}${floored}${growth}`;
      }),
    ];
  });
  return [
    '### What a list costs',
    '',
    'In brackets the floor of the same run: reading and parsing the finished records, copying the site, looking for each word in',
    'every text. After a comma the exponent by which a cost grew from the size before: at 1 it grows with the papers.',
    '',
    printTable(header, rows),
    '',
    'Beside others: the pages of the same site in Pagefind, and all records in one page, as fuse.js would need them.',
    '',
    printPeers(costs),
  ].join('\n');
}

function printPeers(costs: readonly Cost[]): string {
  return printTable(
    ['papers', 'page that opens, KB', 'all records inlined, KB', 'Pagefind: index, s', 'Pagefind: index, MB'],
    costs.map(({ papers, page, pagefind }) => [
      printCount(papers),
      number(page.opened),
      number(page.inlined),
      pagefind ? number(pagefind.seconds) : '–',
      pagefind ? number(pagefind.megabytes) : '–',
    ]),
  );
}

/** The exponent of growth: 1 if the value grows as the number of papers does. */
function growthOf(value: (cost: Cost) => number, before: Cost, after: Cost): string {
  const exponent = Math.log(value(after) / value(before)) / Math.log(after.papers / before.papers);
  return exponent
    .toFixed(2)
    .replace(/^-(?=0\.00$)/, '')
    .replace('-', '−');
}
