import { expect, test } from 'vitest';
import { plainHub, plainPaper } from '../../../../scripts/lib/site/plain-record.ts';
import { roleSources, sourceText } from '../../../../src/core/figures/roles/role-sources.ts';

const source = [{ file: 'x.csv.csv', line: 2 }];
const withFile = (file: string) => [...source, { file, path: '/1' }];

test('the places of the totals come first, then each file with roles or polarities of papers once', () => {
  const hub = {
    ...plainHub,
    provenance: {
      roles: [{ file: 'x.pith.txt', line: 9 }],
      polarities: [{ file: 'x.scite.json', path: '/0' }],
    },
  };
  const citingPapers = [
    { ...plainPaper, source, roles: [{ role: 'method' as const }] },
    {
      ...plainPaper,
      source: withFile('x.json.json'),
      polarity: 'supporting',
      provenance: { polarity: [1] },
    },
    {
      ...plainPaper,
      source: withFile('x.semantic-scholar.json'),
      roles: [{ role: 'method' as const }],
      polarity: 'supporting',
      provenance: { roles: [1] },
    },
    { ...plainPaper, source, roles: [{ role: 'method' as const }] },
    { ...plainPaper, source: [{ file: 'x.bibtex.bib', line: 1 }] },
  ];
  expect(roleSources({ hub, citingPapers }).map(sourceText)).toEqual([
    'Source of the totals of roles: x.pith.txt, line 9',
    'Source of the totals of polarities: x.scite.json',
    'Source of the roles of single papers: x.csv.csv',
    'Source of the roles of single papers: x.json.json',
    'Source of the roles of single papers: x.semantic-scholar.json',
  ]);
});

test('a figure without totals and roles has no sources', () => {
  expect(roleSources({ hub: plainHub, citingPapers: [{ ...plainPaper, source }] })).toEqual([]);
});
