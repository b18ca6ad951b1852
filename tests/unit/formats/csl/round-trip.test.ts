import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csl } from '../../../../src/core/formats/csl/csl.ts';
import { parse } from '../../../../src/core/formats/csl/parse.ts';
import { cslWriter } from '../../../../src/core/formats/csl/stringify.ts';
import { findFormat } from '../../../../src/core/formats/formats.ts';
import { expectedFacts, origin, readFacts, works } from '../../../support/formats/works.ts';

test('parse(stringify(works)) gives every fact of the works, and is CSL-JSON by its content', () => {
  fc.assert(
    fc.property(works, (list) => {
      const text = cslWriter.stringify(list, origin);
      const { papers, representatives, findings } = parse(text);
      expect(papers.map(readFacts), text).toEqual(list.map(expectedFacts));
      expect(representatives.map(({ place }) => place)).toEqual(
        list.flatMap(({ representative }, index) => (representative ? { path: `/${index}` } : [])),
      );
      const rules = new Set(findings.map(({ rule }) => rule));
      expect([...rules].filter((rule) => rule !== 'unknown-role')).toEqual(['left-out-field']);
      expect(findFormat('x', text)).toBe(csl);
    }),
  );
});

test('stringify(works) leaves out what is not stated, and says where the rest comes from', () => {
  const [plain] = fc.sample(works, { numRuns: 1, seed: 1 })[0] ?? [];
  if (!plain) throw new Error('no sample');
  const work = {
    ...plain,
    ...{
      key: 'a',
      title: 'A Title',
      summary: null,
      abstract: null,
      roles: [],
      polarity: null,
      verdict: null,
    },
    ...{ novelty: null, primaryCategory: null, identifiers: {}, authors: [], issued: null, url: null },
    ...{ languages: [], citedBy: [], pdf: null, review: null, tallies: [] },
    ...{ publication: {}, influential: null, retracted: null, quotes: [], representative: null },
  };
  expect(JSON.parse(cslWriter.stringify([work], origin))).toEqual([
    {
      id: 'a',
      type: 'document',
      title: 'A Title',
      custom: {
        list: origin.about,
        source: [
          { file: 'hub.pith.txt', line: 7, sha256: 'a'.repeat(64) },
          { file: 'hub.csl.json', path: '/1', sha256: 'b'.repeat(64) },
        ],
      },
    },
  ]);
});

test('stringify([]) is an empty list', () => {
  expect(cslWriter.stringify([], origin)).toBe('[]\n');
});
