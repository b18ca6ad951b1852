import { formatIssued } from '../text/dates.ts';

/**
 * Says at the top of a page that it is a kept one. `date` is that of the answer of the server, as in its header `Date`;
 * null, or what is no date, if it did not say one.
 */
export function withKeptNote(html: string, date: string | null): string {
  const time = new Date(date ?? Number.NaN);
  const from = Number.isNaN(time.getTime())
    ? 'This page was kept earlier.'
    : `This is the page of ${formatIssued(time.toISOString().slice(0, 10))}.`;
  const note = `<p class="problem small kept-note" role="status">The site could not be reached. ${from}</p>`;
  return html.replace(/<body\b[^>]*>/, (body) => body + note);
}
