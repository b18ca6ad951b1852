import { describe } from 'vitest';
import { crossref } from '../../../src/core/formats/crossref/crossref.ts';
import { europePmc } from '../../../src/core/formats/europe-pmc/europe-pmc.ts';
import { inspire } from '../../../src/core/formats/inspire/inspire.ts';
import { openCitations } from '../../../src/core/formats/opencitations/opencitations.ts';
import { testAnyJson } from '../../support/formats/json-files.ts';

const texts = [
  '2024-02-30',
  '10.1000/1',
  '2501.00001',
  'article',
  '<i>x</i>',
  '\ud800',
  'retracted publication',
];

describe('OpenCitations', () => {
  testAnyJson(openCitations, {
    names: ['oci', 'citing', 'cited', 'creation', 'error', 'message'],
    texts: [...texts, 'doi:10.1000/1', 'omid:br/1 doi:10.1000/2 openalex:W1'],
    toFile: (citations) => citations.map((citation) => ({ citing: 'doi:10.1000/3', ...citation })),
  });
});

describe('INSPIRE', () => {
  testAnyJson(inspire, {
    names: [
      ...['hits', 'total', 'metadata', 'titles', 'title', 'abstracts', 'value', 'dois', 'arxiv_eprints'],
      ...[
        'categories',
        'authors',
        'full_name',
        'inspire_roles',
        'earliest_date',
        'document_type',
        'imprints',
      ],
      ...['publisher', 'publication_info', 'journal_title', 'page_start', 'page_end', 'artid', 'message'],
    ],
    texts: [...texts, 'Doe, Jane', ', ', 'supervisor'],
    toFile: (records) => ({
      hits: {
        total: 2,
        hits: records.map((metadata) => ({ metadata: { titles: [{ title: 'A' }], ...metadata } })),
      },
    }),
  });
});

describe('Europe PMC', () => {
  testAnyJson(europePmc, {
    names: [
      ...['hitCount', 'citationList', 'citation', 'resultList', 'result', 'errCode', 'errMsg', 'id', 'title'],
      ...[
        'authorString',
        'authorList',
        'author',
        'lastName',
        'firstName',
        'collectiveName',
        'pubYear',
        'doi',
      ],
      ...['firstPublicationDate', 'journalInfo', 'journal', 'journalTitle', 'volume', 'issue', 'pageInfo'],
      ...['citationType', 'pubType', 'pubTypeList', 'abstractText'],
    ],
    texts: [...texts, 'Doe J, Roe A.', 'A Title.', '.'],
    toFile: (articles) => ({
      hitCount: 2,
      citationList: { citation: articles.map((article) => ({ title: 'An Article', ...article })) },
    }),
  });
});

describe('Crossref', () => {
  testAnyJson(crossref, {
    names: [
      ...[
        'status',
        'message-type',
        'message',
        'items',
        'DOI',
        'title',
        'subtitle',
        'author',
        'family',
        'given',
      ],
      ...['name', 'issued', 'published', 'date-parts', 'URL', 'type', 'container-title', 'publisher', 'page'],
      ...['article-number', 'updated-by', 'abstract'],
    ],
    texts: [...texts, 'failed', 'retraction', 'https://doi.org/10.1000/1'],
    toFile: (works) => ({
      status: 'ok',
      'message-type': 'work-list',
      message: { items: works.map((work) => ({ title: ['A Work'], ...work })) },
    }),
  });
});
