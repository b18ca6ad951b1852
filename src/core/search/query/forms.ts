import { stem } from 'porter2';

/**
 * What all forms of an English word have in common: `segment`, `segments`, `segmenting` and `segmentation` have one key,
 * and so have `behaviour` and `behavior`. Folded; words with digits or other letters are their own key.
 *
 * The stem is that of Snowball's English stemmer (Porter2). It is too strong for a search: it also joins `general` and
 * `generalize`, `relation` and `relative`. So the key also names the ending where that makes another word of it
 * (`-al`, `-ize`, `-ive`, …), and Porter2 is only asked for American spellings of what is not irregular.
 */
export function formKey(word: string): string {
  if (!english.test(word)) return word;
  const known = keys.get(word);
  if (known !== undefined) return known;
  if (keys.size >= maxKept) keys.clear();
  const key = keyOf(americanSpelling(irregular.get(word) ?? word));
  keys.set(word, key);
  return key;
}

/**
 * The words among the forms of a word that differ from it in number or spelling alone (`datasets`, `behavior`), and the word
 * itself: what each of them begins is found for all.
 */
export function sameWords(word: string, forms: Iterable<string>): string[] {
  if (!english.test(word)) return [word];
  const base = baseOf(word);
  return [...new Set([word, base, ...Array.from(forms).filter((form) => baseOf(form) === base)])];
}

/** The American spelling of a word in the singular. */
function baseOf(word: string): string {
  return singular(americanSpelling(irregular.get(word) ?? word));
}

/** The beginning that every form of a word has, so that the forms can be looked for in a sorted list. */
export function formBeginning(word: string): string {
  const [stem = word] = formKey(word).split('~');
  return stem.slice(0, Math.max(Math.min(3, word.length), stem.length - 2));
}

/** The forms of a word that do not begin like it. */
export function irregularForms(word: string): string[] {
  const key = formKey(word);
  return [...irregular].filter(([form, own]) => form !== word && formKey(own) === key).map(([form]) => form);
}

/** The words in which the forms of a word are looked for. */
export interface KnownWords {
  has(word: string): boolean;
  startingWith(beginning: string): Iterable<string>;
}

/** The known words that are other forms of a word. */
export function formsAmong(known: KnownWords, word: string): string[] {
  if (!english.test(word)) return [];
  const key = formKey(word);
  const irregular = irregularForms(word).filter((form) => known.has(form));
  const candidates = new Set([...irregular, ...known.startingWith(formBeginning(word))]);
  return [...candidates].filter((other) => other !== word && formKey(other) === key);
}

/** The known words that may be two words written as one, or the first with another form of the second. */
export function writtenTogether(known: KnownWords, one: string, next: string): string[] {
  return [next, ...formsAmong(known, next)].map((last) => one + last).filter((word) => known.has(word));
}

/** What Porter2 can read. */
const english = /^[a-z]{3,}$/;

const keys = new Map<string, string>();
const maxKept = 50_000;

const irregular = new Map([
  ['corpora', 'corpus'],
  ['criteria', 'criterion'],
  // Porter2 takes it for a verb in the past.
  ['embed', 'embedding'],
  ['children', 'child'],
  ['hypotheses', 'hypothesis'],
  ['indices', 'index'],
  ['matrices', 'matrix'],
  ['men', 'man'],
  ['mice', 'mouse'],
  ['phenomena', 'phenomenon'],
  ['syntheses', 'synthesis'],
  ['theses', 'thesis'],
  ['vertices', 'vertex'],
  ['women', 'woman'],
]);

// Verbs in -ise that are no spelling of -ize.
const inIse =
  /(?:[aou]|[vw]|ch|(?:com)?prom|prem|dem|compr|surpr|enterpr|^a?r|desp|expert|treat|pract|merchand|parad|conc|prec|exerc|exc)is(?:es?|ed|ers?|ing)$/;

