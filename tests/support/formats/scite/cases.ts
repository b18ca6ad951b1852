import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const tallies = (papers: StatedPaper[]) =>
  papers.map(({ title, identifiers, tallies: counts = [] }) => [
    title,
    identifiers?.doi,
    counts.map(({ polarity, count }) => `${polarity} ${count}`).join(', '),
  ]);

/** Answers of https://api.scite.ai/tallies. */
export const cases: Record<string, PaperListCase> = {
  'one-paper': {
    promises: 'the answer for one DOI gives its tallies, and what it calls contradicting is contrasting',
    input:
      '{"total":14,"supporting":3,"contradicting":1,"mentioning":10,"unclassified":0,"doi":"10.5555/sc.1","citingPublications":12}',
    findings: ['/total', '/unclassified', '/citingPublications'].map((path) => `${path} info left-out-field`),
    point: tallies,
    expected: [[undefined, '10.5555/sc.1', 'supporting 3, contrasting 1, mentioning 10']],
  },
  'several-papers': {
    promises: 'an answer by DOIs gives the tallies of each, zero too, and a tally without a DOI is reported',
    input: lines(
      '[{"tallies": {',
      '  "10.5555/sc.1": {"supporting": 0, "contrasting": 0, "mentioning": 0, "doi": "10.5555/SC.1"},',
      '  "10.5555/sc.2": {"supporting": 2, "contradicting": "many", "mentioning": 7}',
      '}},',
      '{"supporting": 1, "contradicting": 0, "mentioning": 7}]',
    ),
    findings: ['/0/tallies/10.5555~1sc.2/contradicting warning bad-value', '/1 warning missing-title'],
    point: tallies,
    expected: [
      [undefined, '10.5555/SC.1', 'supporting 0, contrasting 0, mentioning 0'],
      [undefined, '10.5555/sc.2', 'supporting 2, mentioning 7'],
    ],
  },
  'error-answer': {
    promises: 'an answer that says why there are no tallies is an error',
    input: '[{"detail":"Not found"}]',
    findings: ['/0 error error-answer'],
    point: tallies,
    expected: [],
  },
};
