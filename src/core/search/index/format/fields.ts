import type { SearchField } from '../../query/fields.ts';

/** The fields of an index by number: the nth is bit n of a posting, and the nth span of positions. */
export const fieldOrder: readonly SearchField[] = ['title', 'summary', 'abstract', 'author', 'quote', 'fact'];

/** What most entries of an index show below the title. */
export type ContentField = 'summary' | 'abstract';

export function fieldBit(field: SearchField): number {
  return 1 << fieldOrder.indexOf(field);
}

/** The bits of every field. */
export const anyField = 2 ** fieldOrder.length - 1;

/** The most frequent sets of fields, by the code that stands for them in a posting. */
export function commonFields(content: ContentField): readonly number[] {
  const [title, own] = [fieldBit('title'), fieldBit(content)];
  return [own, title, title | own];
}
