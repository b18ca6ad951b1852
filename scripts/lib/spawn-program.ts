import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { isAbsolute } from 'node:path';

/**
 * Starts a program by its name or its path. On Windows the programs of packages, and npm, are scripts, which only a shell
 * can start; it would read the spaces and signs of an argument.
 */
export function spawnProgram(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
  platform = process.platform,
): ChildProcess {
  const { command, quotedArgs, shell } = commandOf(program, args, platform);
  return spawn(command, quotedArgs, { ...options, shell });
}

/**
 * Waits for the end of a program and returns what it printed, standard output and standard error in the order of their
 * arrival; `onText` gets each piece. The exit code is null if a signal ended it. Rejects if it cannot be started.
 */
export function endOf(
  child: ChildProcess,
  onText: (text: string) => void = () => {},
): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((done, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        onText(text);
      });
    }
    child.once('error', reject);
    child.once('close', (exitCode) => done({ exitCode, output }));
  });
}

/** What to start on a platform, and whether by a shell. */
export function commandOf(program: string, args: readonly string[], platform: NodeJS.Platform) {
  const shell = platform === 'win32' && !isAbsolute(program);
  return { command: program, quotedArgs: shell ? args.map(quote) : [...args], shell };
}

function quote(arg: string): string {
  return /^[\w./:\\=@+-]+$/.test(arg) ? arg : `"${arg}"`;
}
