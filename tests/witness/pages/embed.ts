import type { Page } from '../page.ts';
import { asOf, hubAddress, type Site } from '../site.ts';
import type { Hub } from '../sources/read-hub.ts';
import { dateInWords, plainText } from '../words.ts';
import { checkFigures } from './figures.ts';

/** Accounts for the figure of roles that other pages can embed. */
export function checkEmbed(site: Site, page: Page, hub: Hub): void {
  const title = plainText(hub.work.title.value);
  page.expect('head > title', [`How “${title}” is cited`]);
  page.expect('main > h1', [title]);
  checkFigures(site, page, hub);
  const day = asOf(site, hub);
  const foot = page.find('main > p.small');
  page.expectOf(
    foot,
    [`All citing papers, in the Citation explorer${day === null ? '' : `, as of ${dateInWords(day)}`}`],
    'the foot',
  );
  const [link] = page.find('main > p.small > a');
  if (link) page.expectAttribute(link, 'href', hubAddress(site, hub));
}
