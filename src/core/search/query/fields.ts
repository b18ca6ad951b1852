/** What a prefix such as `title:` or `cat:` limits a term to: a text of the entries, or the papers of a facet's value. */
export type FieldTarget =
  | { field: SearchField; facet?: never }
  /** `values` are the keys that may follow, each with its value of the facet; without it any text may. */
  | { facet: string; field?: never; values?: Readonly<Record<string, string>> };

/**
 * The texts of an entry that are searched. `summary` is what the entry says below its title, which may be the `abstract`;
 * `quote` is a passage that cites the hub paper; `fact` is a fact in the line below the title.
 */
export type SearchField = 'title' | 'summary' | 'abstract' | 'author' | 'quote' | 'fact';

/** Whether a text of a field may match a term that is limited to `wanted`: an abstract is what an entry says, too. */
export function isInField(field: SearchField, wanted: SearchField | null): boolean {
  return wanted === null || field === wanted || (wanted === 'summary' && field === 'abstract');
}

/** Every prefix with what it means; the first of several with one meaning is the one that is printed. */
const targets: Readonly<Record<string, FieldTarget>> = {
  title: { field: 'title' },
  author: { field: 'author' },
  summary: { field: 'summary' },
  abstract: { field: 'abstract' },
  quote: { field: 'quote' },
  venue: { facet: 'venue' },
  cat: { facet: 'category' },
  category: { facet: 'category' },
  role: { facet: 'role' },
  polarity: { facet: 'polarity' },
  verdict: { facet: 'verdict' },
  type: { facet: 'type' },
  topic: { facet: 'topic' },
  term: { facet: 'term' },
  source: { facet: 'source' },
  is: {
    facet: 'is',
    values: { representative: 'rep', retracted: 'retracted', influential: 'influential', self: 'self' },
  },
  has: { facet: 'has', values: { passage: 'passage' } },
};

/** Matches a prefix of the table, with its colon. */
export const fieldPattern = `(?:${Object.keys(targets).join('|')}):`;

export function fieldTarget(prefix: string): FieldTarget | null {
  return targets[prefix.toLowerCase()] ?? null;
}

/** How the facet of a term is typed: `cat:` for `category`, `is:representative` for `rep`. */
export function printFacet(facet: string, text: string): string {
  for (const [prefix, target] of Object.entries(targets)) {
    if (target.facet === facet) return `${prefix}:${text}`;
    const [word] =
      Object.entries(target.facet && target.values ? target.values : {}).find(([, own]) => own === facet) ??
      [];
    if (word) return `${prefix}:${word}`;
  }
  return `${facet}:${text}`;
}
