import { planPages } from '../core/paper-page/page-plan.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { isHubFile } from '../site.ts';
import { perSite } from './per-record.ts';
import { siteConfig } from './site-config.ts';

const pagePlan = perSite((hubs) => planPages(hubs, siteConfig.limits));

/** Whether the citing paper at `index` (0-based) has a page of its own; in a file of a hub none has. */
export function hasPage(record: HubRecord, index: number): boolean {
  return !isHubFile && pagePlan().hasPage.get(record.hub.id)?.[index] === 1;
}

/** Whether some papers of a hub have no page, so that its page that draws papers shows them. */
export function hasDrawnPapers(record: HubRecord): boolean {
  return !isHubFile && pagePlan().hasPage.get(record.hub.id)?.includes(0) === true;
}

/** How many papers of each list, from the first on, are in pages that are written. */
export function listedPapers(): number {
  return pagePlan().listed;
}
