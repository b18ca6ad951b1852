import { dirname, posix } from 'node:path';
import ts from 'typescript';

export interface RelatedTests {
  /** All files of unit tests. Those that import the fewest files come first: they are near to what they test, and fast. */
  all: string[];
  /** By file of code: those that import it, directly or through others. */
  of: Map<string, Set<string>>;
}

/** Which unit tests reach which code by their imports. `files` are all sources and tests with their text, by path from the root. */
export function relatedTests(files: ReadonlyMap<string, string>): RelatedTests {
  const imports = new Map(Array.from(files, ([file, text]) => [file, importsOf(file, text)]));
  const of = new Map(Array.from(files.keys(), (file) => [file, new Set<string>()]));
  const sizes = new Map<string, number>();
  for (const test of files.keys()) {
    if (!/^tests\/unit\/.*\.test\.ts$/.test(test)) continue;
    const imported = reachable(test, imports);
    sizes.set(test, imported.size);
    for (const file of imported) of.get(file)?.add(test);
  }
  const size = (test: string) => sizes.get(test) ?? 0;
  return { all: [...sizes.keys()].sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1)), of };
}

/**
 * Whether a file of tests is in the folder of a file of `src/core` or in one around it: tests of `formats/csv/read.ts` are in
 * `tests/unit/formats/csv` and `tests/unit/formats`.
 */
export function isNear(test: string, file: string): boolean {
  const folder = dirname(file).replace('src/core', 'tests/unit');
  return folder === dirname(test) || folder.startsWith(`${dirname(test)}/`);
}

function importsOf(file: string, text: string): string[] {
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return names.filter((name) => name.startsWith('.')).map((name) => posix.join(dirname(file), name));
}

/** A file and all that can be reached from it. */
function reachable(file: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set([file]);
  for (const one of seen) for (const other of next.get(one) ?? []) seen.add(other);
  return seen;
}
