import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { root } from './root.ts';

const temporaryFolders: string[] = [];
process.once('exit', () => {
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true, force: true });
});
// Vitest ends its workers by this signal, which by default ends a process without `exit`.
process.once('SIGTERM', () => process.exit(143));

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
  return folderOfProcess(join(parent, 'build-'));
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
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .sort();
}
