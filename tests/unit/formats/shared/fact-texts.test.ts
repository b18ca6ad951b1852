import { describe, expect, test } from 'vitest';
import { type FactName, factTexts, toStatedRole } from '../../../../src/core/formats/shared/fact-texts.ts';
import { newDraft, type PaperDraft } from '../../../../src/core/formats/shared/paper-draft.ts';
import type { Work } from '../../../../src/core/schemas/work.ts';

/** A draft with one fact that a text states. */
function read(fact: FactName, text: string): PaperDraft {
  const draft = newDraft();
  expect(factTexts[fact].read(text, draft)).toBeNull();
  return draft;
}

const write = (fact: FactName, work: Partial<Work> | PaperDraft) => factTexts[fact].write(work as Work);

/** What a fact expected where a text does not state it; the draft must stay as it was. */
function refuse(fact: FactName, text: string, before: Partial<PaperDraft> = {}): string | null {
  const draft = { ...newDraft(), ...before };
  const expected = factTexts[fact].read(text, draft);
  expect(draft).toEqual({ ...newDraft(), ...before });
  return expected;
}

const publication = (fact: object) => ({ publication: fact });
const identifiers = (fact: object) => ({ identifiers: fact });

describe('a text states a fact, and is written back', () => {
  test.each<[FactName, string, Partial<PaperDraft>]>([
    ['key', 'moss2025tides', { key: 'moss2025tides' }],
    ['title', 'Tides', { title: 'Tides' }],
    ['summary', 'It shows.\n\nMore.', { summary: 'It shows.\n\nMore.' }],
    ['abstract', 'We show.', { abstract: 'We show.' }],
    ['primaryCategory', 'cs.CV', { primaryCategory: 'cs.CV' }],
    ['polarity', 'supporting', { polarity: 'supporting' }],
    ['verdict', 'accept', { verdict: 'accept' }],
    ['issued', '2025-03', { issued: '2025-03' }],
    ['url', 'https://example.org/a', { url: 'https://example.org/a' }],
    ['pdf', 'https://example.org/a.pdf', { pdf: 'https://example.org/a.pdf' }],
    ['novelty', '7.5', { novelty: 7.5 }],
    ['novelty', '0', { novelty: 0 }],
    ['roles', 'method; tooling', { roles: [{ role: 'method' }, { role: 'other', label: 'tooling' }] }],
    ['representative', 'true', { representative: true }],
    ['influential', 'false', { influential: false }],
    ['retracted', 'true', { retracted: true }],
    ['review', 'false', { review: false }],
    ['languages', 'de; fr', { languages: ['de', 'fr'] }],
    [
      'citedBy',
      'OpenAlex: 12 (2026-11-26); Semantic Scholar: 9',
      {
        citedBy: [
          { count: 12, source: 'OpenAlex', asOf: '2026-11-26' },
          { count: 9, source: 'Semantic Scholar', asOf: null },
        ],
      },
    ],
    [
      'tallies',
      'supporting: 3; contrasting: 1',
      {
        tallies: [
          { polarity: 'supporting', count: 3 },
          { polarity: 'contrasting', count: 1 },
        ],
      },
    ],
    ['arxiv', '2503.01785', identifiers({ arxiv: '2503.01785' })],
    ['doi', '10.5555/tide', identifiers({ doi: '10.5555/tide' })],
    ['openalex', 'W4408', identifiers({ openalex: 'W4408' })],
    ['pmid', '31452104', identifiers({ pmid: '31452104' })],
    ['type', 'article-journal', publication({ type: 'article-journal' })],
    ['venue', 'Journal of Tides', publication({ venue: 'Journal of Tides' })],
    ['publisher', 'Harbour Press', publication({ publisher: 'Harbour Press' })],
    ['volume', '7', publication({ volume: '7' })],
    ['issue', '2', publication({ issue: '2' })],
    ['pages', '12-34', publication({ pages: '12-34' })],
  ])('%s: %s', (fact, text, facts) => {
    const draft = read(fact, text);
    expect(draft).toEqual({ ...newDraft(), ...facts });
    expect(write(fact, draft)).toBe(text);
  });

  test.each(Object.keys(factTexts) as FactName[])('%s is not written where it is not stated', (fact) => {
    const title = fact === 'title' ? '' : null;
    expect(write(fact, { ...newDraft(), title: title ?? 'Tides' })).toBe(title);
  });

  test.each<[FactName, string, Partial<PaperDraft>]>([
    ['issued', '9 March 2025', { issued: '2025-03-09' }],
    ['url', ' https://example.org/a ', { url: 'https://example.org/a' }],
    ['novelty', '1e2', { novelty: 100 }],
    ['novelty', '6.7000000000000002', { novelty: 6.7 }],
    ['novelty', '7.00000000000000000', { novelty: 7 }],
    ['novelty', '123456789012345680000', { novelty: 123456789012345680000 }],
    ['novelty', '25E-1', { novelty: 2.5 }],
    ['novelty', '1e+1', { novelty: 10 }],
    ['roles', ' Method ;; Baseline', { roles: [{ role: 'method' }, { role: 'baseline' }] }],
    ['roles', ';', { roles: [] }],
    ['languages', 'German', { languages: ['de'] }],
    [
      'citedBy',
      ' Web: of Science : 9  (2026-11-26) ;OpenAlex:123456789012345(2026-11-27)',
      {
        citedBy: [
          { count: 9, source: 'Web: of Science', asOf: '2026-11-26' },
          { count: 123456789012345, source: 'OpenAlex', asOf: '2026-11-27' },
        ],
      },
    ],
    ['tallies', ' a : b :  123456789012345 ', { tallies: [{ polarity: 'a : b', count: 123456789012345 }] }],
    ['type', 'Journal Article', publication({ type: 'article-journal' })],
    ['pages', '12 – 34', publication({ pages: '12-34' })],
    ['doi', 'https://doi.org/10.5555/tide', identifiers({ doi: '10.5555/tide' })],
  ])('%s may be written as %j', (fact, text, facts) => {
    expect(read(fact, text)).toEqual({ ...newDraft(), ...facts });
  });

  test.each(['true', 'TRUE', 'yes', 'y', '1', 'x', 'X'])('%j is yes', (text) => {
    expect(read('retracted', text).retracted).toBe(true);
  });

  test.each(['false', 'No', 'n', '0'])('%j is no', (text) => {
    expect(read('retracted', text).retracted).toBe(false);
  });

  test('a language joins those that are known, once', () => {
    const draft = newDraft();
    for (const text of ['de; fr', 'fr; en']) factTexts.languages.read(text, draft);
    expect(draft.languages).toEqual(['de', 'fr', 'en']);
  });

  test('a title is written without its TeX, and roles by their labels', () => {
    expect(write('title', { title: 'The $\\pi$ Tide' })).toBe('The π Tide');
    expect(write('roles', { roles: [{ role: 'other', label: 'tooling' }, { role: 'dataset' }] })).toBe(
      'tooling; dataset',
    );
  });

  test('line ends are kept in the summary and the abstract alone', () => {
    const kept = Object.entries(factTexts).filter(([, fact]) => 'paragraphs' in fact && fact.paragraphs);
    expect(kept.map(([name]) => name)).toEqual(['summary', 'abstract']);
  });
});

