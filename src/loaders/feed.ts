import { type FeedHead, writeAtom } from '../core/metadata/atom.ts';
import { newestDated } from '../core/metadata/feed-papers.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { toPlainText } from '../core/text/tex.ts';
import { hubUrl, url } from '../site.ts';
import { paperUrl } from './addresses.ts';
import { siteConfig } from './site-config.ts';

export function feedUrl(hubId: string): string {
  return url(`hubs/${hubId}/feed.xml`);
}

/** Whether a hub has a feed; without a dated paper, a feed would be empty and have no date of its own. */
export function hasFeed({ citingPapers }: HubRecord): boolean {
  return citingPapers.some(({ issued }) => issued !== null);
}

/** The feed of the newest papers that cite a hub paper; `site` is the origin of the site. */
export function hubFeed(record: HubRecord, site: URL | undefined): string {
  const { hub, citingPapers } = record;
  const absolute = (path: string) => new URL(path, site).href;
  const head: FeedHead = {
    title: `Papers that cite ${toPlainText(hub.title)}`,
    publisher: siteConfig.name,
    address: absolute(feedUrl(hub.id)),
    page: absolute(hubUrl(hub.id)),
  };
  const papers = newestDated(citingPapers).map(({ paper, index, issued }) => ({
    paper,
    issued,
    // The id is the same on a site that is too large for pages of papers.
    id: absolute(`${hubUrl(hub.id)}papers/${paper.id}/`),
    page: absolute(paperUrl(record, index)),
  }));
  return writeAtom(head, papers);
}
