import { describe, expect, test } from 'vitest';
import { addPaper, newDraft, type PaperDraft } from '../../../../src/core/formats/shared/paper-draft.ts';
import { placeFact, putArxiv, readFactAt } from '../../../../src/core/formats/shared/place-fact.ts';
import { emptySource } from '../../../../src/core/formats/shared/read-source-text.ts';
import { LeftOutFields } from '../../../../src/core/messages/left-out-fields.ts';
import { paperFacts } from '../../../../src/core/sources/parsed-source.ts';

const place = { line: 7 };

/** What a list holds after one paper was added. */
function add(facts: Partial<PaperDraft>) {
  const list = { ...emptySource(), leftOut: new LeftOutFields() };
  addPaper(list, { ...newDraft(), ...facts }, place);
  const said = list.findings.map(({ rule, line, reason, expected }) => ({ rule, line, reason, expected }));
  return { papers: list.papers, representatives: list.representatives, said };
}

describe('addPaper(list, draft, place)', () => {
  const facts = { ...paperFacts(), places: {} };
  const paper = { ...facts, title: 'Tides', key: null, place };

  test('adds a paper with a title, and says nothing', () => {
    expect(add({ title: 'Tides' })).toEqual({ papers: [paper], representatives: [], said: [] });
  });

  test('lists a representative apart too, and keeps that a paper is none', () => {
    expect(add({ title: 'Tides', representative: true })).toEqual({
      papers: [paper],
      representatives: [{ title: 'Tides', facts, place, hoisted: false }],
      said: [],
    });
    expect(add({ title: 'Tides', representative: false })).toEqual({
      papers: [{ ...paper, representative: false }],
      representatives: [],
      said: [],
    });
  });

  test('adds the identifiers that the stated ones and the address spell out', () => {
    const identifiers = { doi: '10.48550/arXiv.2503.01785' };
    const url = 'https://pubmed.ncbi.nlm.nih.gov/31452104/';
    expect(add({ title: 'Tides', identifiers, url }).papers[0]?.identifiers).toEqual({
      arxiv: '2503.01785',
      doi: '10.48550/arXiv.2503.01785',
      pmid: '31452104',
    });
  });

  test('reports each role that the vocabulary does not have', () => {
    const roles = [
      { role: 'method' as const },
      { role: 'other' as const, label: 'tooling' },
      { role: 'other' as const, label: 'history' },
    ];
    const expected = 'background, method, baseline, dataset, extension or other';
    const { papers, said } = add({ title: 'Tides', roles });
    expect(papers).toEqual([{ ...paper, roles }]);
    expect(said).toEqual(
      ['tooling', 'history'].map((label) => ({
        ...{ rule: 'unknown-role', line: 7 },
        ...{ reason: `Found the role “${label}”.`, expected },
      })),
    );
  });

  test.each<[Partial<PaperDraft>, string]>([
    [{ key: 'moss2025', identifiers: { doi: '10.5555/tide' } }, 'The entry “moss2025” has no title.'],
    [
      { identifiers: { doi: '10.5555/tide' }, url: 'https://example.org/' },
      'The entry “10.5555/tide” has no title.',
    ],
    [{ url: 'https://example.org/' }, 'The entry “https://example.org/” has no title.'],
    [{ representative: true, roles: [{ role: 'other', label: 'tooling' }] }, 'An entry has no title.'],
  ])('only reports an entry without a title, %j, by the best name', (facts, reason) => {
    expect(add(facts)).toEqual({
      papers: [],
      representatives: [],
      said: [{ rule: 'missing-title', line: 7, reason, expected: null }],
    });
  });
});

test('a fact keeps its first place, under the name of its field', () => {
  const draft = newDraft();
  placeFact(draft, 'doi', { line: 2 });
  placeFact(draft, 'doi', { line: 3 });
  placeFact(draft, 'venue', { line: 4 });
  placeFact(draft, 'authors', { line: 5 });
  expect(draft.places).toEqual({
    'identifiers.doi': { line: 2 },
    'publication.venue': { line: 4 },
    authors: { line: 5 },
  });
});

test('readFactAt(place, fact, text, draft) notes the place of what is read, but not of a key', () => {
  const draft = newDraft();
  expect(readFactAt({ line: 2 }, 'doi', '10.5555/tide', draft)).toBeNull();
  expect(readFactAt({ line: 3 }, 'issued', 'in press', draft)).toMatch(/^a real date/);
  expect(readFactAt({ line: 4 }, 'key', 'moss2025', draft)).toBeNull();
  expect(draft).toEqual({
    ...newDraft(),
    key: 'moss2025',
    identifiers: { doi: '10.5555/tide' },
    places: { 'identifiers.doi': { line: 2 } },
  });
});

test('putArxiv(arxiv, place, draft) keeps an arXiv id that was stated before', () => {
  const draft = newDraft();
  putArxiv('2503.01785', { line: 2 }, draft);
  putArxiv('2401.00001', { line: 3 }, draft);
  expect(draft.identifiers).toEqual({ arxiv: '2503.01785' });
  expect(draft.places).toEqual({ 'identifiers.arxiv': { line: 2 } });
});
