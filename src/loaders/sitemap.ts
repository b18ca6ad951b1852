import { maxSitemapAddresses } from '../core/metadata/sitemap.ts';
import { hubUrl, listPageUrl, passagesUrl, url } from '../site.ts';
import { paperUrl } from './addresses.ts';
import { newUrl } from './history.ts';
import { hasFiguresPage, hubFiguresUrl } from './hub-figures.ts';
import { writtenPages } from './list-pages.ts';
import { aboutListUrl, hasManyHubs, hubListPages, hubListUrl } from './many-hubs.ts';
import { overlapUrl } from './overlap.ts';
import { hasPage } from './page-plan.ts';
import { hubPassagePages } from './passages.ts';
import { loadRecords } from './records.ts';

/** The paths of all pages that are their own original, in parts that a sitemap may hold. */
export function sitemapParts(): string[][] {
  const paths = pagePaths();
  const parts = Math.ceil(paths.length / maxSitemapAddresses);
  return Array.from({ length: parts }, (_, part) =>
    paths.slice(part * maxSitemapAddresses, (part + 1) * maxSitemapAddresses),
  );
}

function pagePaths(): string[] {
  const { hubs } = loadRecords();
  const several = hubs.length > 1;
  return [
    // With one hub the home page is a copy of the page of the hub.
    ...(several ? [url('')] : []),
    url('about/'),
    ...(several ? [overlapUrl()] : []),
    ...Array.from({ length: hubListPages() - 1 }, (_, index) => hubListUrl(index + 2)),
    ...hubs.flatMap((record) => {
      const { hub, citingPapers } = record;
      const pages = writtenPages(record);
      return [
        hubUrl(hub.id),
        ...(hasManyHubs() ? [aboutListUrl(hub.id)] : []),
        ...Array.from({ length: pages - 1 }, (_, index) => listPageUrl(hub.id, index + 2, pages)),
        ...(hasFiguresPage(citingPapers.length) ? [hubFiguresUrl(record)] : []),
        ...[newUrl(record)].filter((path) => path !== null),
        ...hubPassagePages(record).map((_, index) => passagesUrl(hub.id, index + 1)),
        ...citingPapers.flatMap((_, index) => (hasPage(record, index) ? paperUrl(record, index) : [])),
      ];
    }),
  ];
}
