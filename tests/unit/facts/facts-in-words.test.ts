import { expect, test } from 'vitest';
import { asOf } from '../../../src/core/facts/as-of.ts';
import { authorIdsText } from '../../../src/core/facts/author-ids-text.ts';
import { citedByText } from '../../../src/core/facts/cited-by-text.ts';
import { filesStating } from '../../../src/core/facts/fact-places.ts';
import { nameOfField } from '../../../src/core/facts/field-names.ts';
import { hubFacts, isStated, workFactsOf, workFields } from '../../../src/core/facts/paper-facts.ts';
import { tallyText } from '../../../src/core/facts/tally-text.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import { citingPaper } from '../../support/joining/parsed.ts';

test('a list is as of the day on which its newest source was got', () => {
  const days = ['2026-11-26', '2026-12-03T05:23:41Z', null, '2025-12-31'];
  expect(asOf(days.map((retrieved) => ({ retrieved })))).toBe('2026-12-03');
  expect([asOf([{ retrieved: null }]), asOf([])]).toEqual([null, null]);
});

test('the identifiers of an author are told with the names of who gives them', () => {
  const ids = { openalex: 'A5023888391', orcid: '0000-0002-1825-0097', semanticScholar: '12' };
  const name = { family: 'Neap', given: 'Ada' };
  expect(authorIdsText({ ...name, ids })).toBe(
    'Ada Neap: ORCID 0000-0002-1825-0097, Semantic Scholar 12, OpenAlex A5023888391',
  );
  expect(authorIdsText({ ...name, ids: { openalex: 'A5' } })).toBe('Ada Neap: OpenAlex A5');
});

test('counts are told with who counts and the day, if it is known', () => {
  const openalex = { count: 1200, source: 'OpenAlex', asOf: '2026-11-26' };
  expect(citedByText([openalex, { count: 9, source: 'Semantic Scholar', asOf: null }])).toBe(
    '1,200, says OpenAlex (26 November 2026); 9, says Semantic Scholar',
  );
  expect(citedByText([])).toBe('');
});

test('tallies are told in their order', () => {
  expect(
    tallyText([
      { polarity: 'supporting', count: 3 },
      { polarity: 'mentioning', count: 1200 },
    ]),
  ).toBe('3 supporting, 1,200 mentioning');
});

test('a field is named by its noun, one that no table has by its last part', () => {
  expect(
    ['issued', 'publication.volume', 'publication.nothing', 'tier'].map((field) => nameOfField(field)),
  ).toEqual(['date', 'volume', 'nothing', 'tier']);
  expect(nameOfField('statedCitingCount', hubFacts)).toBe('number of citing papers');
});

test('zero, false and an empty text are stated; null, nothing and an empty list or object are not', () => {
  expect([0, false, '', [0], { doi: '10.1/a' }].map(isStated)).toEqual([true, true, true, true, true]);
  expect([null, undefined, [], {}].map(isStated)).toEqual([false, false, false, false]);
});

test('the facts that any paper can have say nothing of how a paper cites another', () => {
  const facts = workFactsOf(citingPaper({ issued: '2025', novelty: 7, roles: [{ role: 'method' }] }));
  expect(facts).toMatchObject({ title: 'A Citing Paper', issued: '2025' });
  expect(Object.keys(facts)).toEqual(workFields);
  for (const name of ['roles', 'novelty', 'quotes', 'id']) expect(facts).not.toHaveProperty(name);
});

test('the files that state a fact are each named once, in the order of the papers', () => {
  const source = [
    { file: 'a.csl.json', line: 1 },
    { file: 'b.ris', line: 2 },
  ];
  const places: CitingPaper['provenance'][] = [{ issued: [1] }, {}, { issued: [1, 0] }];
  const papers = places.map((provenance) => citingPaper({ source, provenance }));
  expect(filesStating(papers, 'issued')).toEqual(['b.ris', 'a.csl.json']);
  expect(filesStating([], 'issued')).toEqual([]);
});
