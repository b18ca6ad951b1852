import { formats } from '../src/core/formats/formats.ts';
import { checkGrowth } from './lib/attacks/check-growth.ts';
import { type Found, fuzz } from './lib/attacks/fuzz.ts';
import { readInputs } from './lib/attacks/inputs.ts';
import { plainPayloads } from './lib/attacks/payloads.ts';
import { failWith } from './lib/fail.ts';
import { pick, seededRandom } from './lib/made-papers/random.ts';
import { parseOptions } from './lib/parse-options.ts';

const usage = `Usage: npm run fuzz [-- --seed N] [--runs N | --minutes N]

Changes fixtures of every format at random, and does with each what a build does with a dump: reads it, joins it,
writes every export, feed and figure, and reads the exports back. Finds crashes, values that are lost in silence,
facts that come back as others, characters that nothing may print, and work that is more than linear.

  --seed N     where to begin (default 1); each attack depends on its own seed alone
  --runs N     how many attacks (default 2000)
  --minutes N  attack for so long instead, and also measure the time that long fields take

Exit code 0: found nothing; 1: found something; 2: wrong usage.`;

/** Growth takes as long as some thousand other attacks, so it is attacked after so many of them. */
const attacksBetweenGrowth = 20_000;

/** Ends of long fields that begin what some pattern looks for. */
const ends = ['Z', ' al', ' [doi]', ' (', '\n'];

const { seed, runs, minutes } = readOptions();
const end = minutes === null ? null : Date.now() + minutes * 60_000;
const inputs = readInputs();
const counts = { attacks: 0, read: 0, growth: 0, found: 0 };
do {
  const limit = end === null ? runs : attacksBetweenGrowth;
  const isOver = () => end !== null && Date.now() >= end;
  attackGrowth(seed + counts.attacks);
  const goesOn = (done: number) => done < limit && !isOver();
  const { attacks, read, found } = fuzz({ inputs, seed: seed + counts.attacks, goesOn, report });
  counts.attacks += attacks;
  counts.read += read;
  counts.found += found;
} while (end !== null && Date.now() < end);
console.log(
  `${counts.attacks} attacks from seed ${seed}, ${counts.read} of them on files that were read, and ` +
    `${counts.growth} files with long fields; found ${counts.found}.`,
);
process.exitCode = counts.found === 0 ? 0 : 1;

/** Long fields of every format; long runs measure time as well. */
function attackGrowth(seed: number): void {
  const random = seededRandom(seed);
  const files = formats.map(({ name }) => {
    const { text } = pick(plainPayloads, random);
    const start = Math.floor(random() * text.length);
    const unit = text.slice(start, start + 1 + Math.floor(random() * 6));
    return { format: name, unit, end: pick(ends, random) };
  });
  const problems = [
    ...checkGrowth(files, 200, 'steps'),
    ...(end === null ? [] : checkGrowth(files, 2000, 'ms')),
  ];
  counts.growth += files.length;
  counts.found += problems.length;
  for (const { kind, what } of problems) console.log(`${kind}: ${what}\n    from seed ${seed}\n`);
}

function report({ kind, what, seed: own, file, from, input }: Found): void {
  const shown = input.length > 2000 ? `${input.slice(0, 2000)}…` : input;
  console.log(`${kind} in ${file}: ${what}`);
  console.log(`    from ${from}; repeat it by --seed ${own} --runs 1; smallest input:`);
  console.log(`    ${JSON.stringify(shown)}\n`);
}

function readOptions() {
  const { values } = parseOptions(
    {
      options: {
        seed: { type: 'string', default: '1' },
        runs: { type: 'string', default: '2000' },
        minutes: { type: 'string' },
      },
    },
    usage,
  );
  const [seed, runs] = [Number(values.seed), Number(values.runs)];
  const minutes = values.minutes === undefined ? null : Number(values.minutes);
  if (!Number.isSafeInteger(seed)) return failWith(`--seed takes a whole number.\n\n${usage}`, 2);
  if (!Number.isSafeInteger(runs) || runs < 1)
    return failWith(`--runs takes a whole number from 1 on.\n\n${usage}`, 2);
  if (minutes !== null && !(minutes > 0)) return failWith(`--minutes takes a number above 0.\n\n${usage}`, 2);
  return { seed, runs, minutes };
}
