import type { Page } from '../page.ts';
import { spelled } from '../signs.ts';
import { hubAddress, kindNames, type Site, sourceLines } from '../site.ts';
import type { Hub, SourceFile } from '../sources/read-hub.ts';
import { number, plainText } from '../words.ts';
import { sourceRow } from './frame.ts';

/** Accounts for a page that shows lines of a source: each line is the one of the file, with its number. */
export function checkSourcePage(site: Site, page: Page, hub: Hub, source: SourceFile): void {
  const all = sourceLines(source);
  const rows = page.find('.source-lines > span');
  const numbers = rows.map((row) => Number(row.attributes.get('id')?.slice(1)));
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  for (const [at, row] of rows.entries()) {
    const [label] = page.find('a', row);
    const line = first + at;
    if (label) {
      page.expectOf([label], [String(line)], 'the number of a line');
      page.expectAttribute(label, 'href', `#L${line}`);
    }
    if (numbers[at] !== line) page.report('.source-lines', `L${numbers[at]}`, `L${line}`);
    page.expectOf([row], [spelled(all[line - 1] ?? 'a line that the file has')], 'a line');
  }
  checkPages(site, page, source);
  const isWhole = first === 1 && last === all.length;
  const part = `lines ${first} to ${last}`;
  page.expect('head > title', [`${source.name}${isWhole ? '' : `, ${part}`} · Citation explorer`]);
  page.expect('h1', [source.name]);
  const shown = isWhole ? `${number(all.length)} lines` : `${part} of ${number(all.length)}`;
  page.expectOf(
    page.find('article > p.small').slice(0, 1),
    [
      `${kindNames[source.kind]} about ${plainText(hub.work.title.value)}: ${shown}, as read. The file itself, its checksum. A character that cannot be shown is written as \\u{…}.`,
    ],
    'what is shown',
  );
  const addresses = [
    hubAddress(site, hub),
    `${site.built.base}sources/${source.name}/${source.name}`,
    sourceRow(site, hub, source.name),
  ];
  const links = page.find('article > p.small > a');
  for (const [at, address] of addresses.entries()) {
    const link = links[at];
    if (link) page.expectAttribute(link, 'href', address);
  }
}

/** Expects the links to the pages of a file that has several. */
function checkPages(site: Site, page: Page, source: SourceFile): void {
  const folder = `sources/${source.name}/`;
  const pages = site.built
    .files()
    .filter((file) => file.startsWith(folder) && file.endsWith('index.html'))
    .map((file) => Number(file.slice(folder.length).split('/')[0]) || 1)
    .sort((a, b) => a - b);
  const current = Number(page.file.slice(folder.length).split('/')[0]) || 1;
  const texts = [
    ...(current > 1 ? ['Previous'] : []),
    ...pages.map((each) => `Page ${each}`),
    ...(current < pages.length ? ['Next'] : []),
  ];
  for (const nav of page.find('article > nav')) page.expect('li > a', texts, nav);
}
