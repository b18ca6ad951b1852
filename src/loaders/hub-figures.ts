import type { HubRecord } from '../core/schemas/hub-record.ts';
import { hubUrl } from '../site.ts';
import { listPages } from './list-pages.ts';

/** The address of a hub's figures: a part of its page, or a page of their own where the list is long. */
export function hubFiguresUrl({ hub, citingPapers }: HubRecord): string {
  return hasFiguresPage(citingPapers.length) ? `${hubUrl(hub.id)}figures/` : '#figures';
}

/** Whether the figures have a page of their own. */
export function hasFiguresPage(papers: number): boolean {
  return listPages(papers) > 1;
}

/** The address of a hub's list as seen from its figures; null where both are on one page. */
export function listElsewhere({ hub, citingPapers }: HubRecord): string | null {
  return hasFiguresPage(citingPapers.length) ? hubUrl(hub.id) : null;
}
