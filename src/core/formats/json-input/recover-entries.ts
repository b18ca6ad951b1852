import { quote } from '../../text/quote.ts';
import { linePlaces, type ToLinePlace } from '../shared/line-places.ts';
import {
  type AroundEntry,
  endsBalanced,
  findEntryEnd,
  findNextHead,
  headOf,
  indentOfEntries,
} from './find-entry-end.ts';
import type { JsonProblem } from './json-position.ts';
import { JsonScanner, type OpenValue, type ScanProblem } from './json-scanner.ts';
import { readJsonToken } from './json-tokens.ts';

/** A fault in a list of entries, and what is left out for it. */
export interface BrokenEntry extends JsonProblem {
  /** True if the file ends in the middle. */
  isCut: boolean;
}

/** JSON without the entries that break its rules, with `leftOutEntry` in the place of each. */
export interface Recovered {
  text: string;
  broken: BrokenEntry[];
}

/** A text that no entry is, which keeps the places of the entries after it. */
export const leftOutEntry = '\0left out';

interface Fault extends ScanProblem {
  leftOut: { start: number; text: string };
  isCut: boolean;
}

/**
 * Leaves the entries that break the rules of JSON out of a list of papers, so that a fault in one entry costs
 * that entry. Null if no list of entries is found, none of its entries is whole, or where they end is unclear.
 * Takes linear time.
 */
export function recoverEntries(text: string): Recovered | null {
  const byBrackets = new Recovery(text, false);
  const recovered = byBrackets.run();
  return (byBrackets.isUnclear && new Recovery(text, true).run()) || recovered;
}

class Recovery {
  readonly #text: string;
  readonly #scanner: JsonScanner;
  readonly #heads = new Set<string>();
  /** What is written instead of parts of the text, in their order. */
  readonly #replaced: { start: number; end: number; by: string }[] = [];
  /** What is said of each of them. */
  readonly #faults: Fault[] = [];
  /** Where the entries begin that are not left out. */
  readonly #entries: number[] = [];
  /** How much was read, where entries without their end let parts of the file be read again. */
  #read = 0;
  /** The white space that entries begin lines with, of each list where they do; kept where lines decide. */
  readonly #indents: Map<OpenValue, string | null> | null;
  /** True once brackets did not show where an entry or a list of entries ends. */
  isUnclear = false;
  #hasReopened = false;
  /** True once brackets did not show where an entry ends; from there on, the names that entries begin with do. */
  #searchesNames = false;

  /** `byLines`: where entries begin lines of their own, what begins elsewhere is not an entry. */
  constructor(text: string, byLines: boolean) {
    this.#text = text;
    this.#indents = byLines ? new Map() : null;
    this.#scanner = new JsonScanner(text, (start, list) => this.#isEntry(start, list));
  }

