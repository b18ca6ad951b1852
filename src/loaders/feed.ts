import { asOf } from '../core/facts/as-of.ts';
import { type FeedHead, writeAtom } from '../core/metadata/atom.ts';
import { feedPapers } from '../core/metadata/feed-papers.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { toPlainText } from '../core/text/tex.ts';
import { hubUrl, url } from '../site.ts';
import { paperUrl } from './addresses.ts';
import { hubNews } from './history.ts';
import { inList } from './in-list.ts';
import { perRecord } from './per-record.ts';
import { siteConfig } from './site-config.ts';
import { summaryBy } from './summary-by.ts';
import { termsInFiles } from './terms.ts';

const hubFeedPapers = perRecord((record) =>
  feedPapers(record.citingPapers, hubNews(record) ?? { foundOn: [], retractedOn: [] }),
);

/** The address of a hub's feed; null if it has none: without a date, a feed would be empty and have none of its own. */
export function feedUrl(record: HubRecord): string | null {
  return hubFeedPapers(record).length === 0 ? null : url(`hubs/${record.hub.id}/feed.xml`);
}

/** The feed of the newest papers that cite a hub paper, which has a feed; `site` is the origin of the site. */
export function hubFeed(record: HubRecord, site: URL | undefined): string {
  const { hub, sources } = record;
  const absolute = (path: string) => new URL(path, site).href;
  const head: FeedHead = {
    title: `Papers that cite ${toPlainText(hub.title)}`,
    publisher: siteConfig.name,
    address: absolute(feedUrl(record) ?? ''),
    page: absolute(hubUrl(hub.id)),
    asOf: asOf(sources),
    terms: termsInFiles,
    inList: inList(),
  };
  const papers = hubFeedPapers(record).map(({ index, ...dated }) => ({
    ...dated,
    summaryBy: summaryBy(record, dated.paper),
    // The id is the same on a site that is too large for pages of papers.
    id: absolute(`${hubUrl(hub.id)}papers/${dated.paper.id}/`),
    page: absolute(paperUrl(record, index)),
  }));
  return writeAtom(head, papers);
}
