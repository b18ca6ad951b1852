import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { takeLock } from '../files/lock.ts';

/** Names the folder of kept builds, which the steps of one `npm test` share; unset, nothing is kept. */
export const keptBuildsVariable = 'CITATION_EXPLORER_BUILDS';

/** What a build depends on: its options, and the content of a folder. */
export interface BuildKey {
  options: Record<string, string | boolean | undefined>;
  /** Of dumps or records; undefined for the folder that a build reads on its own. A build also reads the histories next to it. */
  folder: string | undefined;
}

/** A finished build: its folder, and what it printed. */
export interface KeptBuild {
  folder: string;
  exitCode: number | null;
  output: string;
}

/**
 * Returns the kept build of the same options and content, or makes it by `build`, which gets an empty folder. Where
 * another process builds the same, it is waited for.
 */
export async function keepBuild(
  kept: string,
  key: BuildKey,
  build: (folder: string) => Promise<Omit<KeptBuild, 'folder'>>,
): Promise<KeptBuild> {
  const final = join(kept, hashOf(key));
  if (!existsSync(final)) {
    const release = await takeLock(`${final}.lock`, { doing: 'building this site', patience: 600_000 });
    try {
      if (!existsSync(final)) {
        const folder = mkdtempSync(join(kept, 'unfinished-'));
        const finished = await build(folder);
        writeFileSync(join(folder, 'finished.json'), JSON.stringify(finished));
        renameSync(folder, final);
      }
    } finally {
      release();
    }
  }
  return { ...JSON.parse(readFileSync(join(final, 'finished.json'), 'utf8')), folder: final };
}

function hashOf({ options, folder }: BuildKey): string {
  const hash = createHash('sha256').update(JSON.stringify(options));
  if (folder !== undefined) {
    for (const read of [resolve(folder), resolve(folder, '../history')].filter(existsSync)) {
      for (const name of readdirSync(read).sort()) {
        hash.update(`\0${name}\0`).update(readFileSync(join(read, name)));
      }
    }
  }
  return hash.digest('hex').slice(0, 16);
}
