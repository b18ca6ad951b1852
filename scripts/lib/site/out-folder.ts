import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { shownPath } from '../shown-path.ts';
import { root } from './root.ts';

/** Files that every built site has, of this version and of earlier ones. */
const filesOfSite = ['404.html', 'SHA256SUMS', 'report.json'];

/**
 * Why a built site must not take the place of `out`, as a sentence; null where it may: the folder is missing, empty, or
 * holds a built site, and `kept` (dumps, records, config) and the project are not in it.
 */
export function problemOfOut(out: string, kept: readonly string[]): string | null {
  const folder = resolve(out);
  const named = `The folder of the built site is ${shownPath(out)}`;
  const inside = [root, ...kept].find((path) => holds(folder, resolve(path)));
  if (inside !== undefined) {
    const what = inside === root ? 'the project' : shownPath(inside);
    return `${named}, and ${what} is in it; a build would delete that. Name a folder of its own, as in --out dist.`;
  }
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return `${named}, which is a file. Name a folder.`;
  const names = readdirSync(folder);
  const isSite = filesOfSite.every((name) => existsSync(join(folder, name))) && !names.includes('.git');
  if (names.length === 0 || isSite) return null;
  return `${named}, which holds other things, such as ${names[0]}; a build would delete them. Name a new folder, or empty this one.`;
}

/** Whether `path` is the folder or in it. */
function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] !== '..' && resolve(folder, way) === path && !/^[a-z]:/i.test(way);
}
