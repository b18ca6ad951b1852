import { expect, test } from 'vitest';
import { openCitations } from '../../../../src/core/formats/opencitations/opencitations.ts';
import { readAnswer } from '../../../support/formats/read-answers.ts';

const citation = { citing: 'doi:10.1000/1', creation: '2024-05' };

test('a citation is a paper without a title, and each fact has the place of its field', () => {
  expect(readAnswer(openCitations, [{ citing: 'doi:10.1000/1 pmid:33817056', creation: '2024-05' }])).toEqual(
    {
      hub: {},
      papers: [
        {
          identifiers: { doi: '10.1000/1', pmid: '33817056' },
          issued: '2024-05',
          place: { path: '/0' },
          places: { 'identifiers.doi': '/0/citing', 'identifiers.pmid': '/0/citing', issued: '/0/creation' },
        },
      ],
      said: [],
    },
  );
});

const leftOut = (name: string, times = '1 time') => `/0/citing left out: ${name}, ${times}`;

test.each<[string, object, string[]]>([
  ['doi:10.1000/1', { doi: '10.1000/1' }, []],
  ['openalex:W12', { openalex: 'W12' }, []],
  ['pmid:33817056', { pmid: '33817056' }, []],
  ['doi:10.1000/a:b openalex:W12\tpmid:5', { doi: '10.1000/a:b', openalex: 'W12', pmid: '5' }, []],
  ['doi:10.48550/arXiv.2401.00012', { doi: '10.48550/arXiv.2401.00012', arxiv: '2401.00012' }, []],
  ['doi:10.1000/1 doi:10.1000/2', { doi: '10.1000/1' }, [leftOut('citing/doi')]],
  ['openalex:W1 openalex:W2', { openalex: 'W1' }, [leftOut('citing/openalex')]],
  ['pmid:1 pmid:2 pmid:3', { pmid: '1' }, [leftOut('citing/pmid', '2 times')]],
  ['omid:br/06 doi:10.1000/1', { doi: '10.1000/1' }, [leftOut('citing/omid')]],
  ['pmid:10.1000/2 doi:10.1000/1', { doi: '10.1000/1' }, [leftOut('citing/pmid')]],
  ['openalex:10.1000/2 doi:10.1000/1', { doi: '10.1000/1' }, [leftOut('citing/openalex')]],
  ['omid:10.1000/2 doi:10.1000/1', { doi: '10.1000/1' }, [leftOut('citing/omid')]],
  ['W2 10.1000/2 doi:10.1000/1', { doi: '10.1000/1' }, [leftOut('citing', '2 times')]],
  ['omid:W2 omid:33817056 doi:10.1000/1', { doi: '10.1000/1' }, [leftOut('citing/omid', '2 times')]],
])('the identifiers in %j are split by their kinds', (citing, identifiers, said) => {
  const { papers, said: messages } = readAnswer(openCitations, [{ citing }]);
  expect([papers[0]?.identifiers, messages]).toEqual([identifiers, said]);
});

const expected = 'Expected: citations, as /citations/doi:… answers';

test.each<[string, unknown, number, string[]]>([
  ['citations', [citation, citation], 2, []],
  ['a citation alone', citation, 1, []],
  [
    'a citation with fields that are not kept',
    [{ ...citation, oci: '1-1' }],
    1,
    ['/0/oci left out: oci, 1 time'],
  ],
  [
    'a date that is none',
    [{ ...citation, creation: 'soon' }],
    1,
    ['/0/creation bad-value: “creation” is “soon”. Expected: a date such as 2025-03-03'],
  ],
  [
    'a citation without a citing paper',
    [{ cited: 'doi:10.1000/1' }, citation],
    1,
    ['/0 bad-value: An entry is an object. Expected: a citation with “citing”'],
  ],
  [
    'a citing paper without an identifier',
    [{ citing: null }, { citing: true, oci: '1-1' }, citation],
    1,
    [
      '/0 missing-title: The citing paper has no DOI, OpenAlex id or PubMed id.',
      '/1/citing bad-value: “citing” is true. Expected: a text',
      '/1 missing-title: The citing paper has no DOI, OpenAlex id or PubMed id.',
      '/1/oci left out: oci, 1 time',
    ],
  ],
  ['a list of none', [], 0, [`- no-entries: Found no paper with a title. ${expected}`]],
])('%s: each citing paper is read, and what is missing is said', (_, answer, count, said) => {
  const { papers, said: messages } = readAnswer(openCitations, answer);
  expect([papers.length, messages]).toEqual([count, said]);
});

test.each<[unknown, boolean]>([
  [{ oci: '1-1' }, true],
  [[{ oci: '1-1' }], true],
  [[[{ oci: '1-1' }]], true],
  [[{ citing: 'x', cited: 'y' }], true],
  [[{ citing: 'x', creation: '2024' }], true],
  [[[{ citing: 'x', creation: '2024' }]], true],
  [{ citing: 'x', cited: 'y' }, true],
  [[{ citing: 'x' }], false],
  [[{ cited: 'x', creation: '2024' }], false],
  [[{ creation: '2024' }], false],
  [{ data: [{ oci: '1-1' }] }, false],
])('detect(%j) is %s', (file, isOne) => {
  expect(openCitations.detect(JSON.stringify(file))).toBe(isOne);
});
