import { describe, expect, test } from 'vitest';
import {
  identifierKeys,
  isArxivDoi,
  isPreprintDoi,
  keyKinds,
  kindOf,
} from '../../../../src/core/joining/match/paper-keys.ts';

describe('identifierKeys(identifiers)', () => {
  test.each([
    ['a version', { arxiv: '2503.01785v2' }, { arxiv: '2503.01785' }],
    ['case of a DOI', { doi: '10.1109/ABC.1' }, { doi: '10.1109/abc.1' }],
    ['form of a letter of a DOI', { doi: '10.1109/caf\u00E9' }, { doi: '10.1109/cafe\u0301' }],
    ['the DOI of arXiv', { doi: '10.48550/arXiv.2503.01785' }, { arxiv: '2503.01785' }],
    [
      'the DOI of arXiv in small letters, with a version',
      { doi: '10.48550/arxiv.2503.01785v3' },
      { arxiv: '2503.01785' },
    ],
    ['case of an OpenAlex id', { openalex: 'w44' }, { openalex: 'W44' }],
    ['the name of a corpus id', { semanticScholar: 'CorpusId:235' }, { semanticScholar: '235' }],
  ])('is the same whatever %s', (_, some, others) => {
    expect(identifierKeys(some)).toEqual(identifierKeys(others));
  });

  test('has one key a kind, and none twice for arXiv and its DOI', () => {
    const identifiers = {
      arxiv: '2503.01785',
      doi: '10.48550/arXiv.2503.01785',
      openalex: 'W1',
      semanticScholar: 'a'.repeat(40),
    };
    expect(new Set(identifierKeys(identifiers))).toEqual(
      new Set(['arxiv:2503.01785', 'openalex:w1', `s2:${'a'.repeat(40)}`]),
    );
    expect(identifierKeys({})).toEqual([]);
  });

  test('the two ids of Semantic Scholar are of two kinds', () => {
    const kinds = ['a'.repeat(40), 'CorpusId:12'].map((semanticScholar) =>
      identifierKeys({ semanticScholar }).map(kindOf),
    );
    expect(kinds).toEqual([[keyKinds.indexOf('s2')], [keyKinds.indexOf('s2corpus')]]);
  });
});

test('a key is of its kind, whatever signs its identifier has', () => {
  expect(keyKinds[kindOf('doi:10.1/a:b:c')]).toBe('doi');
  expect(kindOf('isbn:1')).toBe(-1);
});

test('isArxivDoi(doi) knows the DOIs that arXiv gives', () => {
  expect(
    ['10.48550/arXiv.2503.01785', '10.48550/ARXIV.1', '10.1109/x', '10.48550/x'].map(isArxivDoi),
  ).toEqual([true, true, false, false]);
});

test.each([
  ...['10.48550/arXiv.2503.01785', '10.1101/123456', '10.1101/2020.01.02.123456', '10.2139/SSRN.1'],
  ...[
    '10.21203/rs.3.rs-1',
    '10.31234/osf.io/x',
    '10.26434/chemrxiv-1',
    '10.20944/preprints1',
    '10.36227/techrxiv.1',
  ],
])('%s is the DOI of a preprint', (doi) => {
  expect(isPreprintDoi(doi)).toBe(true);
});

test.each([
  '10.1101/gr.1234',
  '10.1101/1234567',
  '10.1109/1',
  '10.3121/x',
  '110.2139/ssrn.1',
  '10.48550/other',
])('%s is not', (doi) => {
  expect(isPreprintDoi(doi)).toBe(false);
});

test('keys are in the order of the kinds, and an empty identifier has none', () => {
  const identifiers = {
    pmid: '12',
    semanticScholar: 'corpusid:7',
    doi: '10.1/A',
    arxiv: 'ODD',
    openalex: '',
  };
  expect(identifierKeys(identifiers)).toEqual(['arxiv:odd', 'doi:10.1/a', 's2corpus:7', 'pmid:12']);
  expect(identifierKeys({ semanticScholar: 'A'.repeat(40) })).toEqual([`s2:${'a'.repeat(40)}`]);
  expect(identifierKeys({ semanticScholar: 'a'.repeat(41) })).toEqual([`s2corpus:${'a'.repeat(41)}`]);
});
