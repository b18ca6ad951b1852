import type { EntryFact, EntryFactName } from '../../core/search/view/list-entry.ts';

/** The facts in the line below the title of an entry of the page. */
export function factsOf(entry: HTMLElement): EntryFact[] {
  return Array.from(entry.querySelectorAll<HTMLElement>('[data-fact]'), ({ dataset, textContent }) => ({
    name: dataset.fact as EntryFactName,
    text: textContent?.trim() ?? '',
  }));
}

/** The authors that an entry of the page only counts. */
export function moreAuthorsOf({ dataset }: HTMLElement): string[] {
  return (dataset.moreAuthors ?? '').split(', ').filter(Boolean);
}
