import { expect, test } from 'vitest';
import { plainPaper } from '../../../../scripts/lib/site/plain-record.ts';
import { cslWriter } from '../../../../src/core/formats/csl/stringify.ts';
import type { Work } from '../../../../src/core/schemas/work.ts';
import { origin } from '../../../support/formats/works.ts';

const plain: Work = {
  ...plainPaper,
  ...{ summaryBy: null, key: 'roe2024', id: 'roe', title: 'A <b> & $x^2$' },
  source: [{ file: 'hub.csl.json', path: '/1' }],
};
const full: Work = {
  ...plain,
  authors: [
    { family: 'Roe', given: 'Ada' },
    { family: 'King', given: 'Martin', suffix: 'Jr.' },
    { family: 'A Group', given: null },
  ],
  ...{ issued: '0999-03', url: 'https://example.org/', primaryCategory: 'cs.LG', languages: ['de'] },
  ...{ abstract: 'One.\n\nA < b.', summary: 'It holds.', polarity: 'positive', verdict: 'Good', novelty: 7 },
  ...{
    representative: true,
    influential: false,
    retracted: true,
    review: false,
    pdf: 'https://example.org/a',
  },
  identifiers: {
    arxiv: '2401.00001',
    doi: '10.5555/1',
    openalex: 'W1',
    semanticScholar: 'CorpusId:5',
    pmid: '7',
  },
  publication: { type: 'book', venue: 'V & W', publisher: 'P', volume: '1', issue: '2', pages: '3-4' },
  roles: [{ role: 'method' }, { role: 'other', label: 'critique' }],
  quotes: [
    { text: 'We <i> follow.', roles: [{ role: 'method' }], source: { file: 'hub.csl.json', path: '/1' } },
    { text: 'As they say.', roles: [], source: { file: 'hub.csl.json', path: '/1' } },
  ],
};

test('every fact has its variable, and what CSL has none for is under “custom”', () => {
  const [item] = JSON.parse(
    cslWriter.stringify([full], { ...origin, notes: new Map([['roe2024', 'Mine.']]) }),
  );
  expect(Object.entries(item)).toEqual(
    Object.entries({
      ...{ id: 'roe2024', type: 'book', title: 'A &lt;b> & x²' },
      author: [
        { family: 'Roe', given: 'Ada' },
        { family: 'King', given: 'Martin', suffix: 'Jr.' },
        { literal: 'A Group' },
      ],
      // A year keeps its digits.
      issued: { 'date-parts': [['0999', 3]] },
      ...{ language: 'de', 'container-title': 'V & W', publisher: 'P', volume: '1', issue: '2', page: '3-4' },
      ...{ archive: 'arXiv', archive_location: '2401.00001', DOI: '10.5555/1', URL: 'https://example.org/' },
      ...{ abstract: 'One.\n\nA < b.', note: 'Summary by the source: It holds.', PMID: '7', annote: 'Mine.' },
      custom: {
        ...{ 'primary-category': 'cs.LG', openalex: 'W1', 'semantic-scholar': 'CorpusId:5' },
        ...{ roles: ['method', 'critique'], polarity: 'positive', verdict: 'Good', novelty: 7 },
        ...{ representative: true, influential: false, retracted: true, review: false },
        pdf: 'https://example.org/a',
        quotes: [{ text: 'We &lt;i> follow.', roles: ['method'] }, { text: 'As they say.' }],
        list: 'Papers that cite “A Hub Paper”.',
        source: [{ file: 'hub.csl.json', path: '/1', sha256: 'b'.repeat(64) }],
      },
    }),
  );
});

test('an item alone is indented, without where it comes from', () => {
  const lines = (work: Work) => cslWriter.stringifyOne?.(work).split('\n').slice(2, -3);
  const facts = ['    "id": "roe2024",', '    "type": "document",', '    "title": "A &lt;b> & x²",'];
  expect(lines({ ...plain, issued: '2024-03-09' })).toEqual([
    ...facts,
    '    "issued": {"date-parts":[[2024,3,9]]}',
  ]);
  expect(lines({ ...plain, novelty: 3 })).toEqual([...facts, '    "custom": {"novelty":3}']);
  expect(cslWriter.stringifyOne?.(plain)).toBe(
    '[\n  {\n    "id": "roe2024",\n    "type": "document",\n    "title": "A &lt;b> & x²"\n  }\n]\n',
  );
});

test('languages are one, or under “custom” where there are several', () => {
  const written = (languages: string[]) => {
    const [{ language, custom }] = JSON.parse(cslWriter.stringifyOne?.({ ...plain, languages }) ?? '');
    return [language, custom?.languages];
  };
  expect([written([]), written(['de']), written(['de', 'en'])]).toEqual([
    [undefined, undefined],
    ['de', undefined],
    [undefined, 'de; en'],
  ]);
});

test('a list has an item a line', () => {
  const lines = cslWriter.stringify([plain, { ...plain, key: 'doe2025' }], origin).split('\n');
  expect(lines.map((line) => line.slice(0, 15))).toEqual([
    '[',
    '{"id":"roe2024"',
    '{"id":"doe2025"',
    ']',
    '',
  ]);
});
