import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { newObjects } from '../memory.ts';
import { endOf } from '../spawn-program.ts';
import { root } from './root.ts';

export interface AstroRun {
  /** Null where a signal ended it. */
  exitCode: number | null;
  /** What Astro printed, without colours. */
  output: string;
}

/** Runs Astro to its end. `onFile` hears of each file that a build writes; `show` lets its log through. */
export function runAstro(
  args: string[],
  environment: NodeJS.ProcessEnv,
  { show = false, onFile = () => {} }: { show?: boolean; onFile?: () => void } = {},
): Promise<AstroRun> {
  const env = { ...environment, ...(show ? {} : { NO_COLOR: '1' }) };
  return endOf(startAstro(args, env, ['ignore', 'pipe', 'pipe']), (text) => {
    if (show) process.stdout.write(text);
    // Astro names each file that it writes on a line of a tree.
    for (let files = text.split('─ /').length - 1; files > 0; files -= 1) onFile();
  });
}

/** The bundler of Astro keeps 200 MB less of what it no longer uses; its memory in large pages would take as much time. */
const freeingAtOnce = {
  MIMALLOC_PURGE_DELAY: '0',
  MIMALLOC_GENERIC_COLLECT: '1000',
  MIMALLOC_ALLOW_THP: '0',
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts Astro in the root of the project, by the Node of this process: a shell would read the spaces of a path. A signal
 * that would end this process ends Astro instead, so that nothing is left running.
 */
export function startAstro(
  args: string[],
  environment: NodeJS.ProcessEnv,
  stdio: StdioOptions,
): ChildProcess {
  const child = spawn(
    process.execPath,
    [newObjects(16), join(root, 'node_modules/astro/bin/astro.mjs'), ...args],
    {
      cwd: root,
      env: { ...process.env, ...freeingAtOnce, ...environment },
      stdio,
    },
  );
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  child.once('close', () => {
    for (const signal of signals) process.off(signal, pass);
  });
  return child;
}
