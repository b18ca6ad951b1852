import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/pubmed/parse.ts';

/** What is read of an entry with some lines. */
function read(...lines: string[]) {
  const { papers, findings } = parse(`PMID- 31452104\n${lines.join('\n')}\n`);
  const [paper] = papers;
  if (!paper) throw new Error('no paper');
  const names = paper.authors.map(({ family, given, suffix }) =>
    [family, given, suffix].filter(Boolean).join('|'),
  );
  return { ...paper, names, rules: findings.map(({ rule }) => rule) };
}
const title = 'TI  - A Title.';

test.each<[string, string[], string[]]>([
  ['a full name with its short form is one author', ['FAU - Moss, Nora A', 'AU  - Moss NA'], ['Moss|Nora A']],
  ['a short form may come first', ['AU  - Moss NA', 'FAU - Moss, Nora A'], ['Moss|Nora A']],
  ['a short name alone is an author', ['AU  - Moss NA'], ['Moss|NA']],
  [
    'a short name beside the full name of another is an author',
    ['FAU - Moss, Nora A', 'AU  - Moss NA', 'AU  - Reed B'],
    ['Moss|Nora A', 'Reed|B'],
  ],
  [
    'two people of one short name are two authors',
    ['FAU - Moss, Nora A', 'AU  - Moss NA', 'FAU - Moss, Nils A', 'AU  - Moss NA'],
    ['Moss|Nora A', 'Moss|Nils A'],
  ],
  [
    'a suffix without a comma',
    ['FAU - Moss, Nora A Jr', 'AU  - Reed B 3rd'],
    ['Moss|Nora A|Jr', 'Reed|B|3rd'],
  ],
  ['a group is an author without given names', ['CN  - Harbour Study Group'], ['Harbour Study Group']],
  ['a short name that is none is kept whole', ['AU  - Plato'], ['Plato']],
])('%s', (_, lines, names) => {
  expect(read(title, ...lines).names).toEqual(names);
});

test('an author that says nothing is nobody', () => {
  expect(read(title, 'FAU - ', 'AU  - ', 'CN  - ').names).toEqual([]);
});

test.each<[string[], string | undefined, object]>([
  [['Journal Article'], 'article-journal', { review: null, retracted: null }],
  [['Review', 'Journal Article'], 'article-journal', { review: true }],
  [['Systematic Review'], undefined, { review: true }],
  [['Journal Article', 'Preprint'], 'article', {}],
  [['Preprint', 'Journal Article'], 'article', {}],
  [['Journal Article', 'Retracted Publication'], 'article-journal', { retracted: true }],
  [['Dataset'], 'dataset', {}],
  [['Technical Report'], 'report', {}],
  [['Academic Dissertation'], 'thesis', {}],
  [['Comment'], undefined, {}],
])('the types %j are %s', (types, type, facts) => {
  const paper = read(title, ...types.map((name) => `PT  - ${name}`));
  expect(paper.publication?.type).toBe(type);
  expect(paper).toMatchObject(facts);
});

test('a type that says nothing of the work is counted as left out', () => {
  expect(read(title, 'PT  - Journal Article').rules).toEqual([]);
  expect(read(title, 'PT  - Journal Article', 'PT  - Comment').rules).toEqual(['left-out-field']);
});

test.each<[string, string[], object]>([
  [
    'a chapter in its book',
    ['TI  - A Part.', 'BTI - A Book.'],
    { title: 'A Part', type: 'chapter', venue: 'A Book' },
  ],
  ['a book', ['BTI - A Book.'], { title: 'A Book', type: 'book', venue: undefined }],
  ['an article', ['TI  - A Part.', 'JT  - Tides'], { title: 'A Part', type: undefined, venue: 'Tides' }],
  ['an article of a short venue', ['TI  - A Part...', 'TA  - Tid'], { title: 'A Part...', venue: 'Tid' }],
])('%s has its titles without the full stop of PubMed', (_, lines, expected) => {
  const { title, publication } = read(...lines);
  expect({ title, ...publication }).toMatchObject(
    Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)),
  );
  for (const [name, value] of Object.entries(expected)) {
    if (value === undefined) expect(publication).not.toHaveProperty(name);
  }
});

test('the DOI is the number marked so, and other numbers are left out', () => {
  const paper = read(title, 'LID - S12 [pii]', 'LID - 10.5555/tide [doi]', 'AID - 10.5555/tide [doi]');
  expect(paper.identifiers.doi).toBe('10.5555/tide');
  expect(paper.identifiers.pmid).toBe('31452104');
  expect(paper.url).toBe('https://pubmed.ncbi.nlm.nih.gov/31452104/');
  expect(paper.rules).toEqual(['left-out-field']);
});

test('the date of publication comes before the electronic one', () => {
  expect(read(title, 'DP  - 2020 May 4', 'DEP - 20200401').issued).toBe('2020-05-04');
  expect(read(title, 'DEP - 20200401').issued).toBe('2020-04-01');
  expect(read(title, 'DP  - 2020').issued).toBe('2020');
});

test('a retraction is noted', () => {
  expect(read(title, 'RIN - Tides. 2021;3:4').retracted).toBe(true);
  expect(read(title).retracted).toBeNull();
});

test('the title of a chapter is its own, also after that of its book', () => {
  const chapter = { title: 'A Chapter', publication: { type: 'chapter', venue: 'A Book' }, rules: [] };
  expect(read('TI  - A Chapter.', 'BTI - A Book.')).toMatchObject(chapter);
  expect(read('BTI - A Book.', 'TI  - A Chapter.')).toMatchObject(chapter);
});

// In quadratic time, this would take minutes.
test('a DOI with half a million blanks in it is read in linear time', () => {
  expect(
    read('TI  - A Paper', `AID - 10.1000/x${' '.repeat(500_000)}y [doi]`).identifiers.doi,
  ).toBeUndefined();
});
