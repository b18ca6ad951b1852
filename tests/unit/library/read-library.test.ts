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

const anyFormat =
  'CSL-JSON, Zotero JSON, BibTeX, RIS, EndNote XML, PubMed (MEDLINE, .nbib), Web of Science (plain text, .ciw) or CSV';

test.each([
  ['a.txt', 'Dear all', `This file is plain text that begins “Dear all”. Choose a file in ${anyFormat}.`],
  [
    'a.json',
    '{"works": []}',
    `This file is JSON: an object with the keys “works”. Choose a file in ${anyFormat}.`,
  ],
  [
    'a.html',
    '<!DOCTYPE html><html><body>x',
    'This file is an HTML page. Use the file that the page offers for download or export, not the page itself.',
  ],
  ['a.ris', ' \n\t', 'This file is empty. Export your library again.'],
  [
    'a.ris',
    'TY  - JOUR\nAU  - Liu, Z.\nER  - \n',
    'This file looks like RIS, and no paper could be read. Found no entry with a title.',
  ],
  [
    'a.csv',
    'title,doi\n"One"x,\n',
    'This file looks like CSV, and no paper could be read. Found no row with a title.',
  ],
])('%s with the text %j is refused in exactly two sentences', (name, text, problem) => {
  expect(readLibrary(name, bytes(text))).toEqual({ problem });
});

test('a file of bytes is refused by what it is', () => {
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]);
  expect(readLibrary('a.zip', zip)).toEqual({
    problem: 'This file is a ZIP or Office file. Unpack it, and use the files in it.',
  });
});

test.each([
  [
    'a.ris',
    'TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nPY  - soon\nER  - \na line\nTI  - x\n',
    ['One', 'Two'],
    [
      'Line 1: The entry that begins here has no end: found the next entry. Expected the tag “ER”.',
      'Line 8: Found the tag “TI” outside of an entry. Expected the tag “TY” before it.',
    ],
  ],
  [
    'a.json',
    '[{"id": "a", "type": "book", "title": "One"}, 5, {"id": "b", "type": "book"}]',
    ['One'],
    ['Entry “/1”: An entry is 5. Expected an item of CSL-JSON.', 'Entry “/2”: The entry “b” has no title.'],
  ],
  [
    'a.json',
    '{"items": [{"itemType": "book", "title": "One"}, 5]}',
    ['One'],
    ['Entry “/items/1”: An entry of “items” is 5. Expected an item of Zotero.'],
  ],
  ['a.json', '[{"id": "a", "type": "book", "title": "One", "DOI": 5, "volume": {}}]', ['One'], []],
  [
    'a.csv',
    'title,doi\n"One"x,\nTwo,\nThree,bad\n',
    ['Two', 'Three'],
    ['Line 2: Found text after a quoted cell.'],
  ],
  [
    'a.bib',
    '@article{a, title = {One}',
    ['One'],
    ['Line 1: The entry that begins here is never closed: found the end of the file. Expected “}”.'],
  ],
])(
  'of %s with %j, what costs an entry is told, and what costs a fact is not',
  (name, text, titles, faults) => {
    const library = read(name, text);
    if ('problem' in library) throw new Error(library.problem);
    expect(library.papers.map(({ title }) => title)).toEqual(titles);
    expect(library.faults).toEqual(faults);
  },
);

test('a text that looks like two formats is read in that of its name, or else in the most trusted', () => {
  const text = '@article{a, title={Of BibTeX}}\nTY  - JOUR\nTI  - Of RIS\nER  - \n';
  const formatOf = (name: string) => {
    const library = read(name, text);
    return 'papers' in library && [library.format, ...library.papers.map(({ title }) => title)];
  };
  expect(formatOf('a.ris')).toEqual(['RIS', 'Of RIS']);
  expect(formatOf('A.RIS')).toEqual(['RIS', 'Of RIS']);
  expect(formatOf('a.bib')).toEqual(['BibTeX', 'Of BibTeX']);
  for (const name of ['a.txt', 'ris', 'a.ris.txt', 'a.csv']) {
    expect(formatOf(name)).toEqual(['BibTeX', 'Of BibTeX']);
  }
});

test('the size of a file that is too large is told in whole megabytes, rounded up', () => {
  const rest =
    'and at most 50 MB can be read. Export the references without files and notes, or a part of them.';
  expect(tooLarge(51_000_000)).toBe(`This file has 51 MB, ${rest}`);
  expect(tooLarge(1_234_000_001)).toBe(`This file has 1,235 MB, ${rest}`);
});
