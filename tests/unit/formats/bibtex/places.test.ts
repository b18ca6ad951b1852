import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/bibtex/parse.ts';
import { lines } from '../../../support/formats/lines.ts';

const placesOf = (text: string) =>
  parse(text).papers.map(({ places = {} }) =>
    Object.fromEntries(
      Object.entries(places).map(([fact, place]) => [
        fact,
        'column' in place ? `${place.line}:${place.column}` : place,
      ]),
    ),
  );

test('every fact has the place of its own field, also of what is taken over', () => {
  const text = lines(
    '@inproceedings{a,',
    '  title = {A Part},',
    '  author = {Doe, Jane},',
    '  eprint = {2401.00001}, archivePrefix = {arXiv}, primaryClass = {cs.LG},',
    '  doi = {10.5555/1}, openalex = {W1}, language = {english},',
    '  pages = {1--2}, number = {3},',
    '  abstract = {One.}, annote = {Summary by the source: It holds.},',
    '  crossref = {vol}}',
    '@proceedings{vol,',
    '  title = {The Volume}, publisher = {A Press}, volume = {7}, year = 2024, month = mar}',
  );
  expect(placesOf(text)).toEqual([
    {
      ...{
        title: '2:3',
        authors: '3:3',
        issued: '10:62',
        abstract: '7:3',
        summary: '7:22',
        languages: '5:39',
      },
      ...{ 'identifiers.arxiv': '4:3', 'identifiers.doi': '5:3', 'identifiers.openalex': '5:22' },
      ...{ primaryCategory: '4:51', 'publication.issue': '6:19', 'publication.pages': '6:3' },
      ...{ 'publication.venue': '10:3', 'publication.publisher': '10:25', 'publication.volume': '10:48' },
    },
  ]);
});

test('a fact that is read out of another field has the place of that field', () => {
  const text = lines(
    '@misc{a, title={}, subtitle={Only This}, journal={arXiv:2401.00001}}',
    '@misc{b, title={B}, number={arXiv:2401.00001}, howpublished={https://example.org/}}',
    '@misc{c, title={C}, note={arXiv:2401.00001}, annote={Summary by the source: It holds.}}',
    '@misc{d, title={D}, howpublished={\\href{https://example.org/}{Here}}}',
    '@misc{e, title={E}, year=2024, date={2024-03-09}}',
    '@misc{f, title={F}, author={A, B, C, D, E}, year={soon}, month=mar}',
    '@misc{g, title={G}, note={Summary by the source: Second.}, annote={Other}}',
  );
  expect(placesOf(text)).toEqual([
    { title: '1:20', 'identifiers.arxiv': '1:42', 'publication.venue': '1:42' },
    { title: '2:10', 'identifiers.arxiv': '2:21', url: '2:48' },
    { title: '3:10', 'identifiers.arxiv': '3:21', summary: '3:46' },
    { title: '4:10', 'publication.venue': '4:21', url: '4:21' },
    { title: '5:10', issued: '5:32' },
    { title: '6:10', issued: '6:45' },
    { title: '7:10', summary: '7:21' },
  ]);
});

test('a message says what was expected, in the file as in the entry', () => {
  const text = lines(
    '@string{z}',
    '@preamble{"x" y}',
    '@article{a title = {A}, year 2020, = {x}, month = , note = soon, date = {2024-13}}',
    '@article{a, title = {B} {x}, eprint = {x}, archivePrefix = {arXiv}}}',
    '@article{c, title = "C, year = 202}',
    '@article{d, title = {D}, month = mar, doi = {x}, url = {y}, author = {A B, C D, E}',
  );
  expect(
    parse(text).findings.map(({ line, column, rule, expected, field }) =>
      [`${line}:${column}`, rule, expected, field]
        .filter((part) => part !== null && part !== undefined)
        .join(' | '),
    ),
  ).toEqual([
    '1:10 | broken-entry | “=”',
    '2:1 | left-out-field | @preamble',
    '2:15 | broken-entry | “}”',
    '3:12 | broken-entry | a comma',
    '3:30 | broken-entry | “=”',
    '3:60 | bad-value | a text in braces or quotes',
    '3:66 | bad-value | one real date such as 2025-03-09 | date',
    '4:1 | bad-value | a key of its own',
    '4:25 | broken-entry | a comma, or “}”',
    '4:30 | bad-value | an arXiv id | eprint',
    '4:68 | broken-entry | a brace that opens before it',
    '5:21 | broken-entry | “"”',
    '6:1 | broken-entry | “}”',
    '6:26 | bad-value | a month and day of a year that is stated | month',
    '6:39 | bad-value | a DOI | doi',
    '6:50 | bad-value | an address that begins with http:// or https:// | url',
    '6:61 | bad-value | names with “and” between them',
  ]);
});

test('a message that the next entry comes too early points to its @, however far it is indented', () => {
  const text = lines('@article{a, title = {A}, year =', '  @article{b, title = {B}}');
  expect(parse(text).findings).toMatchObject([
    { line: 2, column: 3, reason: 'Found the next entry where the value of “year” begins.' },
  ]);
});

test('the first of two volumes that an entry names is its volume, and the other is told', () => {
  const { papers, findings } = parse(
    lines(
      '@inproceedings{a, title = {A}, crossref = {one}, crossref = {two}}',
      '@proceedings{one, title = {Volume One}}',
      '@proceedings{two, title = {Volume Two}}',
    ),
  );
  expect(papers[0]?.publication.venue).toBe('Volume One');
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'conflicting-facts', reason: '“crossref” is also “two”.' }),
  );
});

test('what stands after an entry that ends too early is in the message about its brace', () => {
  const { papers, findings } = parse(lines('@misc{a, title = "{}A"%{', '}', '= {https://example.org/}, }'));
  expect(papers.map(({ title }) => title)).toEqual(['A']);
  expect(findings).toMatchObject([
    {
      ...{ rule: 'broken-entry', line: 3, expected: 'a brace that opens before it' },
      reason:
        'Found a closing brace that closes nothing: the entry before it ends too early. Not read: “= {https://example.org/}, }”.',
    },
  ]);
});

test('the arXiv id of an entry is that of its eprint, and another one in its number is told', () => {
  const { papers, findings } = parse(
    lines(
      '@misc{a, title={A}, number={arXiv:2401.00001},',
      'eprint={2401.00002}, archivePrefix={arXiv}}',
      '@misc{b, title={B}, number={arXiv:2401.00003},',
      'eprint={2401.00003}, archivePrefix={arXiv}}',
    ),
  );
  expect(papers.map(({ identifiers, places }) => [identifiers.arxiv, places?.['identifiers.arxiv']])).toEqual(
    [
      ['2401.00002', { line: 2, column: 1 }],
      ['2401.00003', { line: 4, column: 1 }],
    ],
  );
  expect(findings).toMatchObject([{ rule: 'left-out-field', field: 'number', line: 1 }]);
});
