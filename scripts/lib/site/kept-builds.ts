import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** Names the folder of kept builds, which the steps of one `npm test` share; unset, nothing is kept. */
export const keptBuildsVariable = 'CITATION_EXPLORER_BUILDS';

/** What a build depends on: its options, and the content of a folder. */
export interface BuildKey {
  options: Record<string, string | undefined>;
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
 * Returns the kept build of the same options and content, or makes it by `build`, which gets an empty folder. Two
 * processes that build the same at one time both build; the first to finish is kept.
 */
export async function keepBuild(
  kept: string,
  key: BuildKey,
  build: (folder: string) => Promise<Omit<KeptBuild, 'folder'>>,
): Promise<KeptBuild> {
  const final = join(kept, hashOf(key));
  if (!existsSync(final)) {
    const folder = mkdtempSync(join(kept, 'unfinished-'));
    const finished = await build(folder);
    writeFileSync(join(folder, 'finished.json'), JSON.stringify(finished));
    try {
      renameSync(folder, final);
    } catch (error) {
      if (!existsSync(final)) throw error;
      rmSync(folder, { recursive: true });
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
