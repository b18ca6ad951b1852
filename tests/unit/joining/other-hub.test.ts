import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/core/joining/mentions.ts';
import { reportOtherHub } from '../../../src/core/joining/other-hub.ts';
import type { Identifiers } from '../../../src/core/schemas/identifiers.ts';
import { parsedPaper } from '../../support/joining/parsed.ts';

/** A hub paper as a source states it apart from its list, in line 1 of its file. */
function stated(title: string | null, identifiers: Identifiers = {}, file = 'x.pith.txt'): Mention {
  return { title, identifiers, source: 0, isHub: true, hub: {}, place: { file, line: 1 } };
}

/** The hub paper as an entry of a list. */
function listed(title: string, isHub: boolean, file: string, identifiers: Identifiers = {}): Mention {
  const more = { paper: parsedPaper(title), representative: false, lists: true };
  return { title, identifiers, source: 1, isHub, ...more, place: { file, line: 9 } };
}

const told = (...mentions: Mention[]) =>
  reportOtherHub(mentions).map(({ rule, file, line, reason }) => ({ rule, file, line, reason }));

describe('sources whose hub paper may be that of the first', () => {
  test.each<[string, Mention, Mention]>([
    ['one title', stated('Visual-RFT'), stated('Visual RFT')],
    [
      'two titles and one identifier',
      stated('Visual-RFT', { doi: '10.1/a' }),
      stated('RFT', { doi: '10.1/A' }),
    ],
    ['a title without its subtitle', stated('Visual-RFT'), stated('Visual-RFT: Tuning')],
    ['a title with its subtitle', stated('Visual-RFT: Tuning'), stated('Visual-RFT')],
    ['a subtitle after a question', stated('Is it true? A Study'), stated('Is it true')],
    ['a subtitle after a dash between spaces', stated('Visual RFT – Tuning'), stated('Visual RFT')],
    ['a subtitle after three hyphens', stated('Visual RFT --- Tuning'), stated('Visual RFT')],
    ['a subtitle after a wide colon', stated('视觉：强化'), stated('视觉')],
    [
      'no title and another kind of identifier',
      stated(null, { doi: '10.1/a' }),
      stated('RFT', { arxiv: '2503.01785' }),
    ],
    ['no identifier and no second title', stated(null, { doi: '10.1/a' }), stated('Visual-RFT')],
    [
      'an identifier in common beside one that differs',
      stated(null, { doi: '10.1/a', openalex: 'W1' }),
      stated(null, { doi: '10.1/a', openalex: 'W2' }),
    ],
  ])('have %s: nothing is told', (_, first, second) => {
    expect(told(first, second)).toEqual([]);
    expect(told(second, first)).toEqual([]);
  });

  test('are led to it by others, in whatever order they come', () => {
    const first = stated('Visual-RFT', { doi: '10.1/a' });
    const between = stated('Tuning', { doi: '10.1/a', arxiv: '2503.01785' });
    const far = stated('RFT', { arxiv: '2503.01785' });
    expect(told(first, far, between)).toEqual([]);
    expect(told(first, between, far)).toEqual([]);
    expect(told(first, far)).toHaveLength(1);
  });
});

describe('sources whose hub paper is another one', () => {
  const first = stated('Visual-RFT', { doi: '10.1/a' }, 'x.pith.txt');

  test.each<[string, Mention, Mention, string]>([
    [
      'another title',
      first,
      stated('Deep Nets', {}, 'x.2.pith.txt'),
      'The hub paper is “Deep Nets” here and “Visual-RFT” (10.1/a) at x.pith.txt:1.',
    ],
    [
      'another title, with an identifier of another kind',
      first,
      stated('Deep Nets', { arxiv: '2503.01785' }, 'x.2.pith.txt'),
      'The hub paper is “Deep Nets” (2503.01785) here and “Visual-RFT” (10.1/a) at x.pith.txt:1.',
    ],
    [
      'no title and another DOI',
      first,
      stated(null, { doi: '10.1/b' }, 'x.2.pith.txt'),
      'The hub paper is 10.1/b here and “Visual-RFT” (10.1/a) at x.pith.txt:1.',
    ],
    [
      'another subtitle',
      stated('Visual-RFT: Tuning'),
      stated('Visual-RFT: Images', {}, 'x.2.pith.txt'),
      'The hub paper is “Visual-RFT: Images” here and “Visual-RFT: Tuning” at x.pith.txt:1.',
    ],
    [
      'a hyphen in one word, where no subtitle begins',
      stated('Visual-RFT'),
      stated('Visual', {}, 'x.2.pith.txt'),
      'The hub paper is “Visual” here and “Visual-RFT” at x.pith.txt:1.',
    ],
    [
      'a point within a number, where no subtitle begins',
      stated('Qwen 2.5'),
      stated('Qwen 2', {}, 'x.2.pith.txt'),
      'The hub paper is “Qwen 2” here and “Qwen 2.5” at x.pith.txt:1.',
    ],
  ])('have %s', (_, one, other, reason) => {
    expect(told(one, other)).toEqual([{ rule: 'two-hub-papers', file: 'x.2.pith.txt', line: 1, reason }]);
  });

  test('are each told, and those that agree with it are not', () => {
    const others = [
      stated('Deep Nets', {}, 'x.2.pith.txt'),
      stated('Visual-RFT'),
      stated('Maps', {}, 'x.3.pith.txt'),
    ];
    expect(told(first, ...others).map(({ file }) => file)).toEqual(['x.2.pith.txt', 'x.3.pith.txt']);
  });

  test('are files for the hub paper alone, and no lists that have an entry of its name', () => {
    expect(told(first, listed('Deep Nets', true, 'x.hub.csl.json')).map(({ line }) => line)).toEqual([9]);
    expect(told(first, listed('Deep Nets', true, 'x.csl.json'))).toEqual([]);
    expect(told(first, listed('Deep Nets', false, 'x.hub.csl.json'))).toEqual([]);
  });
});

test('without any hub paper nothing is told', () => {
  expect(told()).toEqual([]);
});
