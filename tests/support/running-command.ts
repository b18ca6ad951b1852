import { spawn, spawnSync } from 'node:child_process';
import { plainEnvironment, root } from '../../scripts/lib/site/build-site.ts';

export interface RunningCommand {
  pid: number;
  /** Standard output and standard error so far. */
  output(): string;
  /** Waits until the output has a match; fails where the command ends before. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a script of the project as its npm script does, with the Node of this process: `startCommand('serve')`. */
export function startCommand(script: string, args: string[], env: NodeJS.ProcessEnv = {}): RunningCommand {
  const child = spawn(process.execPath, ['scripts/run.mjs', script, ...args], {
    cwd: root,
    env: { ...plainEnvironment(), ...env },
  });
  let output = '';
  let isDone = false;
  const watchers = new Set<() => void>();
  const tell = () => {
    for (const watcher of watchers) watcher();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      tell();
    });
  }
  const ended = new Promise<number | null>((done) => {
    child.once('close', (exitCode) => {
      isDone = true;
      tell();
      done(exitCode);
    });
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    waitFor: (pattern) =>
      new Promise((found, reject) => {
        const look = () => {
          const match = pattern.exec(output);
          if (match === null && !isDone) return;
          watchers.delete(look);
          if (match) found(match);
          else reject(new Error(`It ended without ${pattern}:\n${output}`));
        };
        watchers.add(look);
        look();
      }),
    end: (signal = 'SIGTERM') => {
      // On Windows a signal ends one process only, and leaves Astro running.
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', `${child.pid}`, '/t', '/f']);
      else child.kill(signal);
      return ended;
    },
  };
}
