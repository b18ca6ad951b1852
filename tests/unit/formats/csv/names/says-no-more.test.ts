import { describe, expect, test } from 'vitest';
import { saysNoMore, wordsSayNoMore } from '../../../../../src/core/formats/csv/names/says-no-more.ts';
import type { Author } from '../../../../../src/core/schemas/author.ts';

/** `Family, Given, Suffix`, or a whole name. */
function name(text: string): Author {
  const [family = '', given = null, suffix] = text.split(', ');
  return { family, given, ...(suffix && { suffix }) };
}

const full = name('Birk, Ada Maria');
const says = (one: string, other: string) => saysNoMore([name(one)], [name(other)]);

describe('a name says no more than a fuller one', () => {
  test.each([
    ['Birk, A.', 'Birk, Ada'],
    ['Birk AM', 'Birk, Ada Maria'],
    ['Birk, A', 'Birk, Ada Maria'],
    ['Birk, M', 'Birk, Ada Maria'],
    ['A. Birk', 'Birk, Ada'],
    ['Ada Birk', 'Birk, Ada'],
    ['Birk, A.', 'Ada Birk'],
    ['A. Birk', 'Ada Birk'],
    ['Birk', 'Birk, Ada'],
    ['Abel, A.', 'Abel, Ada'],
    ['ABEL, A', 'Abel, Ada'],
    ['LI W', 'Li, Wei'],
    ['Wang, Y.-L.', 'Wang, Yu-Lin'],
    ['Wang, YL', 'Wang, Yulin'],
    ['Wang, Yulin', 'Wang, Yu-Lin'],
    ['Smith, J.M.', 'Smith, JM'],
    ['Ivanov, Yu.', 'Ivanov, Yuri'],
    ['Jónsson, Þ.', 'Jónsson, Þór'],
    ['Muller, J', 'Müller, Jörg'],
    ['A\u030akesson, A\u030a.', 'Åkesson, Åke'],
    ['Obrien, K.', 'O’Brien, Kate'],
    ['LeCun, Y.', 'Le Cun, Yann'],
    ['J. van der Berg', 'van der Berg, Jan'],
    ['王小明', '王, 小明'],
    ['𞤀𞤣, 𞤀.', '𞤀𞤣, 𞤀𞤣𞤢𞤥'],
    ['King, M, Jr.', 'King, Martin Luther, Jr.'],
  ])('%s and %s', (short, fuller) => {
    expect(says(short, fuller)).toBe(true);
  });

  test.each([
    ['Bird, A.', 'Birk, Ada'],
    ['Birk, B.', 'Birk, Ada'],
    ['Birk, A. M.', 'Birk, Ada'],
    ['Birk, Ada', 'Birk, A.'],
    ['Birk, John', 'Birk, Johann'],
    ['Li, W', 'Wang, Li'],
    ['LI W', 'Wang, Li'],
    ['Birk A', 'Abel, Birk'],
    ['MA, J', 'Adams, Mary Jane'],
    ['King, M, Jr.', 'King, Martin'],
    ['', 'King, Martin'],
  ])('but not %s and %s', (other, fuller) => {
    expect(says(other, fuller)).toBe(false);
  });

  test('and a list of names has as many of them, in the same order', () => {
    const [ada, bo] = [name('Birk, Ada'), name('Xu, Bo')];
    expect([saysNoMore([ada, bo], [ada, bo]), saysNoMore([ada], [ada, bo])]).toEqual([true, false]);
    expect(saysNoMore([ada, bo], [ada])).toBe(false);
    expect(saysNoMore([bo, ada], [ada, bo])).toBe(false);
  });

  test('and one of very many words is the same', () => {
    const long = 'a '.repeat(50_000);
    expect(says(`Birk, ${long}`, `Birk, ${long}`)).toBe(true);
    expect(says(`Birk, ${long}`, `Birk, ${long} b`)).toBe(false);
  });
});

test('words say no more than names if each is a word or an initial of one', () => {
  const names = [full, name('Xu, Bo')];
  for (const text of ['Ada Birk, Bo Xu', 'XU B; Birk AM', 'A. Birk'])
    expect(wordsSayNoMore(text, names)).toBe(true);
  for (const text of ['Ada Birk, Bo Lee', 'C. Birk']) expect(wordsSayNoMore(text, names)).toBe(false);
});
