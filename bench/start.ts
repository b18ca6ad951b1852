/** `npm run bench`: installs the packages of this folder where they are missing or outdated, then measures. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { failWith } from '../scripts/lib/fail.ts';

const folder = import.meta.dirname;

if (!isInstalled()) install();
await import('./search.ts');

/** True if npm installed the packages after the lockfile last changed; npm writes the hidden lockfile last. */
function isInstalled(): boolean {
  const installed = modifiedAt('node_modules/.package-lock.json');
  const wanted = modifiedAt('package-lock.json');
  return installed !== null && wanted !== null && installed >= wanted;
}

/** When a file of this folder was last modified; null if it does not exist. */
function modifiedAt(file: string): number | null {
  return statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function install(): void {
  console.error('Installing the search engines to compare with, into bench/node_modules …');
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--loglevel', 'error'], {
    // On Windows npm is a script, which only a shell can start.
    shell: process.platform === 'win32',
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  if (status !== 0) failWith('The packages of bench/ could not be installed; npm says above why.', 1);
}
