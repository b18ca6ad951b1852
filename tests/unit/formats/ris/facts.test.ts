import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/ris/parse.ts';

/** What is read of an entry with some tags. */
function read(...tags: string[]) {
  const [type = 'JOUR', ...others] = tags[0]?.startsWith('TY')
    ? [tags[0].slice(6), ...tags.slice(1)]
    : ['JOUR', ...tags];
  const { papers, findings } = parse(
    ['', `TY  - ${type}`, 'TI  - A Title', ...others, 'ER  - ', ''].join('\n').trimStart(),
  );
  const [paper] = papers;
  if (!paper) throw new Error('no paper');
  const names = paper.authors.map(({ family, given, suffix }) =>
    [family, given, suffix].filter(Boolean).join('|'),
  );
  return { ...paper, names, rules: findings.map(({ rule }) => rule) };
}

describe('authors', () => {
  test.each<[string, string[], string[]]>([
    ['of AU', ['AU  - Maier, Lena', 'AU  - Nowak, Adam'], ['Maier|Lena', 'Nowak|Adam']],
    [
      'stated in AU and again in A1, are read once',
      ['AU  - Maier, Lena', 'AU  - Nowak, Adam', 'A1  - Maier, Lena', 'A1  - Nowak, Adam'],
      ['Maier|Lena', 'Nowak|Adam'],
    ],
    [
      'of both tags, are read if they differ',
      ['AU  - Maier, Lena', 'A1  - Maier, Lena', 'A1  - Nowak, Adam'],
      ['Maier|Lena', 'Nowak|Adam'],
    ],
    ['twice in one tag, are two people', ['AU  - Li, Wei', 'AU  - Li, Wei'], ['Li|Wei', 'Li|Wei']],
    ['with a suffix', ['AU  - King, Martin, Jr.'], ['King|Martin|Jr.']],
    ['divided by semicolons', ['AU  - Maier, Lena; Nowak, Adam'], ['Maier|Lena', 'Nowak|Adam']],
    ['divided by “and”', ['AU  - Maier, Lena and Nowak, Adam'], ['Maier|Lena', 'Nowak|Adam']],
    ['of a group', ['AU  - Sand and Water Group'], ['Sand and Water Group']],
    ['that are nobody', ['AU  - Anonymous'], []],
  ])('%s', (_, tags, names) => {
    expect(read(...tags).names).toEqual(names);
  });
});

describe('pages', () => {
  test.each<[string[], string | undefined]>([
    [['SP  - 3', 'EP  - 9'], '3-9'],
    [['SP  - 3', 'EP  - 3'], '3'],
    [['SP  - 3-9', 'EP  - 9'], '3-9'],
    [['SP  - 3'], '3'],
    [['EP  - 9'], '9'],
  ])('%j are %s', (tags, pages) => {
    expect(read(...tags).publication?.pages).toBe(pages);
  });
});

describe('addresses and identifiers', () => {
  test('the address is the first that is one, and others are noted', () => {
    expect(read('UR  - https://x.org/a').url).toBe('https://x.org/a');
    const several = read('UR  - https://x.org/a', 'UR  - https://x.org/b');
    expect([several.url, several.rules]).toEqual(['https://x.org/a', ['left-out-field']]);
    expect(read('UR  - see the library', 'UR  - https://x.org/b').url).toBe('https://x.org/b');
    expect(read('UR  - https://x.org/a', 'UR  - https://x.org/a').rules).toEqual([]);
  });

  test('the DOI is the first of a tag', () => {
    expect(read('DO  - 10.5555/tide').identifiers).toEqual({ doi: '10.5555/tide' });
    expect(read('DO  - https://doi.org/10.5555/tide').identifiers.doi).toBe('10.5555/tide');
  });
});

test('the venue of a conference is in C3, and C3 of an article is left out', () => {
  expect(read('TY  - CPAPER', 'C3  - Tides 2025').publication).toMatchObject({ venue: 'Tides 2025' });
  const article = read('JO  - Tidal Letters', 'C3  - other');
  expect([article.publication?.venue, article.rules]).toEqual(['Tidal Letters', ['left-out-field']]);
});

test('every language is read', () => {
  expect(read('LA  - de', 'LA  - en').languages).toEqual(['de', 'en']);
});

test('a note of our own is the summary, and any other note is left out', () => {
  const own = read('N1  - Summary by the source: It floats.');
  expect([own.summary, own.rules]).toEqual(['It floats.', []]);
  const other = read('N1  - A note');
  expect([other.summary, other.rules]).toEqual([null, ['left-out-field']]);
});
