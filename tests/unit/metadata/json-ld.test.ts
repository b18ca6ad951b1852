import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citingPaperJsonLd, hubJsonLd, toScriptJson } from '../../../src/core/metadata/json-ld.ts';
import { harbourPaper, journalArticle } from '../../support/metadata/papers.ts';

const hubPage = 'https://example.org/hubs/tide/';
const page = `${hubPage}papers/reading-the-harbour/`;
const hub = harbourPaper({ title: 'Tides by Candlelight', issued: '2023-02' });

function written(value: unknown) {
  return JSON.parse(toScriptJson(value));
}

test('a citing paper has every stated fact, and the hub paper as what it cites', () => {
  expect(written(citingPaperJsonLd(journalArticle, page, hub, hubPage))).toEqual({
    '@context': 'https://schema.org',
    '@id': page,
    '@type': 'ScholarlyArticle',
    name: 'Reading 24.3% of the Harbour',
    datePublished: '2025-05-03',
    sameAs: [
      'https://arxiv.org/abs/2601.00001',
      'https://doi.org/10.5555/harbour',
      'https://example.net/harbour?a=1&b=2',
    ],
    mainEntityOfPage: page,
    author: [
      {
        '@type': 'Person',
        name: 'Mira Quay III',
        familyName: 'Quay',
        givenName: 'Mira',
        honorificSuffix: 'III',
      },
      { name: 'Harbour Society' },
      { '@type': 'Person', name: '明 李', familyName: '李', givenName: '明' },
    ],
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'DOI', value: '10.5555/harbour' },
      { '@type': 'PropertyValue', propertyID: 'arXiv', value: '2601.00001' },
    ],
    abstract: 'Harbours are read from the left.',
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: '2',
      isPartOf: {
        '@type': 'PublicationVolume',
        volumeNumber: '7',
        isPartOf: { '@type': 'Periodical', name: 'Harbour Letters & Notes' },
      },
    },
    pagination: '12-34',
    publisher: { '@type': 'Organization', name: 'Pier Press' },
    citation: {
      '@id': hubPage,
      '@type': 'ScholarlyArticle',
      name: 'Tides by Candlelight',
      datePublished: '2023-02',
      url: hubPage,
    },
  });
});

test.each<[string[], unknown]>([
  [[], undefined],
  [['de'], 'de'],
  [
    ['de', 'en'],
    ['de', 'en'],
  ],
])('a paper in the languages %j says %j', (languages, inLanguage) => {
  expect(written(citingPaperJsonLd(harbourPaper({ languages }), page, hub, hubPage)).inLanguage).toEqual(
    inLanguage,
  );
});

test.each([
  ['book', 'Book', 'CreativeWork'],
  ['chapter', 'Chapter', 'CreativeWork'],
  ['dataset', 'Dataset', 'CreativeWork'],
  ['report', 'Report', 'CreativeWork'],
  ['software', 'SoftwareSourceCode', 'CreativeWork'],
  ['thesis', 'Thesis', 'CreativeWork'],
  ['paper-conference', 'ScholarlyArticle', 'CreativeWork'],
  ['article-journal', 'ScholarlyArticle', 'Periodical'],
])('a %s is a %s in a %s', (type, kind, venueKind) => {
  const node = written(
    citingPaperJsonLd(harbourPaper({ publication: { type, venue: 'Tides' } }), page, hub, hubPage),
  );
  expect([node['@type'], node.isPartOf]).toEqual([kind, { '@type': venueKind, name: 'Tides' }]);
});

test('an author with an ORCID iD links to it, whether the name is split or not', () => {
  const ids = { orcid: '0000-0002-1825-0097' };
  const authors = [
    { family: 'Quay', given: 'Mira', ids },
    { family: 'Harbour Society', given: null, ids },
  ];
  const sameAs = `https://orcid.org/${ids.orcid}`;
  expect(written(citingPaperJsonLd(harbourPaper({ authors }), page, hub, hubPage)).author).toMatchObject([
    { familyName: 'Quay', sameAs },
    { name: 'Harbour Society', sameAs },
  ]);
});

test('the hub page lists its papers, and each cites the hub paper', () => {
  const { '@graph': graph } = written(
    hubJsonLd(hub, hubPage, [{ paper: harbourPaper(), position: 101, page }], 250),
  );
  expect(graph).toEqual([
    {
      '@id': hubPage,
      '@type': 'ScholarlyArticle',
      name: 'Tides by Candlelight',
      datePublished: '2023-02',
      mainEntityOfPage: hubPage,
    },
    {
      '@type': 'ItemList',
      name: 'Papers that cite Tides by Candlelight',
      numberOfItems: 250,
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 101,
          item: {
            '@id': page,
            '@type': 'ScholarlyArticle',
            name: 'Reading the Harbour',
            citation: { '@id': hubPage },
          },
        },
      ],
    },
  ]);
});

test('no text of a source ends the script element, and all of it is read back', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('</script>', '<!--<script>', '<\u2028'),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const json = toScriptJson({ text });
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});

test.each([
  [
    { venue: 'Tides', volume: '7' },
    { '@type': 'PublicationVolume', volumeNumber: '7', isPartOf: { '@type': 'CreativeWork', name: 'Tides' } },
  ],
  [
    { venue: 'Tides', issue: '2' },
    { '@type': 'PublicationIssue', issueNumber: '2', isPartOf: { '@type': 'CreativeWork', name: 'Tides' } },
  ],
  [{ volume: '7' }, { '@type': 'PublicationVolume', volumeNumber: '7' }],
  [{ publisher: 'Pier Press' }, undefined],
])('what appeared in %j is part of what is stated', (publication, isPartOf) => {
  const node = written(citingPaperJsonLd(harbourPaper({ publication }), page, hub, hubPage));
  expect(node.isPartOf).toEqual(isPartOf);
});
