import { toPointer } from './json.ts';
import { readJsonToken } from './json-tokens.ts';

/**
 * Finds where values are in a text that is JSON: for each of the JSON Pointers (RFC 6901) that the text has, the 0-based
 * offset at which a member of an object begins with its name, or any other value begins. Reads the text once.
 */
export function memberOffsets(text: string, pointers: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  const open: { pointer: string; index: number; isList: boolean }[] = [];
  let name: { text: string; start: number } | null = null;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; ; ) {
    const { kind, start, end } = readJsonToken(text, at);
    if (kind === 'end' || kind === 'bad') return found;
    at = end;
    const inside = open.at(-1);
    if (kind === '}' || kind === ']') {
      open.pop();
    } else if (kind === ',') {
      if (inside?.isList) inside.index += 1;
      name = null;
    } else if (kind === 'string' && inside && !inside.isList && name === null) {
      name = { text: String(JSON.parse(text.slice(start, end))), start };
    } else if (kind !== ':') {
      const pointer = inside
        ? toPointer(inside.pointer, inside.isList ? inside.index : (name?.text ?? ''))
        : '';
      if (pointers.has(pointer) && !found.has(pointer)) found.set(pointer, name?.start ?? start);
      if (kind === '{' || kind === '[') open.push({ pointer, index: 0, isList: kind === '[' });
      name = null;
    }
  }
}
