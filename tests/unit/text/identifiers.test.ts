import { expect, test } from 'vitest';
import {
  splitDois,
  toArxivId,
  toDoi,
  toOpenAlexId,
  toPmid,
  toSemanticScholarId,
} from '../../../src/core/text/identifiers.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['10.1000/182', '10.1000/182'],
  [' doi:10.1000/182 ', '10.1000/182'],
  ['DOI: 10.1000/182', '10.1000/182'],
  ['https://doi.org/10.48550/arXiv.2503.01785', '10.48550/arXiv.2503.01785'],
  ['http://dx.doi.org/10.1000/a%2Fb%28c%29', '10.1000/a/b(c)'],
  ['https://doi.org/10.1000/50%', '10.1000/50%'],
  ['10.1002/(SICI)1097(1998)43:4<338::AID>3.0.CO;2-B', '10.1002/(SICI)1097(1998)43:4<338::AID>3.0.CO;2-B'],
  ['10.1000.10/182', '10.1000.10/182'],
  ['10.1000/a;b,c', '10.1000/a;b,c'],
  ['10.1000/x&gt;.', '10.1000/x&gt;'],
  ['10.1000/a b', null],
  ['10.1000/a;10.1000/b', null],
  ['https://doi.org/10.1000/a,https://doi.org/10.1000/b', null],
  ['10.1/182', null],
  ['https://example.org/10.1000/182', null],
  ['n/a', null],
  ['', null],
])('toDoi(%j) is %j', (text, doi) => {
  expect(toDoi(text)).toBe(doi);
});

test.each([
  ['2503.01785', '2503.01785'],
  ['2503.01785v12', '2503.01785'],
  ['0704.0001', '0704.0001'],
  ['arXiv:2503.01785v2', '2503.01785'],
  ['ARXIV: 2503.01785', '2503.01785'],
  ['https://arxiv.org/abs/2503.01785v1?context=cs#top', '2503.01785'],
  ['http://export.arxiv.org/pdf/2503.01785.pdf', '2503.01785'],
  ['https://www.arxiv.org/html/2503.01785v3', '2503.01785'],
  ['10.48550/arXiv.2503.01785', '2503.01785'],
  ['https://doi.org/10.48550/ARXIV.2503.01785', '2503.01785'],
  ['hep-th/9901001v3', 'hep-th/9901001'],
  ['math.GT/0309136', 'math/0309136'],
  ['https://arxiv.org/abs/cond-mat/0102536', 'cond-mat/0102536'],
  ['10.48550/arXiv.hep-th/9901001', 'hep-th/9901001'],
  ['2513.01785', null],
  ['2503.017', null],
  ['2503.017855', null],
  ['10.1000/2503.01785', null],
  ['https://example.org/abs/2503.01785', null],
  ['2024', null],
  ['', null],
])('toArxivId(%j) is %j', (text, id) => {
  expect(toArxivId(text)).toBe(id);
});

test.each([
  ['W4408148931', 'W4408148931'],
  ['https://openalex.org/W4408148931', 'W4408148931'],
  ['https://api.openalex.org/works/w4408148931', 'W4408148931'],
  ['https://openalex.org/A123', null],
  ['4408148931', null],
])('toOpenAlexId(%j) is %j', (text, id) => {
  expect(toOpenAlexId(text)).toBe(id);
});

test.each([
  [sha, sha],
  [sha.toUpperCase(), sha],
  [`https://www.semanticscholar.org/paper/A-Title/${sha}?sort=x`, sha],
  [`https://api.semanticscholar.org/${sha}`, sha],
  ['CorpusID:235', 'CorpusId:235'],
  ['https://api.semanticscholar.org/CorpusID:235', 'CorpusId:235'],
  ['https://api.semanticscholar.org/graph/v1/paper/CorpusId:235', 'CorpusId:235'],
  ['235', 'CorpusId:235'],
  [sha.slice(1), null],
  ['https://www.semanticscholar.org/author/235', null],
])('toSemanticScholarId(%j) is %j', (text, id) => {
  expect(toSemanticScholarId(text)).toBe(id);
});

test.each([
  ['33817056', '33817056'],
  ['PMID: 33817056', '33817056'],
  ['https://pubmed.ncbi.nlm.nih.gov/33817056/', '33817056'],
  ['https://www.ncbi.nlm.nih.gov/pubmed/33817056', '33817056'],
  ['PMC33817056', null],
  ['0', null],
  ['https://example.org/33817056', null],
])('toPmid(%s) is %s', (text, id) => {
  expect(toPmid(text)).toBe(id);
});

