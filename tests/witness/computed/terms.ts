import type { Hub } from '../sources/read-hub.ts';
import { plainText } from '../words.ts';

/** Whether a word is a term by its spelling: GRPO, CoT, R1, V*. */
function looksLikeTerm(word: string): boolean {
  return (
    /\p{Lu}.*\p{Lu}/u.test(word) ||
    /\p{Ll}\p{Lu}/u.test(word) ||
    /\p{L}\p{N}/u.test(word) ||
    /^\p{Lu}[*+]+$/u.test(word)
  );
}

/** Plurals, possessives, hyphens and the case of letters make no difference. */
export function termKey(term: string): string {
  return term
    .replace(/['’]s?$/u, '')
    .replace(/(?<=[\p{Lu}\p{N}])s$/u, '')
    .replaceAll('-', '')
    .toLowerCase();
}

/** The terms of a text: of a word with hyphens its parts, and the whole less ordinary words at its ends. */
function termsOf(text: string): string[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}*+'’-]*/gu)).flatMap(([word]) => {
    const parts = word.split('-');
    const isKept = (part: string) => looksLikeTerm(part) || /\p{N}/u.test(part);
    const whole = parts.slice(parts.findIndex(isKept), parts.findLastIndex(isKept) + 1);
    const terms = parts.filter(looksLikeTerm);
    return whole.length > 1 && terms.length > 0 ? [...terms, whole.join('-')] : terms;
  });
}

/** Three capitals, or capitals and digits, that end a longer name: GRPO of AdaGRPO. */
function endOf(term: string): string | null {
  return /\p{Ll}(\p{Lu}{3,}|\p{Lu}+\p{N}+)$/u.exec(term)?.[1] ?? null;
}

/**
 * How many papers have each term that at least two have, by the rule of the about page as far as it concerns terms of
 * their spelling. Names such as MIG-Bench, and words that are mostly written in small letters, are not looked for.
 */
export function countTerms({ papers }: Hub): Map<string, number> {
  const read = papers.map(({ title, facts }) =>
    [title.value, facts.summary?.value ?? facts.abstract?.value ?? ''].map(plainText).flatMap(termsOf),
  );
  const having = new Map<string, Set<number>>();
  const add = (term: string, paper: number) => {
    const key = termKey(term);
    having.set(key, (having.get(key) ?? new Set()).add(paper));
  };
  for (const [paper, terms] of read.entries()) for (const term of terms) add(term, paper);
  const alone = new Map(Array.from(having, ([key, found]) => [key, found.size]));
  for (const [paper, terms] of read.entries()) {
    for (const term of terms) {
      const end = endOf(term);
      const isCommon = end !== null && (alone.get(termKey(end)) ?? 0) > (alone.get(termKey(term)) ?? 0);
      if (isCommon) add(end, paper);
    }
  }
  having.delete('sota');
  return new Map(
    Array.from(having, ([key, { size }]): [string, number] => [key, size])
      .filter(([, size]) => size > 1)
      .sort((a, b) => b[1] - a[1]),
  );
}
