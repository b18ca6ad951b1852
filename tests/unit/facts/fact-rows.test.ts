import { describe, expect, test } from 'vitest';
import { hubFactRows, paperFactRows } from '../../../src/core/facts/fact-rows.ts';
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
      Influential: 'no, says Semantic Scholar',
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
