/**
 * `npm run add -- FILE --hub ID`: prints what a file would change in the record of a hub, and copies it into the
 * folder of dumps. Exit code 0: it was copied, or could be; 1: it has errors; 2: wrong usage.
 */
import { existsSync } from 'node:fs';
import { formats } from '../src/core/formats/formats.ts';
import { toWebAddress } from '../src/core/formats/shared/web-address.ts';
import { retrievedSchema } from '../src/core/schemas/fetched.ts';
import { type Addition, type AddOptions, addSource } from './lib/add/add-source.ts';
import { printAddition } from './lib/add/print-addition.ts';
import { failWith, writeOrFail } from './lib/fail.ts';
import { whileChanging } from './lib/files/change-files.ts';
import { makeFolder } from './lib/files/make-folder.ts';
import { parseOptions } from './lib/parse-options.ts';
import { maxHubIdLength, problemOfHubId } from './lib/records/dump-names.ts';
import { dumpNames } from './lib/records/record-files.ts';
import { terminalPaint } from './lib/terminal.ts';

const defaultDumps = 'data/dumps';
const names = formats.map(({ name }) => name).join('|');
const usage = `Usage: npm run add -- FILE --hub ID [--about-hub] [--format NAME] [--dumps DIR]
                    [--retrieved DATE] [--address URL] [--replace] [--all] [--strict]
                    [--dry-run]

  FILE           a file from a source, with any name
  --hub ID       the hub: small letters, digits and single hyphens, as in visual-rft; at most
                 ${maxHubIdLength} characters for a new hub
  --about-hub    the file describes only the hub paper, not papers that cite it
  --format NAME  ${names} (default: recognised from the file)
  --dumps DIR    folder of dumps (default: $DUMPS or data/dumps)
  --retrieved DATE
                 when you got the file, as in 2026-11-22
  --address URL  where you got it from
  --replace      write it in place of the dump of its hub and format
  --all          print every message, also where many of one kind share a line
  --strict       take each warning for an error
  --dry-run      print what would change, copy nothing`;

const options = await readOptions();
const addition = await add(options).catch((error) => failWith(sentenceOf(error), 1));
console.log(printAddition(options, addition, terminalPaint(process.stdout)));
const failed = addition.outcome === 'refused' || (addition.outcome === 'fits' && !options.dryRun);
process.exitCode = failed ? 1 : 0;

/** A folder that is not there is reported as an input that cannot be read. */
function add(options: AddOptions): Promise<Addition> {
  const adding = () => addSource(options);
  if (options.dryRun || !existsSync(options.dumps)) return adding();
  return whileChanging(options.dumps, adding, console.error);
}

/** Files that cannot be read or written are said in a sentence; any other error is a fault of the program. */
function sentenceOf(error: unknown): string {
  if (error instanceof Error && error.name === 'Error') return error.message;
  throw error;
}

async function readOptions(): Promise<AddOptions & { all: boolean }> {
  const { values, positionals } = parseOptions(
    {
      allowPositionals: true,
      options: {
        hub: { type: 'string' },
        'about-hub': { type: 'boolean' },
        format: { type: 'string' },
        dumps: { type: 'string' },
        retrieved: { type: 'string' },
        address: { type: 'string' },
        replace: { type: 'boolean' },
        all: { type: 'boolean' },
        strict: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
      },
    },
    usage,
  );
  const [file, ...others] = positionals;
  const { hub, format = null } = values;
  if (!file || others.length > 0) return failWith(`Expected one FILE.\n\n${usage}`, 2);
  if (!hub) return failWith(`Expected --hub ID.\n\n${usage}`, 2);
  const named = values.dumps ?? (process.env.DUMPS || undefined);
  const dumps = named ?? defaultDumps;
  const problem = problemOfHubId(hub, await dumpNames(dumps));
  if (problem !== null) return failWith(`${problem}\n\n${usage}`, 2);
  if (format !== null && !formats.some(({ name }) => name === format)) {
    return failWith(`Unknown format “${format}”.\n\n${usage}`, 2);
  }
  const { retrieved = null, address = null } = values;
  if (retrieved !== null && !retrievedSchema.safeParse(retrieved).success) {
    return failWith(`--retrieved is “${retrieved}”; expected a date such as 2026-11-22.\n\n${usage}`, 2);
  }
  if (address !== null && toWebAddress(address) !== address.trim()) {
    return failWith(`--address must begin with http:// or https://.\n\n${usage}`, 2);
  }
  if (address !== null && retrieved === null) {
    return failWith(`--address needs --retrieved: the date on which the file was there.\n\n${usage}`, 2);
  }
  // Git keeps no empty folder: it is gone when all dumps of the sample are deleted.
  if (named === undefined) writeOrFail(defaultDumps, () => makeFolder(defaultDumps));
  return {
    file,
    hub,
    format,
    dumps,
    aboutHub: values['about-hub'] ?? false,
    dryRun: values['dry-run'] ?? false,
    retrieved,
    address,
    today: new Date().toISOString().slice(0, 10),
    replace: values.replace ?? false,
    all: values.all ?? false,
    strict: values.strict ?? false,
  };
}
