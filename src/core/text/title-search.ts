import { toPlainText } from './tex.ts';

/** The most characters of a title that are searched for: search pages refuse very long ones. */
const maxSearchLength = 250;

/** A page that searches for a title in Google Scholar: for a paper without a known address. */
export function titleSearch(title: string): string {
  const query = Array.from(toPlainText(title)).slice(0, maxSearchLength).join('');
  return `https://scholar.google.com/scholar?${new URLSearchParams({ q: query })}`;
}
