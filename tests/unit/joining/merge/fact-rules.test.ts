import { describe, expect, test } from 'vitest';
import {
  abstracts,
  dates,
  dois,
  indexIds,
  languages,
  names,
  pages,
  texts,
  titles,
  values,
} from '../../../../src/core/joining/merge/fact-rules.ts';

const long = 'We study rewards of many kinds for models that see and speak';

describe('two values of a fact', () => {
  test.each<[string, (shown: string, other: string) => unknown, string, string, unknown]>([
    ['titles in another spelling', titles, 'A Study: Of X', 'a study – of x', { agreed: 'A Study: Of X' }],
    [
      'a title and its beginning',
      titles,
      'Rewards of Large Language Models: A Survey',
      'Rewards of Large Language Models',
      'beside',
    ],
    [
      'the beginning of a title and the title',
      titles,
      'Rewards of Large Language Models',
      'Rewards of Large Language Models: A Survey',
      'beside',
    ],
    ['two titles', titles, 'One', 'Two', 'differs'],
    [
      'a text with other spaces and capitals',
      texts,
      'We  STUDY x.',
      'we study x',
      { agreed: 'We  STUDY x.' },
    ],
    ['a text and its beginning', texts, `${long}, again.`, long, { agreed: `${long}, again.` }],
    ['the beginning of a text and the text', texts, long, `${long}, again.`, { agreed: `${long}, again.` }],
    ['a text and its end', texts, `Again: ${long}`, long, 'differs'],
    ['the end of a text and the text', texts, long, `Again: ${long}`, 'differs'],
    ['a text and a short beginning of it', texts, long, 'We study rewards', 'differs'],
    ['two wordings of an abstract', abstracts, long, 'Another text', 'beside'],
    ['an abstract and its beginning', abstracts, long, `${long}.`, { agreed: long }],
    ['a year and a day of it', dates, '2026', '2026-05-19', { agreed: '2026-05-19' }],
    ['a day and its month', dates, '2026-05-19', '2026-05', { agreed: '2026-05-19' }],
    ['two years', dates, '2026', '2025', 'differs'],
    ['two pages', pages, 'https://a.org/', 'https://b.org/', 'beside'],
    ['one page', pages, 'https://a.org/', 'https://a.org/', { agreed: 'https://a.org/' }],
    ['names with other accents', names, 'Schrödinger', 'SCHRODINGER', { agreed: 'Schrödinger' }],
    ['two names', names, 'Ada', 'Bo', 'differs'],
    ['a DOI in capitals', dois, '10.1/a', '10.1/A', { agreed: '10.1/a' }],
    ['DOIs of two publishers', dois, '10.1/a', '10.1/b', 'differs'],
    ['DOIs of a server of preprints and a publisher', dois, '10.2139/ssrn.1', '10.1/b', 'beside'],
    ['DOIs of two preprints', dois, '10.2139/ssrn.1', '10.2139/ssrn.2', 'differs'],
    ['ids of an index', indexIds, 'W1', 'W2', 'beside'],
    ['an id in small letters', indexIds, 'W1', 'w1', { agreed: 'W1' }],
    ['values of any other fact', values, 'a', 'A', 'differs'],
    ['equal values', values, 'a', 'a', { agreed: 'a' }],
  ])('%s', (_, compare, shown, other, outcome) => {
    expect(compare(shown, other)).toEqual(outcome);
  });

  test.each<[string, string[], string[], unknown]>([
    ['a language and its variety', ['en'], ['en-GB'], { agreed: ['en-GB'] }],
    ['a variety and its language', ['en-GB'], ['en'], { agreed: ['en-GB'] }],
    ['languages in another order', ['en', 'de'], ['de', 'en'], { agreed: ['en', 'de'] }],
    ['two languages', ['en'], ['de'], 'beside'],
    ['two varieties', ['en-GB'], ['en-US'], 'beside'],
    ['a language whose tag begins another', ['en'], ['enm'], 'beside'],
  ])('%s', (_, shown, other, outcome) => {
    expect(languages(shown, other)).toEqual(outcome);
  });

  test('a text of forty letters can be the beginning of another', () => {
    const forty = 'a'.repeat(40);
    expect(texts(`${forty} b`, forty)).toEqual({ agreed: `${forty} b` });
    expect(texts(`${forty.slice(1)} b`, forty.slice(1))).toBe('differs');
  });
});
