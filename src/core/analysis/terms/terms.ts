import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { at } from '../../text/at.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Name } from './term-names.ts';
import { type CountedWord, WordReader } from './term-words.ts';

/** An acronym or a name of a method, model or benchmark, with the papers whose title or summary has it. */
export interface Term {
  /** As in a URL: `grpo`, `gpt4o`, `v*`. */
  key: string;
  /** As the papers most often write it, without the `s` of a plural. */
  label: string;
  /** Indices of the papers, in ascending order. */
  papers: number[];
}

/** A term with fewer papers is not offered as a filter. */
export const minPapers = 2;

/** The rule by which `extractTerms` finds terms, for readers. */
export const termRule =
  'Terms are computed by us from how words are spelt in titles and summaries (in the abstract where there is no ' +
  'summary); no source states them, and there is no model and no list of known terms. A word is a term when it has ' +
  'two capitals (GRPO, CoT), a capital behind a ' +
  'small letter, or a digit behind a letter (R1, o3), or is one capital with a star or plus signs (V*). Of a word ' +
  'with hyphens this goes for each part, and for the whole less its ordinary words: GRPO-based is GRPO; AT-GRPO is ' +
  'AT-GRPO, AT and GRPO. Where only its first letter sets a part apart (MIG-Bench, Llama-2), the whole is a term if a ' +
  'summary has it within a sentence and no text has it with that part in small letters. Three capitals, or capitals ' +
  'and digits, that end a longer name count for the short name where that is more common by itself (AdaGRPO for ' +
  'GRPO). A name and the same name with a number of two digits or more (COVID, COVID-19) are one term where two papers ' +
  'write both and no paper has another number after it; otherwise each is a term (SemEval, SemEval-2021), and papers ' +
  'of the longer name count for the short one too. Plurals, possessives, hyphens and the case of letters make no ' +
  'difference (MLLMs, GPT4o). Left out are numbers and sizes (2.5K, 7B, 3D), Roman numbers below 40, addresses, ' +
  'formulas, titles in capitals, four or more words in a row in capitals, words that more papers write in small ' +
  `letters (NOT, Task1), and SOTA. A term of ${minPapers} papers or more is a filter.`;

// It says how good a result is, not what a paper is about.
const leftOut = new Set(['sota']);

// `Task1` and `Top-5` are not names, just as `task` and `top` are not.
const endingDigits = /(?<=\p{L}{3})\p{N}[\p{N}.]*$/u;

interface Found {
  /** How often the papers use each spelling. */
  spellings: Map<string, number>;
  papers: number[];
  /** Those that have it by itself. */
  alone: number[];
}

/** In a title, at the start of a sentence of a summary, or within a sentence. */
type WordPlace = 'title' | 'start' | 'within';

interface Findings {
  names: Map<string, Found>;
  /** Names that may be ordinary words with a capital. */
  uncertain: Map<string, Found>;
  /** Those with a capital within a sentence of a summary, as only names have. */
  seenInSentence: Set<string>;
  /** Compounds that are also written with an ordinary word. */
  ordinary: Set<string>;
  /** Papers by the endings of their longer names. */
  endings: Map<string, number[]>;
}

/** Finds the terms of the papers by `termRule`, the most common first. */
export function extractTerms(papers: Pick<CitingPaper, 'title' | 'summary'>[]): Term[] {
  const reader = new WordReader();
  const findings = collect(papers, reader);
  joinUncertain(findings);
  joinNumbered(findings);
  const terms: Term[] = [];
  for (const [key, found] of findings.names) {
    const small = reader.words.get(key.replace(endingDigits, ''))?.papers ?? 0;
    if (leftOut.has(key) || small > found.papers.length) continue;
    const longer = findings.endings.get(key) ?? [];
    const all = longer.length <= found.papers.length ? union(found.papers, longer) : found.papers;
    terms.push({ key, label: mostFrequent(found.spellings), papers: all });
  }
  return terms.sort((a, b) => b.papers.length - a.papers.length || compareText(a.label, b.label));
}