  run(): Recovered | null {
    for (;;) {
      const from = this.#scanner.offset;
      const problem = this.#scanner.run();
      this.#read += this.#scanner.offset - from;
      if (!problem) return this.#recovered();
      const { open } = this.#scanner;
      const depth = open.findLastIndex(({ holdsEntries }) => holdsEntries);
      const list = open[depth];
      if (!list) {
        if (!this.#readOnAfterList(problem)) return null;
      } else if (depth < open.length - 1) this.#leaveOut(problem, depth, list.member);
      else if (!this.#readOnBetween(problem, list)) this.#leaveOutBetween(problem, depth, list);
    }
  }

  #isEntry(start: number, list: OpenValue): boolean {
    const character = this.#text[start] ?? '';
    if (!'{[n'.includes(character) && list.path.startsWith('[]/') && this.#text[list.member - 1] === '[') {
      // Not a list of papers, but a field of a paper that has such a name.
      list.holdsEntries = false;
      return true;
    }
    if (!'{[n'.includes(character) || this.#isOutOfLine(start, list)) return false;
    if (character === '{') this.#entries.push(start);
    const head = headOf(this.#text, start);
    if (head !== '') this.#heads.add(head);
    return true;
  }

  #isOutOfLine(start: number, list: OpenValue): boolean {
    if (!this.#indents) return false;
    const indent = this.#indents.get(list);
    if (indent === undefined) this.#indents.set(list, indentOfEntries(this.#text, start));
    if (typeof indent !== 'string') return false;
    return !/^[\r\n][ \t]*$/.test(this.#text.slice(start - indent.length - 1, start));
  }

  /** Goes on after two entries without a comma, or a comma too many: no entry is lost. */
  #readOnBetween(problem: ScanProblem, list: OpenValue): boolean {
    const { offset } = problem;
    const character = this.#text[offset];
    const afterEntry = this.#scanner.expected === betweenEntries;
    const isBegun = character === '{' && !this.#isOutOfLine(offset, list);
    const isSpare = character === ',' || (character === ']' && this.#scanner.expected === 'a value');
    if (afterEntry ? !isBegun : !isSpare) return false;
    this.#replace(offset, offset, afterEntry ? ',' : placeholder);
    this.#scanner.expected = afterEntry ? 'a value' : betweenEntries;
    this.#addFault(problem, offset, offset);
    return true;
  }

  /** Leaves out what is neither an entry nor a comma; if it can belong to the entry before, that one too. */
  #leaveOutBetween(problem: ScanProblem, depth: number, list: OpenValue): void {
    const { offset } = problem;
    const character = this.#text[offset] ?? '';
    const isPart =
      (character === '' ? this.#looksWhole() : '"}]:,'.includes(character)) ||
      (character === '{' && this.#isOutOfLine(offset, list));
    const hasEntry = list.member >= this.#replacedTo() && this.#text[list.member] === '{';
    if (isPart && hasEntry && !this.#isHeadWithoutBrace(offset)) {
      this.#leaveOut(problem, depth, list.member);
    } else {
      this.#leaveOut(problem, depth, offset, this.#scanner.expected === betweenEntries ? '' : placeholder);
    }
  }

  #isHeadWithoutBrace(offset: number): boolean {
    const { kind, start, end } = readJsonToken(this.#text, offset);
    const name = this.#text.slice(start, end);
    return kind === 'string' && Array.from(this.#heads).some((head) => head.split(' ')[0] === name);
  }

  /** Leaves out what begins at `start`; where no end of it is found, all to the end of the file. */
  #leaveOut(problem: ScanProblem, depth: number, start: number, by = placeholder): void {
    const text = this.#text;
    const scanner = this.#scanner;
    const end = this.#findEnd(start, depth);
    scanner.open.length = depth + 1;
    if (end === null) {
      this.#replace(start, text.length, by + closersOf(scanner.open));
      this.#addFault(problem, start, text.length, !this.#isReadTooOften());
      this.#end();
      return;
    }
    this.#replace(start, end, by);
    this.#addFault(problem, start, end);
    scanner.expected = betweenEntries;
    scanner.offset = end;
  }

  #findEnd(start: number, depth: number): number | null {
    const text = this.#text;
    if (this.#isReadTooOften()) return null;
    const around: AroundEntry = { heads: this.#heads, endsList: (offset) => this.#endsList(offset, depth) };
    const end = this.#searchesNames ? null : findEntryEnd(text, start, around);
    if (end !== null) return end;
    this.isUnclear = true;
    this.#searchesNames = true;
    return findNextHead(text, start + 1, this.#heads);
  }

  #isReadTooOften(): boolean {
    return this.#read > maxReadings * this.#text.length;
  }

  /** True if what follows a “]” fits what is open around the list of entries. */
  #endsList(offset: number, depth: number): boolean {
    const rest = new JsonScanner(this.#text);
    rest.open = this.#scanner.open.slice(0, depth).map((one) => ({ ...one }));
    rest.expected = rest.afterValue();
    rest.offset = offset + 1;
    const problem = rest.run();
    const isInEntry = rest.open.some(({ holdsEntries }) => holdsEntries);
    return problem === null || problem.offset >= this.#text.length || isInEntry;
  }

  /**
   * Goes on where a file breaks the rules of JSON after its list of entries: that is not JSON any more, or the
   * last entry has a bracket too many, and the list that ended is one within it.
   */
  #readOnAfterList(problem: ScanProblem): boolean {
    const { lastList } = this.#scanner;
    if (!lastList) return false;
    const { list, end, around } = lastList;
    const { length } = this.#text;
    const isCut = problem.offset >= length;
    const kinds = around.map(({ kind }) => kind);
    const canReopen = !this.#hasReopened && list.member >= this.#replacedTo();
    if (canReopen && (isCut ? this.#looksWhole() : !endsBalanced(this.#text, end, kinds))) {
      this.isUnclear = true;
      this.#hasReopened = true;
      this.#scanner.open = [...around, list];
      this.#leaveOut(problem, around.length, list.member);
      return true;
    }
    this.#replace(end, length, closersOf(around));
    this.#addFault(problem, end, length, isCut);
    this.#end();
    return true;
  }

  /** True if the end of the file looks like the end of a list. */
  #looksWhole(): boolean {
    return /\]\s*(?:\}\s*)*$/.test(this.#text.slice(-maxTail));
  }

  #end(): void {
    this.#scanner.open = [];
    this.#scanner.expected = 'the end of the file';
    this.#scanner.offset = this.#text.length;
  }

  #replace(start: number, end: number, by: string): void {
    while ((this.#entries.at(-1) ?? -1) >= start) this.#entries.pop();
    // The page is left out after entries of it: one message for the page is enough.
    while ((this.#replaced.at(-1)?.start ?? -1) > start) {
      this.#replaced.pop();
      this.#faults.pop();
    }
    this.#replaced.push({ start, end, by });
  }

  #replacedTo(): number {
    return this.#replaced.at(-1)?.end ?? 0;
  }

  #addFault(problem: ScanProblem, start: number, end: number, isCut = false): void {
    const left = this.#text.slice(start, end);
    const text = left.trim();
    this.#faults.push({ ...problem, isCut, leftOut: { start: start + left.indexOf(text), text } });
  }

  #recovered(): Recovered | null {
    if (this.#entries.length === 0 || this.#faults.length === 0) return null;
    const toPlace = linePlaces(this.#text);
    const broken = this.#faults.map((fault) => {
      const reason = `${fault.reason} ${describeLoss(fault, toPlace)}`;
      return { ...toPlace(fault.offset), reason, isCut: fault.isCut };
    });
    return { text: this.#joined(), broken };
  }

  #joined(): string {
    let copied = 0;
    const pieces = this.#replaced.map(({ start, end, by }) => {
      const before = this.#text.slice(copied, start);
      copied = end;
      return before + by;
    });
    return pieces.join('') + this.#text.slice(copied);
  }
}

const placeholder = JSON.stringify(leftOutEntry);
const betweenEntries = '“,” or the end of the list';

/** Beyond so many readings of a whole file it is unclear where entries end. */
const maxReadings = 8;

/** A file ends within so many characters of its last list. */
const maxTail = 1000;

function closersOf(open: readonly OpenValue[]): string {
  return open
    .map(({ kind }) => (kind === '{' ? '}' : ']'))
    .toReversed()
    .join('');
}

function describeLoss({ leftOut: { start, text } }: Fault, toPlace: ToLinePlace): string {
  if (text === '') return 'No entry is left out for it.';
  const [from, to] = [toPlace(start), toPlace(start + text.length)];
  const isOneLine = from.line === to.line;
  const span = isOneLine ? `columns ${from.column} to ${to.column - 1}` : `lines ${from.line} to ${to.line}`;
  return `Left out: ${span}, ${quote(text, 40)}.`;
}