test.each([
  ['  10.1000/182 ', toDoi, '10.1000/182'],
  [' 2503.01785\n', toArxivId, '2503.01785'],
  [' W44 ', toOpenAlexId, 'W44'],
  [` ${'a'.repeat(40)} `, toSemanticScholarId, 'a'.repeat(40)],
  [' CorpusId: 12 ', toSemanticScholarId, toSemanticScholarId('CorpusId:12')],
] as const)('blanks around %j are not part of it', (text, read, id) => {
  expect(id).not.toBeNull();
  expect(read(text)).toBe(id);
});

test.each([
  ['doi 10.1000/182', '10.1000/182'],
  ['doi: https://doi.org/10.1000/182', '10.1000/182'],
  ['info:doi/10.1000/182', '10.1000/182'],
  ['urn:doi:10.1000/182', '10.1000/182'],
  ['doi.org/10.1000/182', '10.1000/182'],
  ['dx.doi.org/10.1000/182', '10.1000/182'],
  ['https://www.doi.org/10.1000/182', '10.1000/182'],
  ['https://doi.acm.org/10.1000/182', '10.1000/182'],
  ['https://doi-org.ezproxy.example.edu/10.1000/182', '10.1000/182'],
  ['https://ezproxy.example.edu/login?url=https://doi.org/10.1000/182', '10.1000/182'],
  ['https://ezproxy.example.edu/login?qurl=https://doi.org/10.1000%2F182', '10.1000/182'],
  ['10.1000/182.', '10.1000/182'],
  ['10.1000/182;,', '10.1000/182'],
  ['10.1000/50%2F', '10.1000/50%2F'],
  ['10.123/182', null],
  ['10.1234567890/182', null],
  ['10.123456789/182', '10.123456789/182'],
  ['10.1000/', null],
  ['10.1000/a\u202Eb', null],
])('the DOI that %j names is %j', (text, doi) => {
  expect(toDoi(text)).toBe(doi);
});

test.each([
  ['10.1000/1, 10.1000/2; 10.1000/3 10.1000/4', ['10.1000/1', '10.1000/2', '10.1000/3', '10.1000/4']],
  [
    'https://doi.org/10.1000/1 doi:10.1000/2, doi: 10.1000/3',
    ['https://doi.org/10.1000/1', 'doi:10.1000/2', 'doi: 10.1000/3'],
  ],
  ['doi:; 10.1000/1', ['doi:', '10.1000/1']],
  ['10.1000/a-doi: 10.1000/2', ['10.1000/a-doi:', '10.1000/2']],
  ['10.1002/(SICI)1097;2-B', ['10.1002/(SICI)1097;2-B']],
  [' 10.1000/1 and more ', ['10.1000/1 and more']],
  ['', ['']],
])('the DOIs of %j are %j', (text, dois) => {
  expect(splitDois(text)).toEqual(dois);
});

test.each([
  ['https://arxiv.org/e-print/2503.01785', '2503.01785'],
  ['https://arxiv.org/format/2503.01785', '2503.01785'],
  ['http://arxiv.org/ps/hep-th/9901001', 'hep-th/9901001'],
  ['doi: 10.48550/arXiv.2503.01785', '2503.01785'],
  ['HEP-TH/9901001', 'hep-th/9901001'],
  ['2500.01785', null],
  ['2512.0178', '2512.0178'],
  ['hep-th/9913001', null],
  ['hep-th/990100', null],
  ['2503.01785 and more', null],
])('the arXiv id that %j names is %j', (text, id) => {
  expect(toArxivId(text)).toBe(id);
});

test.each([
  ['123456789', '123456789'],
  ['1234567890', null],
  ['pmid33817056', '33817056'],
  ['http://ncbi.nlm.nih.gov/pubmed/33817056/', '33817056'],
  ['012', null],
])('the PubMed id that %j names is %j', (text, id) => {
  expect(toPmid(text)).toBe(id);
});

// In quadratic time, this would take minutes.
test('half a million question marks are read in linear time', () => {
  expect(toArxivId(`2503.01785${'?'.repeat(500_000)}\nx`)).toBeNull();
});
