import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeyedFacts, toCitationKeys, toKeyParts } from '../../../src/core/export/citation-keys.ts';
import { realRecord } from '../../support/real-site.ts';

const liu = [{ family: 'Liu', given: 'Ziyu' }];
const paper = (title: string, facts: Partial<KeyedFacts> = {}): KeyedFacts => ({
  title,
  authors: [],
  issued: null,
  ...facts,
});

describe('the key of one paper', () => {
  test.each([
    [
      'family, year, first word',
      paper('Visual-RFT: Tuning', { authors: liu, issued: '2025-03-03' }),
      'liu2025visual',
    ],
    [
      'stop words are passed over',
      paper('On the Use of an A', { authors: liu, issued: '2025' }),
      'liu2025use',
    ],
    ['a title of stop words only', paper('To Be or Not', { authors: liu, issued: '2025-03' }), 'liu2025not'],
    ['no author', paper('Visual-RFT', { issued: '2025' }), '2025visual'],
    ['no date', paper('Visual-RFT', { authors: liu }), 'liuvisual'],
    ['neither', paper('Visual-RFT'), 'visual'],
    [
      'particles and diacritics',
      paper('Énergie', { authors: [{ family: 'van der Åström', given: 'J.' }] }),
      'vanderastromenergie',
    ],
    ['a name that is not divided', paper('X', { authors: [{ family: 'Ziyu Liu', given: null }] }), 'liux'],
    ['no suffix', paper('X', { authors: [{ family: 'King', given: 'Martin', suffix: 'Jr.' }] }), 'kingx'],
    [
      'no suffix of a name that is not divided',
      paper('X', { authors: [{ family: 'Martin King Jr.', given: null }] }),
      'kingx',
    ],
    ['apostrophes', paper('Don’t Look', { authors: [{ family: "O'Neil", given: 'A' }] }), 'oneildont'],
    ['simple TeX', paper('$\\alpha$-Fair 2D Maps'), 'fair'],
    ['TeX with a number', paper('$3\\times$ Faster'), '3'],
    [
      'another script by its hash',
      paper('视觉强化微调', { authors: [{ family: '刘', given: '梓煜' }], issued: '2025' }),
      expect.stringMatching(/^2025[a-z0-9]{8}$/),
    ],
  ])('%s', (_, facts, key) => {
    expect(toCitationKeys([facts])).toEqual([key]);
  });
});

test('a name and a word are each cut to 30 letters', () => {
  const authors = [{ family: 'a'.repeat(31), given: 'B' }];
  expect(toCitationKeys([paper('c'.repeat(31), { authors, issued: '2025' })])).toEqual([
    `${'a'.repeat(30)}2025${'c'.repeat(30)}`,
  ]);
});

test('a key that is taken gets a, b, c in the order of the list, and aa after z', () => {
  const keys = toCitationKeys(Array.from({ length: 30 }, () => paper('Visual')));
  expect(keys.slice(0, 3)).toEqual(['visual', 'visuala', 'visualb']);
  expect(keys.slice(26, 29)).toEqual(['visualz', 'visualaa', 'visualab']);
});

test.each<[string, Partial<KeyedFacts> & { title: string }, [string, string, string]]>([
  ['all', { title: 'Tides', authors: liu, issued: '2025-03-03' }, ['liu', '2025', 'tides']],
  ['none', { title: 'Tides' }, ['', '', 'tides']],
  [
    'only the first author',
    { title: 'X', authors: [...liu, { family: 'Sun', given: null }] },
    ['liu', '', 'x'],
  ],
  ['digits', { title: '3D: a view', authors: [{ family: 'Group 4', given: null }] }, ['4', '', '3d']],
  [
    'a family name of two words',
    { title: 'Of', authors: [{ family: 'García  Márquez', given: 'A.' }] },
    ['garciamarquez', '', 'of'],
  ],
  ['a blank name', { title: 'One', authors: [{ family: ' ', given: null }] }, ['', '', 'one']],
])('the parts of a key, where it has %s', (_, { title, ...facts }, [name, year, word]) => {
  expect(toKeyParts(paper(title, facts))).toEqual({ name, year, word });
});

test('keys go on from z to aa, and from zz to aaa', () => {
  const keys = toCitationKeys(Array.from({ length: 704 }, () => paper('Visual')));
  expect([keys[1], keys[26], keys[27], keys[52], keys[53], keys[702], keys[703]]).toEqual(
    ['a', 'z', 'aa', 'az', 'ba', 'zz', 'aaa'].map((letters) => `visual${letters}`),
  );
});

test('a key that a letter would make is not taken twice', () => {
  expect(toCitationKeys([paper('Visuala'), paper('Visual'), paper('Visual'), paper('Visual')])).toEqual([
    'visuala',
    'visual',
    'visualb',
    'visualc',
  ]);
});

const facts = fc.record({
  title: fc.oneof(
    fc.constantFrom('A', 'AA', 'Ab', 'a b', 'The Ab', '视觉', 'Навчання', '', '  '),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  ),
  authors: fc.array(
    fc.record({
      family: fc.oneof(fc.constantFrom('A', 'B', 'Li'), fc.string({ unit: 'grapheme', maxLength: 5 })),
      given: fc.constantFrom(null, 'C'),
    }),
    { maxLength: 2 },
  ),
  issued: fc.constantFrom(null, '2025', '2025-03-03'),
});

test('every key is unique, in small ASCII letters and digits, and papers added at the end change none', () => {
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 40 }), fc.nat(40), (papers, first) => {
      const keys = toCitationKeys(papers);
      expect(new Set(keys).size).toBe(papers.length);
      for (const key of keys) expect(key).toMatch(/^[a-z0-9]+$/);
      expect(toCitationKeys(papers.slice(0, first))).toEqual(keys.slice(0, first));
    }),
  );
});

test('the real papers have keys that a person can tell apart', () => {
  const { hub, citingPapers } = realRecord();
  const keys = toCitationKeys([hub, ...citingPapers]);
  expect(keys[0]).toMatch(/^(liu2025)?visual$/);
  expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(40);
});
