import { quote } from '../text/quote.ts';
import { jsonPaths } from './json-input/json-paths.ts';
import { type UnreadFile, unreadText } from './unread-kinds.ts';

/** What a text that no format reads looks like, as in “an HTML page”, and what to do with it. */
export function looksLike(text: string): UnreadFile {
  const known = unreadText(text);
  if (known) return known;
  const looks = looksLikeJson(text) ?? `plain text that begins ${quote(text.trimStart().slice(0, 4096))}`;
  return { looks, action: null };
}

function looksLikeJson(text: string): string | null {
  const paths = Array.from(jsonPaths(text));
  const inList = paths.filter((path) => /^\[\][^/]*\/[^/]*$/.test(path)).map((path) => path.slice(3));
  const keys = inList.length > 0 ? inList : paths.filter((path) => !/[/[]/.test(path));
  if (keys.length === 0) return null;
  const shown = keys
    .slice(0, 10)
    .map((key) => quote(key, 30))
    .join(', ');
  const more = keys.length > 10 ? ', …' : '';
  return `JSON: ${inList.length > 0 ? 'a list of objects' : 'an object'} with the keys ${shown}${more}`;
}
