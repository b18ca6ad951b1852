import { describe, expect, test } from 'vitest';
import {
  allFactRows,
  hubFactRows,
  paperFactRows,
  shownFieldNames,
} from '../../../src/core/facts/fact-rows.ts';
import { citingPaper, parsedPaper, parsedSource, recordOf } from '../../support/joining/parsed.ts';

describe('paperFactRows(paper)', () => {
  const stated = (paper = citingPaper()) =>
    Object.fromEntries(
      paperFactRows(paper).flatMap(({ name, value }) => (value === null ? [] : [[name, value]])),
    );

  test('has every stated fact as it is shown, with the field of the record that it comes from', () => {
    const paper = citingPaper({
      issued: '2026-05',
      publication: { venue: 'Tidal Letters', volume: '12', pages: '1-9', type: 'article-journal' },
      roles: [{ role: 'method' }, { role: 'other', label: 'Motivation' }],
      influential: false,
      retracted: true,
      novelty: 7,
      representative: true,
    });
    expect(stated(paper)).toEqual({
      Published: 'May 2026',
      Venue: 'Tidal Letters',
      Volume: '12',
      Pages: '1-9',
      'Type of work': 'article-journal',
      Retracted: 'yes',
      'Citation role': 'method, Motivation',
      Influential: 'no',
      Novelty: '7.0',
      Representative: 'yes',
    });
    const venue = paperFactRows(paper).find(({ name }) => name === 'Venue');
    expect(venue?.field).toBe('publication.venue');
  });

  test('leads from each identifier to its page', () => {
    const paper = citingPaper({
      identifiers: { arxiv: '2503.01785', doi: '10.1000/182' },
      url: 'https://example.org/paper',
    });
    const links = paperFactRows(paper).flatMap(({ name, field, href }) =>
      href ? [[name, field, href]] : [],
    );
    expect(links).toEqual([
      ['arXiv', 'identifiers.arxiv', 'https://arxiv.org/abs/2503.01785'],
      ['DOI', 'identifiers.doi', 'https://doi.org/10.1000/182'],
      ['Page', 'url', 'https://example.org/paper'],
    ]);
  });

  test('names what is not stated, and takes no false and no zero for that', () => {
    const unstated = (paper = citingPaper()) =>
      paperFactRows(paper).flatMap(({ noun, value }) => (value === null ? [noun] : []));
    expect(unstated()).toEqual([
      'authors',
      'abstract',
      'date',
      'venue',
      'retraction',
      'category',
      'citation role',
      'polarity',
      'influence',
      'verdict',
      'novelty',
      'representative',
    ]);
    const paper = citingPaper({ retracted: false, influential: false, novelty: 0, representative: false });
    expect(unstated(paper)).not.toContain('retraction');
    expect(stated(paper)).toMatchObject({ Retracted: 'no', Novelty: '0.0', Representative: 'no' });
  });
});

describe('hubFactRows(hub)', () => {
  test('has all authors, and totals as they are stated', () => {
    const place = { line: 1 };
    const authors = Array.from({ length: 12 }, (_, at) => ({ family: `Name${at}`, given: null }));
    const { hub } = recordOf(
      'hub',
      'hub.pith.txt',
      parsedSource({
        hub: {
          title: { value: 'A Hub', place },
          authors: { value: authors, place },
          years: {
            value: [
              { name: '2025', count: 3 },
              { name: '2026', count: 1200 },
            ],
            place,
          },
          fields: { value: [], place },
        },
        papers: [parsedPaper('A Paper')],
      }),
    );
    const rows = new Map(hubFactRows(hub).map(({ name, value }) => [name, value]));
    expect(rows.get('Title')).toBe('A Hub');
    expect(rows.get('Authors')?.split(', ')).toHaveLength(12);
    expect(rows.get('Years')).toBe('2025 3, 2026 1,200');
    expect(rows.get('Verdicts')).toBeNull();
  });
});

describe('every fact of a paper', () => {
  const ids = { orcid: '0000-0002-1825-0097' };
  const paper = citingPaper({
    authors: [
      { family: 'Neap', given: 'Ada', ids },
      { family: 'Full', given: 'Luna' },
    ],
    abstract: 'We move the tide.',
    summary: 'It moves.',
    languages: ['de', 'en-GB'],
    publication: { venue: 'Tides', publisher: 'Pier Press', issue: '2' },
    identifiers: { pmid: '33817056' },
    citedBy: [{ count: 12, source: 'OpenAlex', asOf: null }],
    pdf: 'https://example.org/a.pdf',
    review: false,
    tallies: [{ polarity: 'supporting', count: 3 }],
    primaryCategory: 'cs.CV',
    polarity: 'supports',
    verdict: 'accept',
  });

  test('is listed as it is shown, with its address, and what the page shows above is not', () => {
    const rows = paperFactRows(paper).filter(({ value }) => value !== null);
    expect(rows.map(({ name, field, value, href }) => [name, field, value, ...(href ? [href] : [])])).toEqual(
      [
        ['Author identifiers', 'authors', 'Ada Neap: ORCID 0000-0002-1825-0097'],
        ['Venue', 'publication.venue', 'Tides'],
        ['Publisher', 'publication.publisher', 'Pier Press'],
        ['Issue', 'publication.issue', '2'],
        ['Language', 'languages', 'German, British English'],
        ['PubMed', 'identifiers.pmid', '33817056', 'https://pubmed.ncbi.nlm.nih.gov/33817056/'],
        ['Cited by', 'citedBy', '12, says OpenAlex'],
        ['Category', 'primaryCategory', 'cs.CV'],
        ['Open-access PDF', 'pdf', 'https://example.org/a.pdf', 'https://example.org/a.pdf'],
        ['Review', 'review', 'no'],
        ['Cited by others', 'tallies', '3 supporting'],
        ['Polarity', 'polarity', 'supports'],
        ['Verdict', 'verdict', 'accept'],
      ],
    );
  });

  test('has the same rows for each paper where papers are compared', () => {
    const [full, empty] = [paper, citingPaper()].map((one) => allFactRows(one));
    expect(full?.[0]).toEqual({
      name: 'Authors',
      noun: 'authors',
      field: 'authors',
      value: 'Ada Neap, Luna Full',
    });
    expect(empty?.map(({ field }) => field)).toEqual(full?.map(({ field }) => field));
    expect(empty?.filter(({ value, href }) => value !== null || href)).toEqual([]);
  });

  test('is named shortly for a report of a problem, those shown above first, each once', () => {
    expect(shownFieldNames(paper)).toEqual([
      ...['title', 'authors', 'summary', 'abstract', 'venue', 'publisher', 'issue', 'languages', 'pmid'],
      ...['citedBy', 'primaryCategory', 'pdf', 'review', 'tallies', 'polarity', 'verdict'],
    ]);
    expect(shownFieldNames(citingPaper())).toEqual(['title']);
  });
});
