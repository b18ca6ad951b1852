import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { isRunning } from '../../../src/files/is-running.ts';
import { shownPath } from '../shown-path.ts';
import { root } from './root.ts';

const temporaryFolders: string[] = [];
process.once('exit', () => {
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder, deleted when this process ends. */
export function temporaryFolder(): string {
  return folderOfProcess(join(tmpdir(), 'citation-explorer-'));
}

/**
 * A folder for builds, deleted when this process ends. It is in the repository: for an output folder outside, Astro
 * puts the scripts that render pages into one fixed folder, which two builds at the same time cannot share.
 */
export function folderOfBuilds(): string {
  const parent = join(root, '.astro');
  mkdirSync(parent, { recursive: true });
  removeLeftovers(parent);
  return folderOfProcess(join(parent, `build-${process.pid}-`));
}

/** The folder of the hub files of a site, beside that of the site. */
export function hubFilesFolder(out: string): string {
  return `${out.replace(/[\\/]+$/, '')}-offline`;
}

/** Removes the folders of processes that were killed. */
function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const [, pid] = /^build-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function folderOfProcess(prefix: string): string {
  const folder = mkdtempSync(prefix);
  temporaryFolders.push(folder);
  return folder;
}

/** Paths of all files in a folder, with `/` between folders, in alphabetical order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => shownPath(relative(folder, join(entry.parentPath, entry.name))))
    .sort();
}
