import type { HubRecord } from '../core/schemas/hub-record.ts';
import { sourceAnchor, url } from '../site.ts';
import { perSite } from './per-record.ts';
import { recordOfFile } from './record-of-file.ts';
import { siteConfig } from './site-config.ts';

const { hubsPerPage } = siteConfig.limits;

/** Pages that the list of hubs takes. */
export const hubListPages = perSite((hubs) => Math.ceil(hubs.length / hubsPerPage));

/** The hubs on page `number` (1-based) of their list. */
export function hubsOnPage(hubs: HubRecord[], number: number): HubRecord[] {
  return hubs.slice((number - 1) * hubsPerPage, number * hubsPerPage);
}

/** True where no page has all hubs: what is known of each list is then on a page of its own, and not on the about page. */
export function hasManyHubs(): boolean {
  return hubListPages() > 1;
}

/** Page `number` (1-based) of the list of hubs; page 1 is the home page. */
export function hubListUrl(number: number): string {
  return number === 1 ? url('') : url(`page/${number}/`);
}

/** The page that says what a list was made of. */
export function aboutListUrl(hubId: string): string {
  return url(hasManyHubs() ? `hubs/${hubId}/about/` : 'about/');
}

/** The part of that page that describes one source file. */
export function sourceUrl(file: string): string {
  return `${aboutListUrl(recordOfFile(file).hub.id)}#${sourceAnchor(file)}`;
}