const american: readonly [british: RegExp, american: string][] = [
  [/lys(?=(?:e|ed|er|es|ers|ing)$)/, 'lyz'],
  [/lysis$/, 'lyze'],
  [/is(?=ations?$|ational$)/, 'iz'],
  [/(arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rig|rum|tum|vap|vig)our/, '$1or'],
  [/logue(?=s?$)/, 'log'],
  [/^(cent|fib|lit|met|spect|theat)re(?=s?$)/, '$1er'],
  [/^(def|off|lic)ence(?=s?$)/, '$1ense'],
  [
    /(cancel|channel|counsel|dial|fuel|label|level|model|signal|total|travel|tunnel)l(?=(?:ed|er|ers|ing|ings|ation)$)/,
    '$1',
  ],
  [/^programme(?=s?$)/, 'program'],
  [/^artefact/, 'artifact'],
  [/^grey/, 'gray'],
  [/^judgement/, 'judgment'],
  [/ification(?=s?$)/, 'ify'],
];

function americanSpelling(word: string): string {
  if (!/is|ys|our|logue|re|ence|ification|me$|art|ey|dge|ll/.test(word)) return word;
  const ized = inIse.test(word) ? word : word.replace(/is(?=(?:e|ed|er|es|ers|ing)$)/, 'iz');
  return american.reduce((spelled, [pattern, instead]) => spelled.replace(pattern, instead), ized);
}

// Porter2, or the rule for -er, would join them with another word.
const apart = new Set(
  [
    'critical conversion answer anchor another barrier bitter border bother brother buffer butter cancer center chapter',
    'cluster corner counter dinner disaster either encounter father feather filter finger former further gather gender',
    'hammer hinder hunger leather letter latter manner master matter member minister monster mother murder neither number',
    'banner offer partner powder proper quarter rather register remember render scatter shoulder silver sister suffer',
    'summer surrender tender theater together transfer trigger twitter weather whether winter wonder better',
  ]
    .join(' ')
    .split(' '),
);

/** Endings that make another word of a stem, and the name of each in a key. */
const endings: readonly [ending: RegExp, name: string][] = [
  [/iz(?:e|ed|er|ing|ation|ational)$/, 'ize'],
  [/(?:ics?|ical|ically)$/, 'ic'],
  [/(?:able|ably|ability)$/, 'able'],
  [/(?:ible|ibly|ibility)$/, 'ible'],
  [/(?:ive|ively|ivity|iveness)$/, 'ive'],
  [/(?:ous|ously|ousness)$/, 'ous'],
  [/(?:ful|fully|fulness)$/, 'ful'],
  [/(?:less|lessly|lessness)$/, 'less'],
  [/(?:ance|ancy)$/, 'ance'],
  [/(?:ence|ency)$/, 'ence'],
  [/(?:ant|antly)$/, 'ant'],
  [/(?:ent|ently)$/, 'ent'],
  [/ness$/, 'ness'],
  [/(?:al|ally)$/, 'al'],
  [/ity$/, 'ity'],
  [/ly$/, 'ly'],
  [/ism$/, 'ism'],
  [/ist$/, 'ist'],
];

function keyOf(word: string): string {
  const one = singular(word);
  if (apart.has(one) || apart.has(one.replace(/ly$/, ''))) return one;
  const stemmed = stem(agentless(one));
  const ending = endingOf(one, stemmed);
  return ending === null ? stemmed : `${stemmed}~${ending}`;
}

function singular(word: string): string {
  if (word === 'news' || word.endsWith('ics')) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^aisu]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** The verb of who or what does it: `parse` of `parser`, `plan` of `planner`. Porter2 does so only for some words. */
function agentless(word: string): string {
  if (word.length >= 8 && word.endsWith('ctor')) return word.slice(0, -2);
  if (word.length < 6 || !/[^aeiouy]er$/.test(word) || !stem(word).endsWith('er')) return word;
  const verb = word.slice(0, -2);
  return /([bdgmnprt])\1$/.test(verb) ? verb.slice(0, -1) : `${verb}e`;
}

/** The name of an ending that the stemmer cut off; nouns such as `retrieval` and `ethical` beside `ethics` are left. */
function endingOf(word: string, stemmed: string): string | null {
  if (stemmed.length > word.length - 2 || word.endsWith('val')) return null;
  for (const [pattern, name] of endings) {
    const [ending] = pattern.exec(word) ?? [];
    if (ending === undefined || stemmed.length > word.length - ending.length) continue;
    return name === 'al' && stemmed.endsWith('ic') ? null : name;
  }
  return null;
}
