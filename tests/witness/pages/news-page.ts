import type { Page } from '../page.ts';
import { asOf, type Site } from '../site.ts';
import type { Hub } from '../sources/read-hub.ts';
import { count, dateInWords, plainText } from '../words.ts';

/**
 * Accounts for the page of new papers where none is new. Of a list that was looked up again this witness knows no more
 * than the sources of today, so what such a page says beyond that is reported.
 */
export function checkNewsPage(site: Site, page: Page, hub: Hub): void {
  page.expect('head > title', [
    `New papers that cite ${plainText(hub.work.title.value)} · Citation explorer`,
  ]);
  page.expect('.hub-small nav a', [plainText(hub.work.title.value)]);
  const [day, begun] = [asOf(site, hub), site.begun.get(hub.id)];
  if (day === null || begun === undefined) return;
  const [first, second] = page.find('article > p');
  if (!first || !second) return;
  page.expectOf(
    [first, second],
    [
      `Last looked up on ${dateInWords(day)}. ${count(hub.papers.length, 'paper was', 'papers were')} listed at the beginning, on ${dateInWords(begun)}. Subscribe to the feed to hear of new papers.`,
      'Nothing is new since then.',
    ],
    'what is new',
  );
  for (const time of page.find('article > p > time')) page.expectAttribute(time, 'datetime', begun);
}
