import * as system from 'node:path';

/** The parts of `node:path` that a system has its own way of. */
type PathRules = Pick<typeof system, 'isAbsolute' | 'relative' | 'resolve' | 'sep'>;

/**
 * A path as messages, reports and lists of files show it: with `/` between folders on every system, and from the folder
 * of the project, or else of a workflow, where it is inside of one.
 */
export function shownPath(
  path: string,
  folders = [process.cwd(), process.env.GITHUB_WORKSPACE],
  { isAbsolute, relative, resolve, sep }: PathRules = system,
): string {
  const inside = (isAbsolute(path) ? folders : [])
    .flatMap((folder) => (folder ? [relative(resolve(folder), path)] : []))
    .find((way) => way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..');
  return (inside ?? path).replaceAll(sep, '/');
}
