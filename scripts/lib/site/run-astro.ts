import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.ts';

export interface AstroRun {
  exitCode: number | null;
  /** What Astro printed, without colours. */
  output: string;
}

/** Runs Astro in the root of the project. `onFile` hears of each file that a build writes; `show` lets its log through. */
export function runAstro(
  args: string[],
  environment: NodeJS.ProcessEnv,
  { show = false, onFile = () => {} }: { show?: boolean; onFile?: () => void } = {},
): Promise<AstroRun> {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  return new Promise((done, reject) => {
    const child = spawn('astro', args, {
      cwd: root,
      env: { ...process.env, ...environment, PATH: path, ...(show ? {} : { NO_COLOR: '1' }) },
      // On Windows the programs of packages are scripts, which only a shell can start.
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (show) process.stdout.write(text);
        // Astro names each file that it writes on a line of a tree.
        for (let files = text.split('─ /').length - 1; files > 0; files -= 1) onFile();
      });
    }
    child.once('error', reject);
    child.once('close', (exitCode) => done({ exitCode, output }));
  });
}
