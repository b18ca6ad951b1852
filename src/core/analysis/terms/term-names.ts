import { at } from '../../text/at.ts';

/** A name in one word of a text. */
export interface Name {
  key: string;
  label: string;
  /**
   * False if only a capital distinguishes a part from an ordinary word, as in `MIG-Bench`: it may be the capital of
   * a title (`LLM-Based`).
   */
  certain: boolean;
  /** Whether that part comes first, so that the capital may also be that of a sentence. */
  capitalFirst: boolean;
  /** Key of the longer name of which it is a part, as `covid19` for `COVID` in `COVID-19`; null if it is by itself. */
  whole: string | null;
}

/** The terms that a word can be, regardless of its context. */
export interface WordReading {
  /** Has two letters or more, all capitals. */
  capitals: boolean;
  /** Has a small letter. */
  small: boolean;
  names: Name[];
  /** Keys of capitals at the end of mixed-case names: `grpo` for `AdaGRPO`. */
  endings: string[];
  /** Key of a compound with an ordinary word in it, as `LLM-based`; it is not a name, whatever its capitals. */
  ordinary: string | null;
}

type PartKind = 'name' | 'letter' | 'number' | 'capitalised' | 'ordinary';

interface Part {
  kind: PartKind;
  start: number;
  /** Without the `s` of a plural. */
  end: number;
  text: string;
}

const hyphens = /[-\u2010\u2011]/g;

/**
 * Runs of letters and digits with hyphens inside (`OSWorld-MCP`), points between digits (`GPT-3.5`), and
 * stars or plus signs at the end (`V*`, `C++`). Letters of scripts without capitals separate words.
 */
export const wordPattern =
  /(?:[\p{Lu}\p{Ll}\p{Lt}\p{M}]|\p{N}(?:\.(?=\p{N}))?)+(?:[-\u2010\u2011](?:[\p{Lu}\p{Ll}\p{Lt}\p{M}]|\p{N}(?:\.(?=\p{N}))?)+)*(?:(?:\*|\+{1,2})(?![\p{L}\p{N}*+]))?/gu;

/** The same for every way to write a name: `GPT-4o`, `GPT4o` and `gpt-4O` are `gpt4o`. */
export function termKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(hyphens, '');
}

/** Reads a word that `wordPattern` found. */
export function readWord(word: string): WordReading {
  const small = /\p{Ll}/u.test(word);
  const reading: WordReading = {
    capitals: !small && /\p{Lu}.*\p{Lu}/u.test(word),
    small,
    names: [],
    endings: [],
    ordinary: null,
  };
  const bare = word.replace(/[*+]+$/, '');
  const parts = partsOf(bare);
  if (parts.length > 1 && parts.some(({ kind }) => kind === 'ordinary')) reading.ordinary = termKey(bare);
  for (const run of runsOf(parts)) {
    const last = run.at(-1) === parts.at(-1) ? word.slice(bare.length) : '';
    addNames(reading, word, run, last);
  }
  return reading;
}

function partsOf(word: string): Part[] {
  return Array.from(word.matchAll(/[^-\u2010\u2011]+/g), ({ 0: shown, index }) => {
    const text = /\p{Lu}s$/u.test(shown) ? shown.slice(0, -1) : shown;
    return { kind: kindOf(text), start: index, end: index + text.length, text };
  });
}

// Beyond 39, what reads as a Roman number is more often an acronym: CV, ML, CCC.
const romanNumber = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/;

function kindOf(text: string): PartKind {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (/^\p{N}/u.test(text)) return capitals > 2 ? 'name' : 'number';
  if (/^\p{L}\p{M}*$/u.test(text)) return 'letter';
  if (romanNumber.test(text)) return 'number';
  if (capitals > 1 || /\p{Ll}\p{Lu}|\p{N}/u.test(text)) return 'name';
  return capitals === 1 ? 'capitalised' : 'ordinary';
}

/** Runs without ordinary words, without numbers before them and sizes (`7B`) after them. */
function runsOf(parts: Part[]): Part[][] {
  const runs: Part[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'ordinary') runs.push([]);
    else if (part.kind !== 'number' || runs.at(-1)?.length) runs.at(-1)?.push(part);
  }
  for (const run of runs) while (/^[\d.]+[KMBT]$/.test(run.at(-1)?.text ?? '')) run.pop();
  return runs.filter((run) => run.length > 0);
}

function addNames(reading: WordReading, word: string, run: Part[], symbol: string) {
  const first = at(run, 0);
  const { end } = at(run, run.length - 1);
  const has = (kind: PartKind) => run.some((part) => part.kind === kind);
  const capitalLetter = run.some(({ kind, text }) => kind === 'letter' && /\p{Lu}/u.test(text));
  const named = has('name') || (capitalLetter && symbol !== '');
  const label = word.slice(first.start, end) + symbol;
  const whole = termKey(label);
  if (named || (has('capitalised') && (has('number') || capitalLetter))) {
    const certain = named && !has('capitalised');
    reading.names.push({
      key: whole,
      label,
      certain,
      capitalFirst: first.kind === 'capitalised',
      whole: null,
    });
  }
  for (const { kind, text } of run) {
    if (kind !== 'name') continue;
    if (run.length > 1 || symbol !== '') {
      reading.names.push({ key: termKey(text), label: text, certain: true, capitalFirst: false, whole });
    }
    const ending = /(?<=\p{Ll})(?:\p{Lu}{3,}|\p{Lu}+\p{N}+)$/u.exec(text)?.[0];
    if (ending) reading.endings.push(termKey(ending));
  }
}
