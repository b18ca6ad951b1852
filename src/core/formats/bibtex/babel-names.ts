/**
 * The names that BibLaTeX has in `langid`, by BCP 47 tags (https://ctan.org/pkg/babel); `readLanguages` reads each of
 * them back. A language that is not listed is written by its tag in `language`.
 */
export const babelNames: Readonly<Record<string, string>> = {
  ...{ en: 'english', 'en-US': 'american', 'en-GB': 'british', 'en-AU': 'australian', 'en-CA': 'canadian' },
  ...{ de: 'ngerman', 'de-AT': 'naustrian', 'de-CH': 'nswissgerman', nl: 'dutch', af: 'afrikaans' },
  ...{
    da: 'danish',
    no: 'norsk',
    nn: 'nynorsk',
    sv: 'swedish',
    is: 'icelandic',
    fi: 'finnish',
    et: 'estonian',
  },
  ...{ fr: 'french', es: 'spanish', ca: 'catalan', gl: 'galician', it: 'italian', pt: 'portuguese' },
  ...{ 'pt-BR': 'brazilian', ro: 'romanian', la: 'latin', eu: 'basque', hu: 'hungarian', tr: 'turkish' },
  ...{
    pl: 'polish',
    cs: 'czech',
    sk: 'slovak',
    sl: 'slovene',
    hr: 'croatian',
    sr: 'serbian',
    bg: 'bulgarian',
  },
  ...{ mk: 'macedonian', ru: 'russian', uk: 'ukrainian', lv: 'latvian', lt: 'lithuanian', el: 'greek' },
  ...{ he: 'hebrew', ar: 'arabic', fa: 'persian', hi: 'hindi', th: 'thai', vi: 'vietnamese' },
  ...{ zh: 'chinese', ja: 'japanese', ko: 'korean', id: 'indonesian', ms: 'malay' },
};