function collect(papers: Pick<CitingPaper, 'title' | 'summary'>[], reader: WordReader): Findings {
  const findings: Findings = {
    names: new Map(),
    uncertain: new Map(),
    seenInSentence: new Set(),
    ordinary: new Set(),
    endings: new Map(),
  };
  for (const [index, { title, summary }] of papers.entries()) {
    reader.read(title, (word) => collectWord(findings, word, index, 'title'));
    if (summary === null) continue;
    reader.read(summary, (word, beginsSentence) => {
      collectWord(findings, word, index, beginsSentence ? 'start' : 'within');
    });
  }
  return findings;
}

function collectWord(findings: Findings, word: CountedWord, paper: number, place: WordPlace) {
  if (word.lastPaper !== paper) {
    word.lastPaper = paper;
    word.papers += 1;
  }
  if (word.ordinary) findings.ordinary.add(word.ordinary);
  for (const name of word.names) {
    note(name.certain ? findings.names : findings.uncertain, name, paper);
    const proven = place === 'within' || (place === 'start' && !name.capitalFirst);
    if (!name.certain && proven) findings.seenInSentence.add(name.key);
  }
  for (const key of word.endings) {
    const places = findings.endings.get(key);
    if (places) add(places, paper);
    else findings.endings.set(key, [paper]);
  }
}

function note(found: Map<string, Found>, { key, label, whole }: Name, paper: number) {
  const known = found.get(key) ?? { spellings: new Map(), papers: [], alone: [] };
  found.set(key, known);
  known.spellings.set(label, (known.spellings.get(label) ?? 0) + 1);
  add(known.papers, paper);
  if (whole === null) add(known.alone, paper);
}

/** Adds the paper that is read, once. */
function add(papers: number[], paper: number) {
  if (papers.at(-1) !== paper) papers.push(paper);
}

/** Turns uncertain names into names if a sentence has them, or if they are names anyway. */
function joinUncertain({ names, uncertain, seenInSentence, ordinary }: Findings) {
  for (const [key, found] of uncertain) {
    const known = names.get(key);
    if (known) {
      for (const [label, times] of found.spellings) {
        known.spellings.set(label, (known.spellings.get(label) ?? 0) + times);
      }
      known.papers = union(known.papers, found.papers);
      known.alone = union(known.alone, found.alone);
    } else if (seenInSentence.has(key) && !ordinary.has(key)) {
      names.set(key, found);
    }
  }
}

// As many papers show that two names mean the same.
const minTogether = 2;

/** Joins a name with the same name before a number, where the papers use both for one thing. */
function joinNumbered({ names }: Findings) {
  const numbered = Map.groupBy(names, ([key]) => key.replace(/(?<![\d.])[\d.]+$/, ''));
  for (const [key, same] of numbered) {
    const found = names.get(key);
    const [other, ...more] = same.filter(([name]) => name !== key);
    if (!found || !other || more.length > 0) continue;
    const [whole, longer] = other;
    if (!/\D\d{2,}$/.test(whole)) continue;
    const withNumber = new Set(longer.papers);
    if (found.alone.filter((paper) => withNumber.has(paper)).length < minTogether) continue;
    const [kept, left] = found.alone.length > longer.papers.length ? [key, whole] : [whole, key];
    names.set(kept, { ...(kept === key ? found : longer), papers: union(found.papers, longer.papers) });
    names.delete(left);
  }
}

function union(a: number[], b: number[]): number[] {
  return b.length === 0 ? a : Array.from(new Set([...a, ...b])).sort((one, other) => one - other);
}

function mostFrequent(spellings: Map<string, number>): string {
  return at(
    Array.from(spellings).sort(([a, m], [b, n]) => n - m || compareText(a, b)),
    0,
  )[0];
}
