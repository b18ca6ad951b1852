// A program of its own, so that counting begins before any of our code is compiled: only then are branches counted, and
// the numbers are the same in every run. See check-growth.ts.
import { type Profiler, Session } from 'node:inspector';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GrowingFile } from './growing-file.ts';

const ours = pathToFileURL(join(import.meta.dirname, '../../../src')).href;

const { files, sizes, unit }: { files: GrowingFile[]; sizes: number[]; unit: 'steps' | 'ms' } = JSON.parse(
  process.argv[2] ?? '',
);
const session = new Session();
session.connect();
if (unit === 'steps') {
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}
const { readJoinWrite } = await import('./read-join-write.ts');
const measure = unit === 'steps' ? countSteps : leastTime;
// What only the first run of a file does is not counted.
for (const file of files) readJoinWrite(file, sizes[0] ?? 0);
if (unit === 'steps') takeSteps();
const measured = files.map((file) => sizes.map((size) => measure(() => readJoinWrite(file, size))));
console.log(JSON.stringify(measured));

function countSteps(work: () => void): number {
  work();
  return takeSteps();
}

/** How often each function, branch and body of a loop ran since the last call, added up. */
function takeSteps(): number {
  let scripts: Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    scripts = result;
  });
  return scripts
    .filter(({ url }) => url.startsWith(ours))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

/** The time of the processor in milliseconds, the least of three runs. */
function leastTime(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
