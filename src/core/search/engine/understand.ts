import type { AcronymTable } from '../acronyms/acronym-table.ts';
import type { Term } from '../query/query.ts';
import { isNumbered } from '../query/spelling.ts';
import type { Finder } from './finder.ts';

/**
 * The terms as the papers write them. Beside an identifier, words are optional; an identifier that no paper has is the words
 * it consists of. A word that no paper has is the two words that papers write for it (`zeroshot`), and two words that papers
 * also write together (`pre training`) are that word. A word and the number after it are one term where a paper joins them
 * (`gpt 4o`). Acronyms and the words of their long forms are marked as such.
 */
export async function understand(
  terms: readonly Term[],
  finder: Finder,
  signal?: AbortSignal,
): Promise<Term[]> {
  const known = (await Promise.all(terms.map((term) => otherwise(term)))).flat();
  const named = known.some(({ kind, excluded }) => kind === 'identifier' && !excluded);
  const sought = named
    ? known.map((term) => (isPlainWord(term) ? { ...term, optional: true as const } : term))
    : known;
  const understood: Term[] = [];
  for (const next of withAcronyms(sought, await finder.acronyms(signal))) {
    const before = understood.at(-1);
    const both = before && (await join(before, next));
    if (both) understood.splice(-1, 1, both);
    else understood.push(next);
  }
  return understood;

  async function otherwise(term: Term): Promise<readonly Term[]> {
    if (isPlainWord(term)) {
      const two = await finder.writtenAsTwo(term.text, signal);
      return two ? two.map((text) => ({ ...term, text })) : [term];
    }
    if (!term.otherwise) return [term];
    const { papers } = await finder.find(term, signal);
    return papers.size > 0 ? [term] : term.otherwise;
  }

  async function join(one: Term, next: Term): Promise<Term | null> {
    if (!isPlainWord(one) || !isPlainWord(next) || one.field !== next.field) return null;
    if (isVersion(one.text, next.text)) {
      const joined: Term = { ...one, kind: 'joined', text: `${one.text} ${next.text}` };
      return (await finder.find(joined, signal)).papers.size > 0 ? joined : null;
    }
    const isOne = await finder.isOneWord(one.text, next.text, signal);
    return isOne ? { ...one, text: one.text + next.text } : null;
  }
}

/** The terms, of which acronyms and the words of their long forms are marked. */
function withAcronyms(terms: readonly Term[], table: AcronymTable): Term[] {
  const marked: Term[] = [];
  const isFree = ({ kind, field, excluded }: Term) => kind === 'word' && field === null && !excluded;
  while (marked.length < terms.length) {
    const rest = terms.slice(marked.length);
    const end = rest.findIndex((term) => !isFree(term));
    const words = (end < 0 ? rest : rest.slice(0, end)).map(({ text }) => text);
    const long = table.spelledOut(words);
    if (long) {
      const { short } = long.acronym;
      marked.push(
        ...rest.slice(0, long.length).map((term): Term => ({ ...term, stands: { short, as: 'long' } })),
      );
      continue;
    }
    const [first] = rest;
    if (!first) break;
    const short = isFree(first) ? table.named(first.text)?.short : undefined;
    marked.push(short === undefined ? first : { ...first, stands: { short, as: 'short' } });
  }
  return marked;
}

function isPlainWord({ kind, optional, excluded }: Term): boolean {
  return kind === 'word' && !optional && !excluded;
}

/** Whether a word is followed by what may be its version: `gpt` by `4o`, but not `video` by `2026`. */
function isVersion(word: string, next: string): boolean {
  return isNumbered(next) && !/^\d{4,}$/.test(next) && /^\p{L}{2,}$/u.test(word);
}
