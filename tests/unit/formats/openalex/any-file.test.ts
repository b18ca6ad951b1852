import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromInvertedIndex } from '../../../../src/core/formats/openalex/inverted-abstract.ts';
import { openalex } from '../../../../src/core/formats/openalex/openalex.ts';
import { parse } from '../../../../src/core/formats/openalex/parse.ts';
import { testAnyJson } from '../../../support/formats/json-files.ts';

const names = [
  ...['meta', 'count', 'results', 'group_by', 'error', 'message', 'id', 'ids', 'openalex', 'doi', 'title'],
  ...[
    'display_name',
    'publication_date',
    'publication_year',
    'primary_location',
    'locations',
    'source',
    'type',
  ],
  ...['landing_page_url', 'host_organization', 'host_organization_name', 'authorships', 'author', 'biblio'],
  ...['raw_author_name', 'volume', 'first_page', 'last_page', 'is_retracted', 'abstract_inverted_index'],
];
const texts = [
  '2024-02-30',
  '2025-01-01',
  'https://doi.org/10.1000/1',
  'https://openalex.org/W1',
  '<i>x</i>',
];

testAnyJson(openalex, {
  names,
  texts: [...texts, 'https://arxiv.org/abs/2501.00001', 'article', 'journal', '\ud800'],
  toFile: (works) => ({ meta: { count: 2 }, results: works.map((work) => ({ title: 'A Work', ...work })) }),
});

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((text) => !/\s/.test(text)),
  fc.constantFrom('the', '2024', '0', '__proto__', 'constructor'),
);

/** The inverted index of words, at places that rise by the gaps. */
function toInvertedIndex(words: { text: string; gap: number }[]): Record<string, number[]> {
  let place = -1;
  const placed = words.map(({ text, gap }) => {
    place += 1 + gap;
    return { text, place };
  });
  const grouped = Map.groupBy(placed, ({ text }) => text);
  return Object.fromEntries(
    Array.from(grouped, ([text, list]) => [text, list.map((one) => one.place).reverse()]),
  );
}

test('fromInvertedIndex(the index of a text) is the text, its gaps closed', () => {
  const words = fc.array(fc.record({ text: word, gap: fc.constantFrom(0, 0, 0, 1, 1000) }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, (list) => {
      expect(fromInvertedIndex(toInvertedIndex(list))).toBe(list.map(({ text }) => text).join(' '));
    }),
  );
});

test.each([[{ a: [-1] }], [{ a: [0.5] }], [{ a: ['0'] }], [{ a: [1e6] }], [{ a: 0 }], [{ a: null }]])(
  'fromInvertedIndex(%j) is null',
  (index) => expect(fromInvertedIndex(index)).toBeNull(),
);

test('parse(a work with the inverted abstract of a plain text) gives the text back', () => {
  const text = 'We show that 3 < 5, that R&D pays, and that it is so.';
  const index = toInvertedIndex(text.split(' ').map((one) => ({ text: one, gap: 0 })));
  const work = { id: 'https://openalex.org/W1', title: 'A Work', abstract_inverted_index: index };
  expect(parse(JSON.stringify(work)).papers[0]?.abstract).toBe(text);
});
