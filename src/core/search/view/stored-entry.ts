import type { ListEntry } from './list-entry.ts';

/**
 * In an address of a stored entry: the slug of its title. Addresses never hold a tab, and without its slug a file of
 * entries is a third smaller.
 */
const slugMark = '\t';

/** Shortens the addresses of an entry for a file of the search index; `fromStoredEntry` undoes it. */
export function toStoredEntry(entry: ListEntry): ListEntry {
  const slug = plainSlug(entry.title);
  if (slug === '') return entry;
  return withAddresses(entry, (address) => {
    const at = address.lastIndexOf(slug);
    return at < 0 ? address : address.slice(0, at) + slugMark + address.slice(at + slug.length);
  });
}

export function fromStoredEntry(stored: ListEntry): ListEntry {
  if (!stored.anchor.includes(slugMark) && !stored.href?.includes(slugMark)) return stored;
  const slug = plainSlug(stored.title);
  return withAddresses(stored, (address) => address.replace(slugMark, slug));
}

function withAddresses(entry: ListEntry, change: (address: string) => string): ListEntry {
  const { anchor, href } = entry;
  return { ...entry, anchor: change(anchor), href: href === null ? null : change(href) };
}

/** What the ids of most papers are; see `slugify` in `paper-ids.ts`, which also knows letters of other scripts. */
function plainSlug(title: string): string {
  return title
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
