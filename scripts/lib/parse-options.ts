import { type ParseArgsConfig, parseArgs } from 'node:util';
import { failWith } from './fail.ts';

/** Parses the command line. Wrong usage ends the process with exit code 2, a sentence and the usage. */
export function parseOptions<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    return failWith(`${error instanceof Error ? error.message : error}\n\n${usage}`, 2);
  }
}
