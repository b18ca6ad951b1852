/** The sites that the global setup builds and serves, by name. */
export const siteOptions = {
  real: { dumps: 'tests/fixtures/sites/visual-rft' },
  realUnderBase: { dumps: 'tests/fixtures/sites/visual-rft', base: '/citation-explorer' },
  sixRoles: { dumps: 'tests/fixtures/sites/six-roles' },
  hostile: { dumps: 'tests/fixtures/sites/hostile' },
  twoHubs: { dumps: 'tests/fixtures/sites/two-hubs' },
  fourFormats: { dumps: 'tests/fixtures/sites/two-hubs-four-formats' },
  /** Their dumps are made, see `tests/support/long-list.ts`. */
  longList: { dumps: null },
  tenThousand: { dumps: null },
  /** Records whose figures differ in every way, see `scripts/lib/site/figure-cases.ts`. */
  figures: { dumps: null },
} as const;

export type SiteName = keyof typeof siteOptions;

export const variable = 'CITATION_EXPLORER_TEST_SITES';

/** The address of a served site, or of a page of it: `addressOf('real', 'about/')`. */
export function addressOf(site: SiteName, path = ''): string {
  const addresses: Record<SiteName, string> = JSON.parse(process.env[variable] ?? '{}');
  if (!addresses[site]) throw new Error(`The site ${site} is not served; serve-sites.ts does that.`);
  return new URL(path, addresses[site]).href;
}

const firstPaper = 'camo-camera-motion-grounded-evaluation-and-training-for-vision-language-models';

export interface PageType {
  name: string;
  site: SiteName;
  path: string;
}

export const hubPage: PageType = { name: 'the hub page', site: 'real', path: '' };
export const paperPage: PageType = {
  name: 'a paper page',
  site: 'real',
  path: `hubs/visual-rft/papers/${firstPaper}/`,
};
/** A paper of which sources state nearly everything, and which cites two hub papers. */
export const fullPaperPage: PageType = {
  name: 'a paper page with every fact',
  site: 'fourFormats',
  path: 'hubs/moon/papers/a-moon-for-every-tide-two-cycles-in-one/',
};
export const overlapPage: PageType = {
  name: 'the page of shared papers',
  site: 'fourFormats',
  path: 'overlap/',
};
export const missingPage: PageType = { name: 'the 404 page', site: 'real', path: 'nothing/is/here/' };

/** One page of every kind, with real text. */
export const pageTypes: PageType[] = [
  hubPage,
  paperPage,
  { name: 'the about page', site: 'real', path: 'about/' },
  missingPage,
  { name: 'the hub page of six roles', site: 'sixRoles', path: '' },
  { name: 'the list of hubs', site: 'twoHubs', path: '' },
  fullPaperPage,
  overlapPage,
  { name: 'page 2 of a long list', site: 'longList', path: 'hubs/long-list/page/2/' },
  { name: 'the hub page of bars that filter', site: 'figures', path: 'hubs/both/' },
];

/** Pages of text that was written to break them. */
export const hostilePages: PageType[] = [
  { name: 'the hub page of hostile text', site: 'hostile', path: '' },
  { name: 'the about page of hostile text', site: 'hostile', path: 'about/' },
  {
    name: 'a paper page of a word without a break',
    site: 'hostile',
    path: `hubs/hostile/papers/unbroken${'longword'.repeat(14)}-5d1dqf2r/`,
  },
  { name: 'a paper page of a right-to-left title', site: 'hostile', path: 'hubs/hostile/papers/rt3ojfst/' },
];
