import { pick, seededRandom } from '../made-papers/random.ts';
import { type ReadDump, readDump } from '../records/build-hub.ts';
import { checkFile } from './check-file.ts';
import { checkNoticed } from './check-noticed.ts';
import type { Input } from './inputs.ts';
import { mutate } from './mutate.ts';
import type { Problem } from './problems.ts';
import { shrinkText } from './shrink.ts';

/** One problem, with the input that shows it, as small as it could be made. */
export interface Found extends Problem {
  /** The seed of the one attack: `--seed` with it and `--runs 1` repeats it. */
  seed: number;
  /** The name of the file, which names its format. */
  file: string;
  from: string;
  input: string;
}

export interface FuzzOptions {
  inputs: readonly Input[];
  seed: number;
  /** Called before every attack with the number of those before it; false ends the run. */
  goesOn(done: number): boolean;
  report(found: Found): void;
}

export interface FuzzCounts {
  attacks: number;
  /** How many attacked files were read as at least one paper. */
  read: number;
  found: number;
}

/** Attacks with one seed after another; each attack depends on its seed alone. Each kind of problem is reported once. */
export function fuzz({ inputs, seed, goesOn, report }: FuzzOptions): FuzzCounts {
  const counts: FuzzCounts = { attacks: 0, read: 0, found: 0 };
  const seen = new Set<string>();
  for (; goesOn(counts.attacks); counts.attacks += 1) {
    const attack = attackOf(seed + counts.attacks, inputs);
    if (attack.isRead) counts.read += 1;
    for (const problem of attack.problems) {
      const sameKind = `${attack.file} ${problem.kind} ${problem.what}`;
      if (seen.has(sameKind)) continue;
      seen.add(sameKind);
      counts.found += 1;
      const { file, from, check } = attack;
      report({
        ...problem,
        seed: seed + counts.attacks,
        file,
        from,
        input: smallest(attack.text, problem, check),
      });
    }
  }
  return counts;
}

interface Attack {
  file: string;
  from: string;
  text: string;
  isRead: boolean;
  problems: Problem[];
  /** Does the same with another text. */
  check(text: string): Problem[];
}

function attackOf(seed: number, inputs: readonly Input[]): Attack {
  const random = seededRandom(seed);
  // Neighbouring seeds begin alike.
  for (let time = 0; time < 3; time += 1) random();
  const input = pick(inputs, random);
  const file = `${input.format.name}.${input.format.extension}`;
  const text = mutate(input, inputs, random).toWellFormed();
  const other = random() < 0.3 ? [input, pick(inputs, random)].map(asDump) : [];
  const problems = [...checkFile(file, text, other), ...checkNoticed(input.format, text, random)];
  const check = (changed: string) => [
    ...checkFile(file, changed, other),
    ...checkNoticed(input.format, changed),
  ];
  const isRead =
    (readDump(`x.${file}`, new TextEncoder().encode(text)).source?.source.papers.length ?? 0) > 0;
  return { file, from: input.name, text, isRead, problems, check };
}

function asDump({ format: { name, extension }, text }: Input, index: number): ReadDump {
  return readDump(`attacked.${name}.${index + 2}.${extension}`, new TextEncoder().encode(text));
}

function smallest(text: string, problem: Problem, check: Attack['check']): string {
  const fails = (some: string) => check(some).some((found) => isAlike(found, problem));
  return fails(text) ? shrinkText(text, fails, 300) : text;
}

/** True for two problems of one cause; those of exports quote values, which get smaller with the input. */
function isAlike(a: Problem, b: Problem): boolean {
  const cause = ({ what }: Problem) => (a.kind === 'lost' ? what : what.replace(/"(?:[^"\\]|\\.)*"/g, '""'));
  return a.kind === b.kind && cause(a) === cause(b);
}
