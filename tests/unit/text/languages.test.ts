import { describe, expect, test } from 'vitest';
import { babelNames } from '../../../src/core/formats/bibtex/babel-names.ts';
import { languageName, readLanguages } from '../../../src/core/text/languages.ts';

describe('readLanguages(text)', () => {
  test.each([
    ['de', ['de']],
    ['EN_us', ['en-US']],
    ['zh-hant', ['zh-Hant']],
    ['eng', ['en']],
    ['ger', ['de']],
    ['deu', ['de']],
    ['chi', ['zh']],
    ['fil', ['fil']],
    ['English', ['en']],
    ['CHINESE', ['zh']],
    ['Norwegian', ['no']],
    ['Serbo-Croatian', ['sr-Latn']],
    ['Greek, Modern', ['el']],
    ['Français', ['fr']],
    ['中文', ['zh']],
  ])('reads “%s”, a tag, a code of ISO 639 or a name', (text, tags) => {
    expect(readLanguages(text)).toEqual(tags);
  });

  test.each([
    'eng;ger',
    'English, German',
    'en/de',
    'English and German',
    'eng|ger|eng',
    'English;; German;',
  ])('reads every language of “%s”, each once', (text) => {
    expect(readLanguages(text)).toEqual(['en', 'de']);
  });

  test.each(['und', 'Unspecified', ''])('takes “%s” for not stated', (text) => {
    expect(readLanguages(text)).toEqual([]);
  });

  test.each([
    ...['xx', 'abc', 'English (US)', 'the paper is in German', 'en-', 'x-private', 'i-klingon', 'e'],
    ...['constructor', 'English; Nonsense', '1', 'undefined-undefined', 'de--DE'],
  ])('guesses nothing from “%s”', (text) => {
    expect(readLanguages(text)).toBeNull();
  });

  test('reads every name that an export for BibLaTeX writes, as the language that it was', () => {
    for (const [tag, name] of Object.entries(babelNames)) expect(readLanguages(name), name).toEqual([tag]);
  });

  test('gives tags that it reads again', () => {
    for (const tag of ['de', 'en-GB', 'sr-Latn', 'zh-Hant', 'de-DE-1996', 'mul']) {
      expect(readLanguages(tag)).toEqual([tag]);
    }
  });
});

test('languageName(tag) is the name in English', () => {
  expect(['de', 'zh-Hant', 'fil'].map(languageName)).toEqual(['German', 'Traditional Chinese', 'Filipino']);
});
