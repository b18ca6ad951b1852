/**
 * A name of some parts with dots between them, with a number before the last part if others have that name. Takes it, so that
 * no two files are told to have one name.
 */
export function takeName(parts: readonly string[], taken: Set<string>): string {
  let name = parts.join('.');
  for (let number = 2; taken.has(name); number += 1) {
    name = [...parts.slice(0, -1), number, ...parts.slice(-1)].join('.');
  }
  taken.add(name);
  return name;
}
