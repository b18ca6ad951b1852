import type { Mutation } from './find-mutations.ts';

/** A mutation of a sample, with its number. */
export interface Mutant extends Mutation {
  id: number;
}

/** The code of a file that has a mutation. */
export function mutate(text: string, { start, end, replacement, isStatement }: Mutation): string {
  // A loop needs a statement, even if it is empty.
  return text.slice(0, start) + (isStatement ? `{ ${replacement} }` : replacement) + text.slice(end);
}

/**
 * The code of a file with several mutants, each in a branch that `__mutant(id)` switches on, so that a file is only
 * transformed once for all of them.
 */
export function switchMutants(text: string, mutants: readonly Mutant[]): string {
  return render(
    0,
    text.length,
    [...mutants].sort((a, b) => a.start - b.start || b.end - a.end),
  );

  /** The code from `start` to `end` with the switches of `inside`, which are sorted from outside to inside. */
  function render(start: number, end: number, inside: readonly Mutant[]): string {
    const [outer] = inside;
    if (!outer) return text.slice(start, end);
    const isWithin = (mutant: Mutant) => mutant.end <= outer.end;
    const others = inside.filter((mutant) => mutant !== outer && isWithin(mutant));
    const later = inside.filter((mutant) => !isWithin(mutant));
    const original = render(outer.start, outer.end, others);
    return text.slice(start, outer.start) + branch(outer, original) + render(outer.end, end, later);
  }
}

function branch({ id, replacement, isStatement }: Mutant, original: string): string {
  return isStatement
    ? `{ if (globalThis.__mutant(${id})) { ${replacement} } else { ${original} } }`
    : `(globalThis.__mutant(${id}) ? (${replacement}) : (${original}))`;
}
