import type { Candidate } from '../provider.ts';

/** A candidate of values as they came; null if there is no title. */
export function toCandidate(value: {
  title: unknown;
  authors: unknown[];
  year: unknown;
  argument: unknown;
}): Candidate | null {
  if (typeof value.title !== 'string' || value.title.trim() === '') return null;
  return {
    title: value.title.replace(/\s+/g, ' ').trim(),
    authors: value.authors.filter((name) => typeof name === 'string'),
    year: typeof value.year === 'number' || typeof value.year === 'string' ? String(value.year) : null,
    argument: typeof value.argument === 'string' ? value.argument : null,
  };
}
