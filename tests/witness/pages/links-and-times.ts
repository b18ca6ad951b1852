import type { Page } from '../page.ts';
import { dateInWords } from '../words.ts';

/** Expects that times say their dates, that links to authors lead to these, and that no text has another language. */
export function checkLinksAndTimes(page: Page): void {
  for (const time of page.find('time[datetime]')) {
    const date = dateInWords(time.attributes.get('datetime') ?? '');
    if (page.whole(time) !== date) page.report('time @datetime', date, page.whole(time));
  }
  for (const link of page.find('main a[href]')) {
    const [, author] = /\?author=([^&#]*)$/.exec(link.attributes.get('href') ?? '') ?? [];
    if (author !== undefined && decodeURIComponent(author) !== page.whole(link)) {
      page.report('a link to an author', decodeURIComponent(author), page.whole(link));
    }
  }
  // No walked source states the language of a text.
  for (const { attributes } of page.find('main [lang]')) {
    if (attributes.get('lang') !== 'en') page.report('@lang', attributes.get('lang') ?? '', null);
  }
}
