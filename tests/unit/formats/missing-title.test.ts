import { expect, test } from 'vitest';
import { parse as crossref } from '../../../src/core/formats/crossref/parse.ts';
import { parse as europePmc } from '../../../src/core/formats/europe-pmc/parse.ts';
import { parse as inspire } from '../../../src/core/formats/inspire/parse.ts';
import { parse as openalex } from '../../../src/core/formats/openalex/parse.ts';
import { parse as semanticScholar } from '../../../src/core/formats/semantic-scholar/parse.ts';
import { parse as zotero } from '../../../src/core/formats/zotero/parse.ts';

const doi = '10.5555/tide';
const arxiv = '2401.00001';
const paperId = 'a'.repeat(40);
const ofInspire = (...entries: object[]) => ({ hits: { hits: entries.map((metadata) => ({ metadata })) } });
const dois = [{ value: doi }];
const eprints = [{ value: arxiv }];

test.each([
  [
    'Europe PMC',
    europePmc,
    { citationList: { citation: [{ id: '7', doi }, { id: '7' }, { title: null }] } },
    [doi, '7', 'An article'],
  ],
  [
    'Crossref',
    crossref,
    { 'message-type': 'work-list', message: { items: [{ DOI: doi, type: 'book' }, { type: 'book' }] } },
    [doi, 'A work'],
  ],
  [
    'INSPIRE',
    inspire,
    ofInspire({ dois, arxiv_eprints: eprints }, { arxiv_eprints: eprints }, {}),
    [doi, arxiv, 'A record'],
  ],
  [
    'OpenAlex',
    openalex,
    { results: [{ id: 'https://openalex.org/W5', doi }, { doi }, { title: null }] },
    ['W5', doi, 'A work'],
  ],
  [
    'Semantic Scholar',
    semanticScholar,
    {
      data: [{ externalIds: { DOI: doi }, paperId }, { paperId }, {}].map((citingPaper) => ({ citingPaper })),
    },
    [doi, paperId, 'A paper'],
  ],
  [
    'Zotero',
    zotero,
    [{ key: 'K1', itemType: 'book' }, { itemType: 'book' }].map((data) => ({ data })),
    ['K1', 'An item'],
  ],
])('an entry of %s without a title is named by what it has', (_, parse, answer, names) => {
  const found = parse(JSON.stringify(answer)).findings.filter(({ rule }) => rule === 'missing-title');
  expect(found.map(({ reason }) => reason)).toEqual(names.map((name) => `${name} has no title.`));
});
