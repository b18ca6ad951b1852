/** `npm run dev`: records, then Astro's server, which follows dumps, config and code until Ctrl+C. */
import { makeRecords } from './lib/site/make-site.ts';
import { startAstro } from './lib/site/run-astro.ts';
import { readPort, readSiteOptions, siteEnvironment, siteUsage } from './lib/site/site-options.ts';
import { terminalTeller } from './lib/terminal.ts';

const usage = `Usage: npm run dev -- [flags]\n\n${siteUsage}\n  --port NUMBER  port to serve at (default: $PORT, or the first free one from 4321)`;
const options = readSiteOptions(usage, { port: { type: 'string' } });
const port = readPort(options.more.port, usage);
if (await makeRecords(options, terminalTeller())) {
  // Servers of several folders of dumps may run beside each other.
  const args = ['dev', '--ignore-lock', ...(port === undefined ? [] : ['--port', String(port)])];
  startAstro(args, siteEnvironment(options), 'inherit').once('close', (code) => {
    process.exitCode = code ?? 0;
  });
} else {
  process.exitCode = 1;
}
