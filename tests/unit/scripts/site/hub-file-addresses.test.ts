import { expect, test } from 'vitest';
import {
  fileBaseOf,
  toFileAddresses,
  withoutDeadLinks,
} from '../../../../scripts/lib/site/hub-files/addresses.ts';
import { realRecord } from '../../../support/real-site.ts';

const base = '/in-one-file-0f/';
const onSite = { hub: 'moon', site: 'https://someone.github.io/explorer/', base };
const alone = { ...onSite, site: '' };

test.each([
  ['/in-one-file-0f/hubs/moon/#paper-tides', '#paper-tides'],
  ['https://someone.github.io/in-one-file-0f/hubs/moon/#paper-tides', '#paper-tides'],
  ['/in-one-file-0f/hubs/moon/?author=Ada%20Rey', '?author=Ada%20Rey'],
  ['/in-one-file-0f/hubs/moon/', '#main'],
  ['/in-one-file-0f/about/#search', '#search-help'],
  ['/in-one-file-0f/about/#glossary', '#glossary'],
  ['/in-one-file-0f/about/#joining', 'https://someone.github.io/explorer/about/#joining'],
  ['/in-one-file-0f/sources/moon.ris/#L38', 'https://someone.github.io/explorer/sources/moon.ris/#L38'],
  ['/in-one-file-0f/hubs/moonlight/#paper-a', 'https://someone.github.io/explorer/hubs/moonlight/#paper-a'],
  ['https://doi.org/10.1000/1', 'https://doi.org/10.1000/1'],
])('the address %s is %s in a file', (address, inFile) => {
  expect(toFileAddresses(`<a href="${address}">x</a>`, onSite)).toBe(`<a href="${inFile}">x</a>`);
  // The data of an island has its quotes escaped.
  expect(toFileAddresses(`props="{&quot;a&quot;:[0,&quot;${address}&quot;]}"`, onSite)).toBe(
    `props="{&quot;a&quot;:[0,&quot;${inFile}&quot;]}"`,
  );
});

test('the original of a file is the page of its hub on the site, if there is one', () => {
  const link = '<link rel="canonical" href="http://localhost:4321/in-one-file-0f/hubs/moon/">';
  expect(toFileAddresses(link, onSite)).toBe(
    '<link rel="canonical" href="https://someone.github.io/explorer/hubs/moon/">',
  );
  expect(toFileAddresses(link, alone)).toBe('');
});

test('the files of figures are saved by buttons', () => {
  const html = '<a href="/in-one-file-0f/hubs/moon/figures/dates.csv" download>Download data (CSV)</a>';
  expect(toFileAddresses(html, alone)).toBe(
    '<button type="button" class="link-button needs-js" data-save="dates.csv" data-name="moon-dates.csv">Download data (CSV)</button>',
  );
});

test('without a site, of links to its pages the words stay, and other links stay whole', () => {
  const html =
    '<p><a class="x" href="/in-one-file-0f/about/">About <b>us</b></a>, <a href="#main">here</a>, <a href="https://doi.org/1">DOI</a></p>';
  expect(withoutDeadLinks(toFileAddresses(html, alone))).toBe(
    '<p><span class="x">About <b>us</b></span>, <a href="#main">here</a>, <a href="https://doi.org/1">DOI</a></p>',
  );
});

test('a text that holds the base of another file stays as it is', () => {
  const text = '<p>See /in-one-file/about/#search and https://outside.example/in-one-file-1e/about/.</p>';
  expect(toFileAddresses(text, onSite)).toBe(text);
});

test('the base of a file is that of its records alone, so that none of their texts can hold it', () => {
  const record = realRecord();
  const base = fileBaseOf([record]);
  expect(base).toMatch(/^\/in-one-file-[0-9a-f]{16}\/$/);
  expect(fileBaseOf([record])).toBe(base);
  const [first, ...others] = record.citingPapers;
  if (!first) throw new Error('The hub has no papers.');
  const citingPapers = [{ ...first, title: `${first.title} ${base}` }, ...others];
  expect(fileBaseOf([{ ...record, citingPapers }])).not.toBe(base);
});
