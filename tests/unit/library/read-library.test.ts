import { expect, test } from 'vitest';
import { libraryFormats } from '../../../src/core/formats/library-formats.ts';
import { readLibrary, tooLarge } from '../../../src/core/library/read-library.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (name: string, text: string) => readLibrary(name, bytes(text));
const problemOf = (name: string, text: string) => {
  const result = read(name, text);
  return 'problem' in result ? result.problem : null;
};

test.each(libraryFormats)('a library in $title is read, whatever its name', ({ title, sample }) => {
  const library = read('My library (1)', sample);
  expect(library).toMatchObject({ format: title, faults: [] });
  expect('papers' in library && library.papers).toHaveLength(1);
});

test('a library keeps no more than tells its papers apart', () => {
  const text = `@article{a,
  title = {A Paper}, author = {Liu, Ziyu and Sun, Zeyi}, year = 2024, doi = {10.1000/a},
  abstract = {Long.}, note = {My secret.}, file = {/home/me/a.pdf},
}`;
  expect(read('a.bib', text)).toMatchObject({
    papers: [
      {
        title: 'A Paper',
        identifiers: { doi: '10.1000/a' },
        year: '2024',
        authors: [
          { family: 'Liu', given: 'Ziyu' },
          { family: 'Sun', given: 'Zeyi' },
        ],
        type: 'article-journal',
      },
    ],
  });
  expect(JSON.stringify(read('a.bib', text))).not.toMatch(/secret|home|Long/);
});

test('a fault costs its entry and is told with its line; the other entries are read', () => {
  const ris =
    'TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nAU  - Liu, Z.\nER  - \nTY  - JOUR\nTI  - Two\nER  - \n';
  const library = read('a.ris', ris);
  expect(library).toMatchObject({ papers: [{ title: 'One' }, { title: 'Two' }] });
  expect('faults' in library && library.faults).toEqual(['Line 4: An entry has no title.']);
});

test('an item of a list that is no item is told as a fault', () => {
  const library = read('a.json', '[{"id": "a", "type": "book", "title": "One"}, 5]');
  expect('faults' in library && library.faults).toEqual([expect.stringMatching(/^Entry “\/1”: /)]);
});

test.each([
  ['a.pdf', '%PDF-1.7', /^This file is a PDF\. Export the papers as RIS/],
  ['a.bib', '', 'This file is empty. Export your library again.'],
  [
    'a.txt',
    'Dear all',
    /^This file is plain text that begins “Dear all”\. Choose a file in CSL-JSON, Zotero/,
  ],
  ['a.json', '{"works": []}', /^This file is JSON: an object with the keys “works”\. Choose a file in/],
  ['a.csv', 'Name,Date\nx,y\n', /no paper could be read|Choose a file in/],
])('%s with the text “%s” is refused in plain sentences', (name, text, problem) => {
  expect(problemOf(name, text)).toMatch(problem);
});

test('a file that is not UTF-8 is refused with the line', () => {
  const result = readLibrary(
    'a.bib',
    new Uint8Array([...bytes('@article{a,\n title={Gr'), 0xfc, ...bytes('n}}')]),
  );
  expect(result).toEqual({ problem: expect.stringMatching(/^Line 2 has bytes .* Save the file as UTF-8/) });
});

test('a file that is too large is refused before it is read', () => {
  expect(tooLarge(50_000_001)).toMatch(/^This file has 51 MB, and at most 50 MB can be read\./);
  expect(tooLarge(50_000_000)).toBeNull();
});
