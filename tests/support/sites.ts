import { noPaperPages, shortOfRoom } from '../../scripts/lib/site/build-site.ts';
import {
  hostilePages as hostile,
  kindSites,
  type PageKind,
  pageKind,
  pageKinds,
} from '../../scripts/lib/site/page-kinds.ts';

/** The config of a site whose list of hubs has five on a page. */
export const fiveHubsAPage = kindSites.manyHubs.config;

/** The sites that the global setup builds and serves, by name. */
export const siteOptions = {
  ...kindSites,
  realUnderBase: { ...kindSites.real, site: 'https://someone.github.io', base: '/citation-explorer' },
  /** Its dumps are generated, as those of `longList`; see `tests/support/long-list.ts`. */
  tenThousand: { dumps: null, config: noPaperPages },
  /** Its list is published as one compressed file, and some of its pages are drawn in the browser. */
  threeThousand: { dumps: null, config: shortOfRoom },
} as const;

export type SiteName = keyof typeof siteOptions;

export const variable = 'CITATION_EXPLORER_TEST_SITES';

/** The address of a served site, or of a page of it: `addressOf('real', 'about/')`. */
export function addressOf(site: SiteName, path = ''): string {
  const addresses: Record<SiteName, string> = JSON.parse(process.env[variable] ?? '{}');
  if (!addresses[site]) throw new Error(`The site ${site} is not served; serve-sites.ts does that.`);
  return new URL(path, addresses[site]).href;
}

export type PageType = PageKind;

export const hubPage = pageKind('hub');
export const paperPage = pageKind('paper');
/** Sources state nearly every fact of this paper, and it cites two hub papers. */
export const fullPaperPage = pageKind('full-paper');
export const overlapPage = pageKind('shared-papers');
export const listPage = pageKind('list-page');
export const missingPage = pageKind('not-found');

export const pageTypes: readonly PageType[] = pageKinds;
export const hostilePages: readonly PageType[] = hostile;
