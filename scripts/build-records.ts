/**
 * `npm run records`: reads every dump, prints every message, and writes the records.
 * Exit code 0: all dumps became records; 1: a dump has errors; 2: wrong usage.
 */
import { resolve } from 'node:path';
import { reporters } from '../src/core/messages/reporters.ts';
import { failWith } from './lib/fail.ts';
import { parseOptions } from './lib/parse-options.ts';
import { buildAll } from './lib/records/build-all.ts';
import { terminalPaint, terminalProgress } from './lib/terminal.ts';

const usage = `Usage: npm run records -- [--dumps DIR] [--out DIR] [--format text|json|github] [--all] [--strict]
                        [--check]

  --dumps DIR    folder of dumps (default: $DUMPS or data/dumps)
  --out DIR      folder for the records (default: $RECORDS or data/records)
  --format NAME  how messages are printed (default: text, or github in a GitHub workflow)
  --all          print every message, also where many of one kind share a line
  --strict       take each warning for an error
  --check        read and report, write nothing`;

const options = readOptions();
const { report } = await buildAll(options, terminalProgress(process.stderr));
console.log(reporters[options.format](report, terminalPaint(process.stdout), options));
process.exitCode = report.ok ? 0 : 1;

function readOptions() {
  const { values } = parseOptions(
    {
      options: {
        dumps: { type: 'string' },
        out: { type: 'string' },
        format: { type: 'string' },
        all: { type: 'boolean' },
        strict: { type: 'boolean' },
        check: { type: 'boolean' },
      },
    },
    usage,
  );
  const inWorkflow = process.env.GITHUB_ACTIONS === 'true';
  const format = values.format ?? (inWorkflow ? 'github' : 'text');
  if (!isReporter(format)) {
    failWith(`Unknown format “${format}”; expected text, json or github.\n\n${usage}`, 2);
  }
  const dumps = values.dumps ?? (process.env.DUMPS || 'data/dumps');
  const out = values.out ?? (process.env.RECORDS || 'data/records');
  if (!values.check && resolve(dumps) === resolve(out)) {
    failWith(
      `The records cannot be in the folder of dumps: the next run would read them as dumps.\n\n${usage}`,
      2,
    );
  }
  return {
    dumps,
    out,
    format,
    all: values.all ?? false,
    strict: values.strict ?? false,
    check: values.check ?? false,
  };
}

function isReporter(name: string): name is keyof typeof reporters {
  return Object.hasOwn(reporters, name);
}
