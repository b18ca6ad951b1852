/** The offset of a closing brace without an opening one, or -1. */
export function findExcess(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth < 0) return index;
  }
  return -1;
}

/** True if one pair of braces is around the whole text: `{a}` and `{{a} b}`, not `{a} {b}`. */
export function isBraced(text: string): boolean {
  return text.startsWith('{') && findExcess(text.slice(1)) === text.length - 2;
}
