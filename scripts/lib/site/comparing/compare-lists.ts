import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeComparer } from '../../../../src/compared/compared-lists.ts';
import { newObjects } from '../../memory.ts';
import { spawnProgram } from '../../spawn-program.ts';

const program = fileURLToPath(new URL('./compare-process.ts', import.meta.url));

/** What is compared. */
interface Lists {
  /** The folder of their records. */
  records: string;
  /** The folder to write to. */
  out: string;
}

/**
 * Compares the papers of all lists while Astro starts, in a process of its own. Without it, each thread that renders pages
 * would compare them for itself, and keep for the whole build what that takes. What fails there, the pages tell that wait
 * for it. Returns a function that ends it.
 */
export function compareLists({ records, out }: Lists): () => void {
  mkdirSync(out, { recursive: true });
  const child = spawnProgram(process.execPath, [newObjects(8), program, records, out], { stdio: 'ignore' });
  // One that did not start has no number, and the pages say so.
  child.once('error', () => {});
  writeComparer(out, child.pid);
  return () => child.kill();
}
