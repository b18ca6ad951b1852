import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { GrowingFile } from './growing-file.ts';
import type { Problem } from './problems.ts';

/** How much work each size takes is counted in steps of our own code, or in milliseconds of the processor. */
export type WorkUnit = 'steps' | 'ms';

/**
 * How many times as much work the step to 16 times a size may add as the step to 4 times the size: linear work adds 4
 * times as much, quadratic work 16 times. Less work than `least` is not judged, because what is done once weighs more.
 */
const maxRatio = 8;
const least: Record<WorkUnit, number> = { steps: 10_000, ms: 150 };

/**
 * Reading, joining and writing long fields take at most linear work. Steps are how often each function and each branch
 * or body of a loop in `src/` runs: the same on every machine and under every load. What the engine does within one
 * call, such as matching a pattern, is no step, so long runs measure time too, with larger sizes.
 */
export function checkGrowth(files: readonly GrowingFile[], size: number, unit: WorkUnit): Problem[] {
  const sizes = [size, 4 * size, 16 * size];
  return measureGrowth(files, sizes, unit).flatMap((works, index): Problem[] => {
    if (isLinear(works, least[unit])) return [];
    const { format, unit: repeated } = files[index] as GrowingFile;
    const found = works.map((work) => Math.round(work)).join(', ');
    const what = `${format}, fields made of ${JSON.stringify(repeated)}: ${found} ${unit} for ${sizes.join(', ')} characters`;
    return [{ kind: 'not linear', what }];
  });
}

/** True if the work for one, 4 and 16 times a size grows at most as the size does. */
export function isLinear([small = 0, middle = 0, large = 0]: readonly number[], enough: number): boolean {
  // What does not depend on the size drops out of the differences.
  return large - middle < enough || large - middle <= maxRatio * (middle - small);
}

/** The work for each file in each size. */
export function measureGrowth(
  files: readonly GrowingFile[],
  sizes: readonly number[],
  unit: WorkUnit,
): number[][] {
  const program = join(import.meta.dirname, 'measure-growth.ts');
  // Functions that are thrown away would be counted from 0 again.
  const args = ['--no-flush-bytecode', program, JSON.stringify({ files, sizes, unit })];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
