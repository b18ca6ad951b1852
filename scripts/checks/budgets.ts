/** Builds the real site and compares what its pages weigh with what they may weigh. */
import { buildSite, fixtureDumps } from '../lib/site/build-site.ts';
import { type PageWeight, weighIslandsBeside, weighPage } from '../lib/site/page-weight.ts';

const kilobyte = 1024;

/** In bytes, text as gzip. Raise one only with a reason in the commit. */
const budgets: Record<string, PageWeight> = {
  // React is 66 KB of the scripts; what searches is loaded when the reader turns to it. Of the HTML a third is
  // what programs read (COinS and JSON-LD of 50 papers) and the figures; 6 KB are authors, dates and links.
  'hubs/visual-rft': { html: 46 * kilobyte, css: 8 * kilobyte, js: 88 * kilobyte, fonts: 85 * kilobyte },
  // A third of the HTML is how to cite the paper, in four formats, and the facts that programs read.
  'hubs/visual-rft/papers/vgr-visual-grounded-reasoning': {
    html: 9 * kilobyte,
    css: 6 * kilobyte,
    js: 2 * kilobyte,
    fonts: 85 * kilobyte,
  },
  // How search, joining and the exports work, with their tables.
  about: { html: 14 * kilobyte, css: 6 * kilobyte, js: 2 * kilobyte, fonts: 85 * kilobyte },
};

/** What the figures may add to the scripts of search, in bytes of gzip; loaded at once or later. */
const mostForFigures = 25 * kilobyte;

const { dist, exitCode, output } = await buildSite({ dumps: fixtureDumps('visual-rft') });
if (exitCode !== 0) {
  console.error(`The site does not build, so its pages cannot be weighed:\n${output}`);
  process.exit(1);
}

for (const [page, budget] of Object.entries(budgets)) {
  const weight = weighPage(dist, page);
  for (const [part, most] of Object.entries(budget) as [keyof PageWeight, number][]) {
    compare(`${page} ${part}`, weight[part], most);
  }
}
compare(
  'hubs/visual-rft js of figures',
  weighIslandsBeside(dist, 'hubs/visual-rft', 'SearchIsland'),
  mostForFigures,
);

function compare(what: string, bytes: number, most: number) {
  const over = bytes > most;
  if (over) process.exitCode = 1;
  console.log(`${over ? 'OVER' : 'fine'}  ${what}: ${inKilobytes(bytes)} of ${inKilobytes(most)}`);
}

function inKilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} KB`;
}
