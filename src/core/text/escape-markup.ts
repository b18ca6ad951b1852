import { entity, isKnownTag, tag } from './markup-patterns.ts';

/** Writes text so that `markupToText` reads the same: only what would be read as markup is escaped. */
export function textToMarkup(text: string): string {
  return text
    .replace(entity, (whole) => `&amp;${whole.slice(1)}`)
    .replace(tag, (whole, _, name: string) => (isKnownTag(name) ? `&lt;${whole.slice(1)}` : whole));
}
