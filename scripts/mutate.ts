import { failWith } from './lib/fail.ts';
import { FailingTests, hasCode, roomsOf, testMutants } from './lib/mutation/mutation-test.ts';
import { countKilled, minKilled, printReport } from './lib/mutation/print-report.ts';
import { parseOptions } from './lib/parse-options.ts';
import { root } from './lib/site/root.ts';
import { terminalProgress } from './lib/terminal.ts';

const rooms = roomsOf(root);
const usage = `Usage: npm run mutate [-- --seed N] [--count N] [--room ROOM] [--near] [--killed]

Changes code of src/core a little, such as < to <=, in memory and one change at a time, and runs the unit tests that
reach it. A test should fail; each change that no test notices is listed. If you stop it, it says what it knows; what it
had not tried by then counts as unfinished, and not as killed.

  --seed N     which changes (default 1); the same seed chooses the same ones
  --count N    how many (default 300), from each room in proportion to its code
  --killed     also lists the changes that a test noticed, each with that test
  --room ROOM  only of one room or folder of it, such as formats/bibtex; the rooms are ${rooms.join(', ')}
  --near       runs only the tests of the same room or folder, which takes a tenth of the time; others may notice more

Exit code 0: tests noticed at least ${minKilled * 100} % of the changes; 1: fewer, or tests fail without any; 2: wrong usage.`;

const options = readOptions();
const progress = terminalProgress(process.stderr);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
try {
  const report = await testMutants(root, { ...options, signal: stop.signal }, progress.step);
  progress.done();
  const { total, killed } = countKilled(report.results);
  console.log(printReport(report, options.killed));
  const where = options.room === null ? '' : ` of ${options.room}`;
  console.log(`${killed} of ${total} mutants${where} killed, from seed ${options.seed}.`);
  process.exitCode = killed >= total * minKilled ? 0 : 1;
} catch (error) {
  progress.done();
  if (!(error instanceof FailingTests)) throw error;
  failWith(
    `Tests fail without any change, so that changes say nothing. Mend them first:\n${error.message}`,
    1,
  );
}

function readOptions() {
  const { values } = parseOptions(
    {
      options: {
        seed: { type: 'string', default: '1' },
        count: { type: 'string', default: '300' },
        room: { type: 'string' },
        near: { type: 'boolean', default: false },
        killed: { type: 'boolean', default: false },
      },
    },
    usage,
  );
  const [seed, count] = [Number(values.seed), Number(values.count)];
  const room = values.room ?? null;
  if (!Number.isSafeInteger(seed)) return failWith(`--seed takes a whole number.\n\n${usage}`, 2);
  if (!Number.isSafeInteger(count) || count < 1)
    return failWith(`--count takes a whole number from 1 on.\n\n${usage}`, 2);
  if (room !== null && !hasCode(root, room))
    return failWith(`--room takes a folder of src/core with code, such as ${rooms[0]}.\n\n${usage}`, 2);
  return { seed, count, room, near: values.near, killed: values.killed };
}
