/**
 * `npm run update`: the code of a newer version, with data and config as they are. Exit code 0: done, or nothing to do;
 * 1: conflicts, or it cannot be done; 2: wrong usage.
 */
import { pluralize } from '../src/core/text/numbers.ts';
import { failWith } from './lib/fail.ts';
import { parseOptions } from './lib/parse-options.ts';
import { root } from './lib/site/root.ts';
import { UpdateProblem } from './lib/update/git.ts';
import { type Update, updateCopy } from './lib/update/update-copy.ts';

const usage = `Usage: npm run update -- [--from ADDRESS] [--to VERSION] [--keep-conflicts]

  --from ADDRESS     the repository of the citation explorer; needed once, then kept as the git remote “upstream”
  --to VERSION       a version such as v0.3.0 (default: the newest)
  --keep-conflicts   write conflicts into the files, to be resolved by hand`;

function main(): void {
  const { values } = parseOptions(
    {
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        'keep-conflicts': { type: 'boolean' },
      },
    },
    usage,
  );
  const keepConflicts = values['keep-conflicts'] ?? false;
  const update = updateCopy({ folder: root, from: values.from, to: values.to, keepConflicts });
  console.log(describe(update, keepConflicts));
  if (update.outcome === 'conflicts') process.exitCode = 1;
}

function describe({ from, to, outcome, files }: Update, kept: boolean): string {
  if (outcome === 'current') return `This copy is at ${to} already.`;
  const list = files.map((file) => `  ${file}`).join('\n');
  if (outcome === 'updated') {
    return `Updated from ${from} to ${to}: ${pluralize(files.length, 'file')} changed; data and config are as they were.
Look at the change with \`git diff --cached\`, run \`npm ci && npm run verify\`, and commit it.`;
  }
  const next = kept
    ? 'Resolve the conflict marks in them, run `npm ci && npm run verify`, and commit.'
    : 'Nothing was changed. With --keep-conflicts the update is made, with conflict marks in these files.';
  return `${pluralize(files.length, 'file')} changed both here and between ${from} and ${to}:\n${list}\n${next}`;
}

try {
  main();
} catch (error) {
  if (!(error instanceof UpdateProblem)) throw error;
  failWith(error.message, 1);
}
