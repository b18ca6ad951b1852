import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, temporaryFolder } from '../../scripts/lib/site/build-site.ts';

/** What a command took. */
export interface Spent {
  seconds: number;
  /** The most memory of any of its processes, in megabytes. */
  memory: number;
}

/** Runs a command of npm as a maintainer would; throws its output if it fails. */
export async function measureCommand(args: string[], env: NodeJS.ProcessEnv): Promise<Spent> {
  const log = join(temporaryFolder(), 'peak-memory');
  writeFileSync(log, '');
  const watch = `--import=${pathToFileURL(join(import.meta.dirname, 'peak-memory.mjs')).href}`;
  const start = performance.now();
  const { exitCode, output } = await run('npm', ['run', '--silent', ...args], {
    ...env,
    NODE_OPTIONS: watch,
    PEAK_MEMORY: log,
  });
  const seconds = (performance.now() - start) / 1000;
  if (exitCode !== 0)
    throw new Error(`npm run ${args.join(' ')} ended with exit code ${exitCode}:\n${output}`);
  const peaks = readFileSync(log, 'utf8').split('\n').filter(Boolean).map(Number);
  return { seconds, memory: (Math.max(...peaks) * 1024) / 1e6 };
}
