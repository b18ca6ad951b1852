import { type ParseArgsConfig, parseArgs } from 'node:util';
import { failWith } from './fail.ts';

/**
 * Parses the command line. `--help` and `-h` end the process with the usage and exit code 0; wrong usage ends it with
 * a sentence, the usage and exit code 2.
 */
export function parseOptions<Config extends ParseArgsConfig>(config: Config, usage: string) {
  const options = { ...config.options, help: { type: 'boolean', short: 'h' } } as const;
  const parsed = orEnd(() => parseArgs({ ...config, options }), usage);
  if ('help' in parsed.values) {
    console.log(usage);
    process.exit(0);
  }
  return parsed as ReturnType<typeof parseArgs<Config>>;
}

function orEnd<Result>(parse: () => Result, usage: string): Result {
  try {
    return parse();
  } catch (error) {
    return failWith(`${error instanceof Error ? error.message : error}\n\n${usage}`, 2);
  }
}
