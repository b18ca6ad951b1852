import { expect, test } from 'vitest';
import { buildHub, readDump } from '../../../scripts/lib/records/build-hub.ts';

const german = 'Maschinelles Lernen in der Medizin';
const english = 'Deep learning in medicine';

const csl = (title: string, language?: string) =>
  JSON.stringify([{ id: 'a', type: 'article-journal', title, DOI: '10.5555/a', language }]);
const openalex = (title: string, language: string) =>
  JSON.stringify({
    meta: { count: 1 },
    results: [{ id: 'https://openalex.org/W1', doi: 'https://doi.org/10.5555/a', title, language }],
  });
const webOfScience = (title: string, language: string) =>
  `FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Doe, J\nTI ${title}\nLA ${language}\nDI 10.5555/a\nUT WOS:1\nER\n\nEF\n`;

/** The first citing paper of the record that the files give together. */
function paperOf(files: Record<string, string>) {
  const hub = '[{"id":"x","title":"The Hub Paper"}]';
  const dumps = Object.entries({ 'x.hub.csl.json': hub, ...files });
  const { record } = buildHub(
    'x',
    dumps.map(([name, text]) => readDump(name, Buffer.from(text))),
    new Map(),
  );
  const [paper] = record?.citingPapers ?? [];
  return paper && { languages: paper.languages, titleLanguage: paper.titleLanguage, paper };
}

test('a title is in the one language that its source states', () => {
  expect(paperOf({ 'x.csl.json': csl(german, 'de') })).toMatchObject({
    languages: ['de'],
    titleLanguage: 'de',
  });
});

test('another source can state the language of the title', () => {
  const files = { 'x.csl.json': csl(german), 'x.openalex.json': openalex(german, 'de') };
  expect(paperOf(files)).toMatchObject({ languages: ['de'], titleLanguage: 'de' });
});

test('a title of Web of Science is a translation, and has no language but English', () => {
  expect(paperOf({ 'x.web-of-science.txt': webOfScience(english, 'German') })).toMatchObject({
    languages: ['de'],
    titleLanguage: null,
  });
  expect(paperOf({ 'x.web-of-science.txt': webOfScience(english, 'English') })).toMatchObject({
    titleLanguage: 'en',
  });
  // The title that is shown is that of the other source.
  const files = { 'x.csl.json': csl(german), 'x.web-of-science.txt': webOfScience(german, 'German') };
  expect(paperOf(files)).toMatchObject({ languages: ['de'], titleLanguage: 'de' });
});

test('a language and its variety agree on the variety', () => {
  const files = { 'x.csl.json': csl(german, 'de'), 'x.openalex.json': openalex(german, 'de-AT') };
  expect(paperOf(files)).toMatchObject({ languages: ['de-AT'], titleLanguage: 'de-AT' });
});

test('where sources state different languages, both are kept, and that of the title is not known', () => {
  const files = { 'x.csl.json': csl(german, 'de'), 'x.openalex.json': openalex(german, 'en') };
  const read = paperOf(files);
  expect(read).toMatchObject({ languages: ['de'], titleLanguage: null });
  expect(read?.paper.otherValues).toEqual([
    {
      field: 'languages',
      value: '["en"]',
      source: { file: 'x.openalex.json', line: 1, path: '/results/0/language' },
    },
  ]);
});

test('the hub paper has a language too', () => {
  const hub = JSON.stringify([{ id: 'x', title: german, language: 'ger' }]);
  const { record } = buildHub(
    'x',
    [readDump('x.hub.csl.json', Buffer.from(hub)), readDump('x.csl.json', Buffer.from(csl(english)))],
    new Map(),
  );
  expect(record?.hub).toMatchObject({ languages: ['de'], titleLanguage: 'de' });
});
