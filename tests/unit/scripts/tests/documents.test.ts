import { expect, test } from 'vitest';
import { findWrongReferences } from '../../../../scripts/lib/tests/documents.ts';

const repository = {
  files: [
    'README.md',
    'docs/decisions/search.md',
    'docs/picture.png',
    'src/core/text/dates.ts',
    'src/core/formats/csv/parse.ts',
    'src/core/formats/ris/parse.ts',
    'src/core/formats/ris/tags.ts',
    'src/pages/hubs/[hub]/index.astro',
  ],
  generated: ['dist', 'data/records'],
  scripts: ['build', 'bench:map'],
};

/** The problems of a document, each as `line: message`. */
function problemsOf(text: string, path = 'README.md', others: Record<string, string> = {}): string[] {
  const documents = Object.entries({ ...others, [path]: text }).map(([path, text]) => ({ path, text }));
  return findWrongReferences(documents, repository).map(({ file, message }) =>
    `${file}: ${message}`.replace(`${path}:`, ''),
  );
}

test.each([
  ['a file, from the root', '`src/core/text/dates.ts`'],
  ['a file, from any folder', '`text/dates.ts` and `dates.ts`'],
  ['a folder, from the root', '`src/core/text` and `src/core/text/`'],
  ['a folder, from any folder', '`formats/`'],
  ['any name', '`src/core/formats/<format>/parse.ts` and `<format>/parse.ts`'],
  ['any part of a name', '`src/core/text/*.ts`'],
  ['any folders', '`src/**/tags.ts` and `src/…/tags.ts`'],
  ['a list of alternatives', '`src/core/formats/{csv,ris}/parse.ts`'],
  ['a dynamic route', '`src/pages/hubs/[hub]/index.astro`'],
  ['a line of a file', '`src/core/text/dates.ts:12`'],
  ['a folder that a command makes, and its files', '`dist/` and `data/records/<hub>.json`'],
  ['a file in a code block', '```text\nsrc/core/text/dates.ts  reads dates\n```'],
  ['an npm script', 'Run `npm run build`, or npm run bench:map.'],
  ['an address of the site', '`/about/` and `hubs/x/hub.json` and `https://example.org/a.md`'],
  ['a package', '`fuse.js` and `@astrojs/react`'],
  ['a path outside of code', 'either/or, src/none.ts'],
])('%s passes', (_, text) => {
  expect(problemsOf(text)).toEqual([]);
});

test.each([
  ['a file', 'Read\n`src/core/text/date.ts`.', '2: There is no src/core/text/date.ts in the repository.'],
  ['a file without its folder', '`date.ts`', '1: There is no date.ts in the repository.'],
  ['the end of a name', '`ates.ts`', '1: There is no ates.ts in the repository.'],
  ['a folder', '`src/core/joining/`', '1: There is no src/core/joining/ in the repository.'],
  ['a folder without the root', '`joining/`', '1: There is no joining/ in the repository.'],
  [
    'a path that is not at the root',
    '`src/text/dates.ts`',
    '1: There is no src/text/dates.ts in the repository.',
  ],
  [
    'a name in each of some folders',
    '`src/core/text/<x>/parse.ts`',
    '1: There is no src/core/text/<x>/parse.ts in the repository.',
  ],
  [
    'one of the alternatives',
    '`formats/{csv,bibtex,ris}/parse.ts`',
    '1: There is no formats/bibtex/parse.ts in the repository.',
  ],
  ['a file in a code block', '```sh\nnode src/a.ts\n```', '2: There is no src/a.ts in the repository.'],
  ['an npm script', 'Run `npm run\nbuilt`.', '2: package.json has no script built.'],
  ['an npm script in a code block', '```sh\nnpm run built\n```', '2: package.json has no script built.'],
])('%s that does not exist is reported with its line', (_, text, message) => {
  expect(problemsOf(text)).toEqual([message]);
});

test('links to files, folders and anchors pass, and so do addresses of the web', () => {
  const text = [
    '# Search & words',
    '[decisions](docs/decisions/search.md) [why](docs/decisions/search.md#why-fusejs-again)',
    '[again](docs/decisions/search.md#same-1) [here](#search--words) [folder](docs/decisions/)',
    '![picture](docs/picture.png) [web](https://example.org/x#y) [mail](mailto:a@example.org)',
  ].join('\n\n');
  const other = '# Why *`fuse.js`*, again\n\n## Same\n\n## Same';
  expect(problemsOf(text, 'README.md', { 'docs/decisions/search.md': other })).toEqual([]);
});

test('a link is read from the folder of its document', () => {
  const text = '[up](../../README.md#top)\n\n[down](docs/picture.png)\n\n[out](../../../x.md)';
  expect(problemsOf(text, 'docs/decisions/search.md', { 'README.md': '# Top' })).toEqual([
    '3: The link docs/picture.png leads to no file of the repository.',
    '5: The link ../../../x.md leads to no file of the repository.',
  ]);
});

test('an anchor without a heading is reported', () => {
  expect(problemsOf('# Set up\n\n[set up](#setup) [file][1]\n\n[1]: #none')).toEqual([
    '3: README.md has no heading for the link #setup.',
    '5: README.md has no heading for the link #none.',
  ]);
});
