/** Names that the platform does not have, in lower case: other names, names in babel, names in the language itself. */
const otherNames: Record<string, string> = {
  ...{ american: 'en-US', usenglish: 'en-US', british: 'en-GB', ukenglish: 'en-GB' },
  ...{ australian: 'en-AU', canadian: 'en-CA', newzealand: 'en-NZ' },
  ...{ deutsch: 'de', ngerman: 'de', austrian: 'de-AT', naustrian: 'de-AT', nswissgerman: 'de-CH' },
  ...{ français: 'fr', francais: 'fr', canadien: 'fr-CA', acadian: 'fr-CA' },
  ...{ español: 'es', castilian: 'es', português: 'pt', brazil: 'pt-BR', brazilian: 'pt-BR' },
  ...{ portuges: 'pt', italiano: 'it', русский: 'ru', nederlands: 'nl', flemish: 'nl', magyar: 'hu' },
  ...{ 中文: 'zh', 汉语: 'zh', mandarin: 'zh', 'simplified chinese': 'zh-Hans' },
  ...{
    'traditional chinese': 'zh-Hant',
    日本語: 'ja',
    한국어: 'ko',
    'modern greek': 'el',
    'greek, modern': 'el',
  },
  ...{ farsi: 'fa', bengali: 'bn', oriya: 'or', slovene: 'sl', slovenian: 'sl', slovakian: 'sk' },
  ...{ moldavian: 'ro', moldovan: 'ro', bahasa: 'id', bahasai: 'id', bahasam: 'ms', irish: 'ga' },
  ...{ gaelic: 'gd', kirghiz: 'ky', maori: 'mi', norsk: 'no', nynorsk: 'nn', bokmål: 'nb', tagalog: 'fil' },
  ...{ 'serbo-croatian': 'sr-Latn', serbianc: 'sr-Cyrl', byelorussian: 'be', usorbian: 'hsb' },
  ...{ 'multiple languages': 'mul', multilingual: 'mul' },
};

/** What a field for the language holds where the language is not known. */
const notKnown = /^(?:und|undetermined|undefined|unknown|unspecified|not specified|no language)$/i;

let englishNames: Intl.DisplayNames | undefined;

function nameOf(code: string): string | undefined {
  englishNames ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return englishNames.of(code);
}

/**
 * The languages that a text names, as BCP 47 tags in canonical form (`ger` is `de`, `en-us` is `en-US`): each by its
 * tag, its code of ISO 639, or its English name; several with a comma, a semicolon, a slash, a bar or an “and” between
 * them. Empty where the text says that the language is not known; null where it names anything else.
 */
export function readLanguages(text: string): string[] | null {
  const whole = readLanguage(text.trim());
  if (whole !== null) return [whole];
  const parts = text
    .split(/[;,/|]|\s(?:and|&)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !notKnown.test(part));
  const tags = parts.map(readLanguage);
  return tags.includes(null) ? null : [...new Set(tags.filter((tag) => tag !== null))];
}

/** What a reader expects where `readLanguages` gives null. */
export const languageExpected = 'a language such as de, ger or German';

/** The English name of a language by its tag: `de` is German. */
export function languageName(tag: string): string {
  return nameOf(tag) ?? tag;
}

function readLanguage(text: string): string | null {
  return readTag(text.replaceAll('_', '-')) ?? readName(text);
}

function readTag(text: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) return null;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text);
    // Any two or three letters are well formed; those that no language has are no language.
    return nameOf(new Intl.Locale(tag).language) === undefined ? null : tag;
  } catch {
    return null;
  }
}

let byName: Map<string, string> | undefined;

function readName(text: string): string | null {
  byName ??= new Map([...namesOfCodes(), ...Object.entries(otherNames)]);
  return byName.get(text.normalize('NFC').toLowerCase()) ?? null;
}

/** The English names of the languages with a code of two letters. */
function namesOfCodes(): [string, string][] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code): [string, string][] => {
    const name = nameOf(code);
    const [tag = code] = Intl.getCanonicalLocales(code);
    return name === undefined || tag !== code ? [] : [[name.toLowerCase(), tag]];
  });
}
