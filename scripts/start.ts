/** `npm start`: builds the site and serves it until Ctrl+C. */
import { makeSite } from './lib/site/make-site.ts';
import { serveSite } from './lib/site/serve-site.ts';
import { readPort, readSiteOptions, siteUsage } from './lib/site/site-options.ts';
import { terminalTeller } from './lib/terminal.ts';

const usage = `Usage: npm start -- [flags]\n\n${siteUsage}\n  --port NUMBER  port to serve at (default: $PORT, or the first free one from 4321)`;
const options = readSiteOptions(usage, { port: { type: 'string' } });
const port = readPort(options.more.port, usage);
const made = await makeSite(options, terminalTeller(), () => null);
if (made) await serveSite(options.out, port);
else process.exitCode = 1;