describe('a text that does not state a fact changes nothing, and what was expected is said', () => {
  const date = 'a real date such as 2025, 2025-03 or 2025-03-09';
  const address = 'an address that begins with http:// or https://';
  const counts = 'counts as in OpenAlex: 12 (2026-11-26); Semantic Scholar: 9';
  const tallies = 'counts as in supporting: 3; contrasting: 1';

  test.each<[FactName, string, string]>([
    ['issued', '2025-02-30', date],
    ['issued', 'in press', date],
    ['url', 'example.org', address],
    ['pdf', 'ftp://example.org', address],
    ['novelty', '-1', 'a number from 0 on, of at most 15 digits'],
    ['novelty', 'x7', 'a number from 0 on, of at most 15 digits'],
    ['novelty', '7x', 'a number from 0 on, of at most 15 digits'],
    ['novelty', '7.', 'a number from 0 on, of at most 15 digits'],
    ['novelty', '7.00000000000000001', 'a number from 0 on, of at most 15 digits'],
    ['novelty', '9007199254740993', 'a number from 0 on, of at most 15 digits'],
    ['novelty', '1e-400', 'a number from 0 on, of at most 15 digits'],
    ['novelty', '1e999', 'a number from 0 on, of at most 15 digits'],
    ['novelty', 'Infinity', 'a number from 0 on, of at most 15 digits'],
    ['retracted', 'maybe', 'true or false'],
    ['review', 'yess', 'true or false'],
    ['influential', 'xyes', 'true or false'],
    ['representative', 'nno', 'true or false'],
    ['representative', '00', 'true or false'],
    ['languages', 'de; Klingonese', 'a language such as de, ger or German'],
    ['citedBy', 'OpenAlex', counts],
    ['citedBy', 'OpenAlex: 12; x', counts],
    ['citedBy', ': 12', counts],
    ['citedBy', 'OpenAlex: 12 (2026-02-30)', counts],
    ['citedBy', 'OpenAlex: 12 (2026)', counts],
    ['citedBy', 'OpenAlex: 1234567890123456', counts],
    ['tallies', 'supporting', tallies],
    ['tallies', 'supporting: 3; x', tallies],
    ['tallies', 'supporting: 3.', tallies],
    ['tallies', ': 3', tallies],
    ['tallies', 'supporting: 1234567890123456', tallies],
    ['type', 'sculpture', 'a type of work that CSL or Crossref has'],
    ['arxiv', 'none', 'an arXiv id'],
    ['doi', 'none', 'a DOI'],
    ['openalex', 'none', 'an OpenAlex work id'],
    ['pmid', 'none', 'a PubMed id'],
  ])('%s is not %j', (fact, text, expected) => {
    expect(refuse(fact, text)).toBe(expected);
  });

  test.each<[FactName, string, Partial<PaperDraft>]>([
    ['issued', 'in press', { issued: '2025' }],
    ['url', 'example.org', { url: 'https://example.org/' }],
    ['pdf', 'example.org', { pdf: 'https://example.org/' }],
    ['novelty', 'high', { novelty: 7 }],
    ['retracted', 'maybe', { retracted: true }],
    ['languages', 'Klingonese', { languages: ['de'] }],
    ['citedBy', 'x', { citedBy: [{ count: 1, source: 'OpenAlex', asOf: null }] }],
    ['tallies', 'x', { tallies: [{ polarity: 'supporting', count: 1 }] }],
    ['doi', 'none', { identifiers: { doi: '10.5555/tide' } }],
    ['type', 'sculpture', { publication: { type: 'book' } }],
  ])('%s keeps what it had where %j comes after it', (fact, text, before) => {
    expect(refuse(fact, text, before)).not.toBeNull();
  });
});

test.each(['background', 'method', 'baseline', 'dataset', 'extension', 'other'])(
  '%s is a role, in any case of letters',
  (role) => {
    expect(toStatedRole(role)).toEqual({ role });
    expect(toStatedRole(role.toUpperCase())).toEqual({ role });
  },
);

test('any other name is the label of a role, as it is written', () => {
  expect(toStatedRole('Tooling')).toEqual({ role: 'other', label: 'Tooling' });
  expect(toStatedRole('constructor')).toEqual({ role: 'other', label: 'constructor' });
});
