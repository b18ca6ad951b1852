import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFailure } from '../../../../src/compared/compared-lists.ts';
import { endOf, spawnProgram } from '../../spawn-program.ts';

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
 * would compare them for itself, and keep for the whole build what that takes. A failure is written where the pages look for
 * the rest. Returns a function that ends it.
 */
export function compareLists({ records, out }: Lists): () => void {
  mkdirSync(out, { recursive: true });
  const child = spawnProgram(process.execPath, [program, records, out], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let isEnded = false;
  endOf(child).then(
    ({ exitCode, output }) => {
      if (exitCode !== 0 && !isEnded)
        writeFailure(out, output || 'The process that compares them was ended.');
    },
    (error: unknown) => writeFailure(out, String(error)),
  );
  return () => {
    isEnded = true;
    child.kill();
  };
}
