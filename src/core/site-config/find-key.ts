import { toLines } from '../text/lines.ts';

/**
 * The line of a config file that names the last field of `path`: each field is looked for after the one around it, and
 * the second item of a list after the first. Line 1 where the text names none, since the file is all that is known.
 */
export function findKey(text: string, path: readonly PropertyKey[]): { line: number } {
  const lines = toLines(text);
  let at = 0;
  let found = 0;
  for (const [depth, part] of path.entries()) {
    if (typeof part === 'number') {
      const key = path[depth + 1];
      for (let item = 0; item < part; item += 1) {
        const next = lines.findIndex((line, index) => index >= at && names(line.text, key));
        if (next === -1) break;
        at = next + 1;
      }
      continue;
    }
    const next = lines.findIndex((line, index) => index >= at && names(line.text, part));
    if (next === -1) break;
    found = next;
    at = next;
  }
  return { line: found + 1 };
}

function names(line: string, key: PropertyKey | undefined): boolean {
  return [...line.matchAll(/["']?(?<![\w$-])(?<name>[\w$-]+)["']?\s*:/g)].some(
    ({ groups }) => groups?.name === key,
  );
}
