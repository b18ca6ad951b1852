import { spawnSync } from 'node:child_process';

interface GitResult {
  exitCode: number;
  /** Standard output without the line end at its end. */
  output: string;
  /** The last line of standard error, which says why it failed. */
  reason: string;
}

export interface Git {
  /** Runs git and returns what came of it. `environment` is added to that of the process. */
  try(args: string[], input?: string, environment?: NodeJS.ProcessEnv): GitResult;
  /** The output of git; a failure is an error with git's own reason. */
  run(args: string[], input?: string, environment?: NodeJS.ProcessEnv): string;
}

/** Git in a folder. */
export function gitIn(folder: string): Git {
  const attempt: Git['try'] = (args, input, environment) => {
    const done = spawnSync('git', args, {
      cwd: folder,
      input: input ?? '',
      encoding: 'utf8',
      env: { ...process.env, ...environment },
      maxBuffer: 2 ** 28,
    });
    const reason = done.error?.message ?? done.stderr.trim().split('\n').at(-1) ?? '';
    return { exitCode: done.status ?? 1, output: (done.stdout ?? '').trimEnd(), reason };
  };
  return {
    try: attempt,
    run(args, input, environment) {
      const { exitCode, output, reason } = attempt(args, input, environment);
      if (exitCode !== 0) throw new UpdateProblem(`\`git ${args[0]}\` failed: ${reason}`);
      return output;
    },
  };
}

/** What keeps an update from being made, as a sentence for the maintainer. */
export class UpdateProblem extends Error {}
