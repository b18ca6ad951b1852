/** The sites with a page of every kind, by name; those without a folder of dumps are generated. */
export const kindSites = {
  real: { dumps: 'tests/fixtures/sites/visual-rft' },
  sixRoles: { dumps: 'tests/fixtures/sites/six-roles' },
  hostile: { dumps: 'tests/fixtures/sites/hostile' },
  twoHubs: { dumps: 'tests/fixtures/sites/two-hubs' },
  fourFormats: { dumps: 'tests/fixtures/sites/two-hubs-four-formats' },
  /** Fetched three times, a week apart. */
  refreshed: { dumps: 'tests/fixtures/sites/refreshed/dumps' },
  longList: { dumps: null },
  /** More hubs than one page lists. */
  manyHubs: {
    dumps: 'tests/fixtures/sites/many-hubs',
    config: 'tests/fixtures/site-configs/five-hubs-a-page.json',
  },
  /** Most of its papers have no page of their own. */
  fewPages: {
    dumps: 'tests/fixtures/sites/two-hubs-four-formats',
    config: 'tests/fixtures/site-configs/two-paper-pages.json',
  },
  /** Records whose figures differ in every way, see `figure-cases.ts`. */
  figures: { dumps: null },
} as const satisfies Record<string, { dumps: string | null; config?: string }>;

export type KindSite = keyof typeof kindSites;

export interface PageKind {
  /** The name of its pictures. */
  id: string;
  /** The name in the titles of tests. */
  name: string;
  site: KindSite;
  path: string;
}

const hub = 'hubs/visual-rft';
const firstPaper = 'camo-camera-motion-grounded-evaluation-and-training-for-vision-language-models';

/** One page of every kind, with real text. Tests of layout, accessibility and security, and pictures, visit each. */
export const pageKinds = [
  { id: 'hub', name: 'the hub page', site: 'real', path: '' },
  { id: 'paper', name: 'a paper page', site: 'real', path: `${hub}/papers/${firstPaper}/` },
  { id: 'about', name: 'the about page', site: 'real', path: 'about/' },
  { id: 'source', name: 'a page of a source file', site: 'real', path: 'sources/visual-rft.pith.txt/' },
  { id: 'saved', name: 'the page of saved papers', site: 'real', path: 'saved/' },
  { id: 'compare', name: 'the page that compares papers', site: 'real', path: 'compare/' },
  { id: 'not-found', name: 'the 404 page', site: 'real', path: 'nothing/is/here/' },
  { id: 'six-roles', name: 'the hub page of six roles', site: 'sixRoles', path: '' },
  { id: 'hub-list', name: 'the list of hubs', site: 'twoHubs', path: '' },
  { id: 'hub-list-page', name: 'page 2 of the list of hubs', site: 'manyHubs', path: 'page/2/' },
  { id: 'about-list', name: 'the page about a list', site: 'manyHubs', path: 'hubs/gulf/about/' },
  {
    id: 'full-paper',
    name: 'a paper page with every fact',
    site: 'fourFormats',
    path: 'hubs/moon/papers/a-moon-for-every-tide-two-cycles-in-one/',
  },
  {
    id: 'drawn-paper',
    name: 'a paper that is drawn in the browser',
    site: 'fewPages',
    path: 'hubs/moon/paper/#a-moon-for-every-tide-two-cycles-in-one',
  },
  { id: 'passages', name: 'the page of passages', site: 'fourFormats', path: 'hubs/moon/passages/' },
  { id: 'new', name: 'the page of new papers', site: 'refreshed', path: 'hubs/tides/new/' },
  { id: 'shared-papers', name: 'the page of shared papers', site: 'fourFormats', path: 'overlap/' },
  { id: 'list-page', name: 'page 2 of a long list', site: 'longList', path: 'hubs/long-list/page/2/' },
  {
    id: 'figures-page',
    name: 'the page of figures of a long list',
    site: 'longList',
    path: 'hubs/long-list/figures/',
  },
  { id: 'filter-bars', name: 'the hub page of bars that filter', site: 'figures', path: 'hubs/both/' },
] as const satisfies readonly PageKind[];

type PageKindId = (typeof pageKinds)[number]['id'];

/** Pages of text that was written to break them. */
export const hostilePages = [
  { id: 'hostile', name: 'the hub page of hostile text', site: 'hostile', path: '' },
  { id: 'hostile-about', name: 'the about page of hostile text', site: 'hostile', path: 'about/' },
  {
    id: 'hostile-source',
    name: 'a page of a source file of hostile text',
    site: 'hostile',
    path: 'sources/hostile.pith.txt/',
  },
  {
    id: 'hostile-unbroken',
    name: 'a paper page of a word without a break',
    site: 'hostile',
    path: `hubs/hostile/papers/unbroken${'longword'.repeat(14)}-5d1dqf2r/`,
  },
  {
    id: 'hostile-right-to-left',
    name: 'a paper page of a right-to-left title',
    site: 'hostile',
    path: 'hubs/hostile/papers/rt3ojfst/',
  },
] as const satisfies readonly PageKind[];

/** The kind of page with an id. */
export function pageKind(id: PageKindId): PageKind {
  const kind = pageKinds.find((entry) => entry.id === id);
  if (!kind) throw new RangeError(`No kind of page is called ${id}`);
  return kind;
}
