import { describe, expect, test } from 'vitest';
import { langAttribute, textLanguage } from '../../../src/core/text/text-language.ts';

describe('textLanguage(text, languages)', () => {
  test.each([
    ['Maschinelles Lernen in der Medizin', 'de'],
    ['基于YOLOv5的目标检测', 'zh'],
    ['深層学習による画像認識', 'ja'],
    ['강화 학습', 'ko'],
    ['Навчання з підкріпленням', 'uk'],
    ['Chain of thought of iets anders', 'nl'],
    ['Metoder for læring', 'nb'],
  ])('is the one stated language of “%s”', (text, tag) => {
    expect(textLanguage(text, [tag])).toBe(tag);
  });

  test.each([
    ['[Machine learning in medicine]', 'de', 'has the brackets of a translation'],
    ['[Machine learning in medicine].', 'de', 'has the brackets of a translation and a full stop'],
    ['Machine learning in medicine', 'zh', 'is in another script'],
    ['Mashinnoe obuchenie', 'ru', 'is transliterated'],
    ['Навчання', 'de', 'is in another script'],
    ['A survey of machine learning', 'de', 'has a word of English'],
    ['Learning WITH experts', 'fr', 'has a word of English'],
    ['50 % + 3', 'de', 'has no letters'],
    ['Ein Titel', 'mul', 'is in several languages'],
  ])('is not known for “%s”, stated as %s, which %s', (text, tag) => {
    expect(textLanguage(text, [tag])).toBeNull();
  });

  test('is not known where no language is stated, or several are', () => {
    expect(textLanguage('Maschinelles Lernen', [])).toBeNull();
    expect(textLanguage('Maschinelles Lernen', ['de', 'en'])).toBeNull();
  });
});

test('langAttribute(tag) marks what is not in English', () => {
  expect(['de', 'zh-Hant', 'enm', 'en', 'en-GB', null].map(langAttribute)).toEqual([
    ...['de', 'zh-Hant', 'enm'],
    ...[undefined, undefined, undefined],
  ]);
});

test.each([
  // A third of the letters is enough, less is not.
  ['学a b', 'zh', 'zh'],
  ['学a bc', 'zh', null],
  ['[Lernen] in der Medizin', 'de', 'de'],
  ['Lernen [in der Medizin]', 'de', 'de'],
  ['[Learning]?', 'de', null],
  ['Leren for Medizin', 'de', null],
  ['Metode for havet', 'da', 'da'],
  ['Learning of the sea', 'nl', null],
  ['Learning of the sea', 'en', 'en'],
  ['constructor', 'de', 'de'],
  ['漢字', 'ko', 'ko'],
  ['ひらがな', 'zh', null],
])('the language of “%s”, stated as %s, is %s', (text, tag, language) => {
  expect(textLanguage(text, [tag])).toBe(language);
});
