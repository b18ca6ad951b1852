import { isAscii, toBaseLetters } from '../text/base-letters.ts';
import { shortHash } from '../text/hash.ts';

/** Longest slug in characters. With `.html` and folders it stays far below the limits of file systems. */
const maxLength = 120;

/**
 * Makes a slug of a title: lower-case ASCII letters and digits with single hyphens between words, as in
 * `gui-r1-a-generalist-r1-style-…`. If letters of another script are left out, or the title is cut, a hash of
 * the whole title keeps different titles apart.
 */
export function slugify(title: string): string {
  const letters = toBaseLetters(title);
  const slug = letters
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const lostLetters = !isAscii(letters) && /[^\P{L}a-z]|[^\P{N}0-9]/u.test(letters);
  if (!lostLetters && slug !== '' && slug.length <= maxLength) return slug;
  const start =
    slug.length <= maxLength
      ? slug
      : slug.slice(0, Math.max(0, slug.lastIndexOf('-', maxLength))) || slug.slice(0, maxLength);
  return [start, shortHash(title)].filter(Boolean).join('-');
}

/**
 * Gives each title its id in source order. A title with the slug of an earlier one gets `-2`, `-3`, … An id
 * depends only on the titles before it, so a paper added at the end changes none.
 */
export function toIds(titles: string[]): string[] {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return titles.map((title) => {
    const slug = slugify(title);
    if (!used.has(slug)) {
      used.add(slug);
      return slug;
    }
    let number = next.get(slug) ?? 2;
    while (used.has(`${slug}-${number}`)) number += 1;
    next.set(slug, number + 1);
    const id = `${slug}-${number}`;
    used.add(id);
    return id;
  });
}
