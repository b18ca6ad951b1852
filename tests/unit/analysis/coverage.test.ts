import { expect, test } from 'vitest';
import { coverageOf } from '../../../src/core/analysis/coverage.ts';
import { citingPaper } from '../../support/joining/parsed.ts';

test('coverageOf(papers) counts for each fact the papers that state it', () => {
  const papers = [
    citingPaper(),
    citingPaper({ summary: 'One sentence.', novelty: 0, url: 'https://example.org/', retracted: false }),
    citingPaper({ identifiers: { arxiv: '2503.01785' }, authors: [{ family: 'Lin', given: null }] }),
    citingPaper({
      role: 'method',
      roles: [{ role: 'method' }],
      polarity: 'support',
      verdict: 'accept',
      primaryCategory: 'cs.CV',
      issued: '2026',
      abstract: 'Several sentences.',
      publication: { venue: 'Tidal Letters' },
      influential: false,
      quotes: [{ text: 'As in [1].', roles: [], source: { file: 'hub.s2.json', path: '/0' } }],
    }),
    citingPaper({ publication: { publisher: 'Harbour Press' } }),
  ];
  expect(Object.fromEntries(coverageOf(papers).map(({ fact, stated }) => [fact, stated]))).toEqual({
    Summary: 1,
    Abstract: 1,
    Authors: 1,
    Date: 1,
    Venue: 1,
    'Link or identifier': 2,
    'Citation role': 1,
    'Citing passage': 1,
    Influence: 1,
    Retraction: 1,
    Polarity: 1,
    Category: 1,
    Verdict: 1,
    Novelty: 1,
  });
});

test('coverageOf([]) names every fact and counts none', () => {
  expect(coverageOf([]).every(({ stated }) => stated === 0)).toBe(true);
});
