/** `npm run dev`: records, then Astro's server, which follows dumps, config and code until Ctrl+C. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { makeRecords } from './lib/site/make-site.ts';
import { root } from './lib/site/root.ts';
import { readPort, readSiteOptions, siteEnvironment, siteUsage } from './lib/site/site-options.ts';
import { terminalTeller } from './lib/terminal.ts';

const usage = `Usage: npm run dev -- [flags]\n\n${siteUsage}\n  --port NUMBER  port to serve at (default: $PORT, or the first free one from 4321)`;
const options = readSiteOptions(usage, { port: { type: 'string' } });
const port = readPort(options.more.port, usage);
if (await makeRecords(options, terminalTeller())) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn('astro', ['dev', ...(port === undefined ? [] : ['--port', String(port)])], {
    cwd: root,
    env: { ...process.env, ...siteEnvironment(options), PATH: path },
    shell: process.platform === 'win32',
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('close', (code) => {
    process.exitCode = code ?? 0;
  });
} else {
  process.exitCode = 1;
}
