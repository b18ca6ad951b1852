import { pathIn } from './entry-lists.ts';
import { readJsonToken } from './json-tokens.ts';

const prefix = 65_536;
const maxDepth = 4;

/**
 * The names that JSON, or JSON lines, begin with, as paths such as `results[]/doi`. Only the first 64 K
 * characters are read, and four levels, so that detecting a format is cheap; what breaks the rules of JSON is
 * skipped. The set is empty if the text is no object and no list of objects.
 */
export function jsonPaths(input: string): Set<string> {
  const text = input.slice(0, prefix);
  const paths = new Set<string>();
  const open: { kind: '{' | '['; path: string }[] = [];
  let name = '';
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; ; ) {
    const { kind, start, end } = readJsonToken(text, at);
    at = end;
    const inside = open.at(-1);
    if (kind === 'end') return paths;
    if (kind === '{' || kind === '[') {
      open.push({ kind, path: inside && open.length < maxDepth ? pathIn(inside, name) : '' });
    } else if (!inside) {
      return paths;
    } else if (kind === '}' || kind === ']') {
      open.pop();
    } else if (kind === 'bad') {
      at = end + 1;
    } else if (kind === 'string' && inside.kind === '{' && readJsonToken(text, end).kind === ':') {
      name = String(JSON.parse(text.slice(start, end)));
      if (open.length <= maxDepth) paths.add(pathIn(inside, name));
    }
  }
}
