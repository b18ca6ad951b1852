/** Builds the real site and compares the weight of its pages with their budgets. */
import { buildSite, fixtureDumps } from '../lib/site/build-site.ts';
import { type PageWeight, weighIslandsBeside, weighPage } from '../lib/site/page-weight.ts';

const kilobyte = 1024;

/** Maximum bytes, with text as gzip. Raise one only with a reason in the commit. */
const budgets: Record<string, PageWeight> = {
  // React is 66 KB of the scripts; the search loads when the reader turns to it, the map and the bars of authors as they
  // come into sight; 4.6 KB are the marks and the library of the reader and the filter by them, 0.5 KB the pages of a long
  // list. A third of the HTML is the figures and what programs read (COinS and JSON-LD of 50 papers); 7 KB are authors,
  // dates and links, and 4 KB the filters, which are there before scripts are. Of the styles, 0.7 KB name the fonts.
  'hubs/visual-rft': { html: 54 * kilobyte, css: 9.8 * kilobyte, js: 93.8 * kilobyte, fonts: 85 * kilobyte },
  // A third of the HTML is the citation of the paper in four formats, and the facts that programs read. The scripts are
  // that of every page, and what leads through the results of a search.
  'hubs/visual-rft/papers/vgr-visual-grounded-reasoning': {
    html: 6 * kilobyte,
    css: 8 * kilobyte,
    js: 4 * kilobyte,
    fonts: 85 * kilobyte,
  },
  // How search, joining and the exports work, with their tables.
  about: { html: 13 * kilobyte, css: 8 * kilobyte, js: 2 * kilobyte, fonts: 85 * kilobyte },
};

/** Maximum bytes, as gzip, that the figures add to the scripts of the search, loaded at once or later; 2.7 KB are the zoom of maps. */
const maxForFigures = 10.5 * kilobyte;

const { dist, exitCode, output } = await buildSite({ dumps: fixtureDumps('visual-rft') });
if (exitCode !== 0) {
  console.error(`The site could not be built, so its pages cannot be weighed:\n${output}`);
  process.exit(1);
}

for (const [page, budget] of Object.entries(budgets)) {
  const weight = weighPage(dist, page);
  for (const [part, max] of Object.entries(budget) as [keyof PageWeight, number][]) {
    compare(`${page} ${part}`, weight[part], max);
  }
}
compare(
  'hubs/visual-rft js of figures',
  weighIslandsBeside(dist, 'hubs/visual-rft', 'SearchIsland'),
  maxForFigures,
);

function compare(what: string, bytes: number, max: number) {
  const over = bytes > max;
  if (over) process.exitCode = 1;
  console.log(`${over ? 'OVER' : 'fine'}  ${what}: ${inKilobytes(bytes)} of ${inKilobytes(max)}`);
}

function inKilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} KB`;
}
