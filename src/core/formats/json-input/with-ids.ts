import type { Author, AuthorIds } from '../../schemas/author.ts';

/** An author with the identifiers that a source states, each null where it states none. */
export function withIds(author: Author, stated: { [Kind in keyof AuthorIds]?: string | null }): Author {
  const ids = Object.fromEntries(Object.entries(stated).filter(([, id]) => id !== null));
  return Object.keys(ids).length === 0 ? author : { ...author, ids };
}
