import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCoins } from '../../../src/core/metadata/coins.ts';
import { harbourPaper, journalArticle } from '../../support/metadata/papers.ts';

/** Reads a ContextObject by the rules of OpenURL: keys and values in order, `+` is a space. */
function read(coins: string): [string, string][] {
  return coins.split('&').map((pair) => {
    const [key = '', value = ''] = pair.split('=');
    return [decodeURIComponent(key), decodeURIComponent(value.replaceAll('+', ' '))];
  });
}

test('a journal article is read back with every fact, authors in order', () => {
  expect(read(toCoins(journalArticle))).toEqual([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', 'article'],
    ['rft.atitle', 'Reading 24.3% of the Harbour'],
    ['rft.au', 'Quay, Mira, III'],
    ['rft.au', 'Harbour Society'],
    ['rft.au', '李, 明'],
    ['rft.date', '2025-05-03'],
    ['rft.jtitle', 'Harbour Letters & Notes'],
    ['rft.pub', 'Pier Press'],
    ['rft.volume', '7'],
    ['rft.issue', '2'],
    ['rft.pages', '12-34'],
    ['rft_id', 'info:doi/10.5555/harbour'],
    ['rft_id', 'https://example.net/harbour?a=1&b=2'],
  ]);
});

test.each([
  ['paper-conference', 'book', 'proceeding', 'rft.atitle', 'rft.btitle'],
  ['chapter', 'book', 'bookitem', 'rft.atitle', 'rft.btitle'],
  ['article-magazine', 'journal', 'article', 'rft.atitle', 'rft.jtitle'],
])('a %s has its title and its venue where OpenURL has them', (type, format, genre, title, venue) => {
  const pairs = read(toCoins(harbourPaper({ publication: { type, venue: 'Tides' } })));
  expect(pairs).toEqual([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ['rft.genre', genre],
    [title, 'Reading the Harbour'],
    [venue, 'Tides'],
  ]);
});

test('a paper whose kind is not stated is a document, never taken for an article', () => {
  expect(read(toCoins(harbourPaper()))).toEqual([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'document'],
    ['rft.title', 'Reading the Harbour'],
  ]);
});

test('a paper has its languages where OpenURL has a key for them', () => {
  const languages = ['de', 'en'];
  const pairs = read(toCoins(harbourPaper({ languages, publication: { type: 'dataset' } })));
  expect(pairs.filter(([key]) => key === 'rft.language').map(([, value]) => value)).toEqual(languages);
  const article = read(toCoins({ ...journalArticle, languages }));
  expect(article.map(([key]) => key)).not.toContain('rft.language');
});

test.each([
  ['thesis', 'dissertation', undefined, 'rft.title', 'rft.inst'],
  ['book', 'book', 'book', 'rft.btitle', 'rft.pub'],
  ['report', 'book', 'report', 'rft.btitle', 'rft.pub'],
  ['article-newspaper', 'journal', 'article', 'rft.atitle', 'rft.pub'],
  ['dataset', 'dc', undefined, 'rft.title', 'rft.publisher'],
])('a %s has its title and its publisher where OpenURL has them', (type, format, genre, title, publisher) => {
  const pairs = Object.fromEntries(
    read(toCoins(harbourPaper({ publication: { type, publisher: 'Pier Press' } }))),
  );
  expect(pairs.rft_val_fmt).toBe(`info:ofi/fmt:kev:mtx:${format}`);
  expect([pairs['rft.genre'], pairs[title], pairs[publisher]]).toEqual([
    genre,
    'Reading the Harbour',
    'Pier Press',
  ]);
});

test('the address of a paper is its own page, else that of an identifier other than its DOI', () => {
  const idsOf = (facts: Parameters<typeof harbourPaper>[0]) =>
    read(toCoins(harbourPaper(facts))).flatMap(([key, value]) => (key === 'rft_id' ? [value] : []));
  const identifiers = { doi: '10.5555/x', arxiv: '2601.00001' };
  expect(idsOf({ identifiers })).toEqual(['info:doi/10.5555/x', 'https://arxiv.org/abs/2601.00001']);
  expect(idsOf({ identifiers, url: 'https://x.org/' })).toEqual(['info:doi/10.5555/x', 'https://x.org/']);
  expect(idsOf({ identifiers: { doi: '10.5555/x' } })).toEqual(['info:doi/10.5555/x']);
});

test('no title can add a key, whatever it contains', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
      const pairs = read(toCoins(harbourPaper({ title: `x${title}` })));
      expect(pairs.map(([key]) => key)).toEqual(['ctx_ver', 'rft_val_fmt', 'rft.type', 'rft.title']);
    }),
  );
});
