import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csl } from '../../../../src/core/formats/csl/csl.ts';
import { parse } from '../../../../src/core/formats/csl/parse.ts';
import { realCslFile } from '../../../support/real-site.ts';

const text = readFileSync(realCslFile, 'utf8');
const items: {
  id: string;
  type: string;
  title: string;
  author?: { family: string; given: string }[];
  issued: { 'date-parts': [number[]] };
  publisher: string;
  archive_location: string;
  DOI: string;
  URL: string;
  custom?: { 'primary-category': string };
}[] = JSON.parse(text);

describe('the CSL-JSON of the real hub', () => {
  const { papers, findings } = parse(text);

  test('is CSL-JSON and read without a word', () => {
    expect(csl.detect(text)).toBe(true);
    expect([papers.length, findings]).toEqual([50, []]);
  });

  test('gives every fact that it states', () => {
    const stated = papers.map(({ place: _, places: __, ...facts }) => facts);
    expect(stated).toEqual(
      items.map((item) => ({
        key: item.id,
        title: item.title,
        authors: item.author ?? [],
        issued: item.issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'),
        identifiers: { arxiv: item.archive_location, doi: item.DOI },
        url: item.URL,
        publication: { type: item.type, publisher: item.publisher },
        primaryCategory: item.custom?.['primary-category'] ?? null,
        summary: null,
        abstract: null,
        roles: [],
        polarity: null,
        verdict: null,
        novelty: null,
        influential: null,
        languages: [],
        retracted: null,
        citedBy: [],
        pdf: null,
        review: null,
        tallies: [],
        quotes: [],
      })),
    );
  });
});
