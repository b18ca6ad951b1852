/** `npm run build`: records, then the site. Exit code 0: it is there; 1: it could not be built; 2: wrong usage. */
import { makeSite } from './lib/site/make-site.ts';
import { readSiteOptions, siteUsage } from './lib/site/site-options.ts';
import { terminalTeller } from './lib/terminal.ts';

const options = readSiteOptions(`Usage: npm run build -- [flags]\n\n${siteUsage}`);
const made = await makeSite(options, terminalTeller());
if (made) console.log(`The site is in ${options.out}.`);
else process.exitCode = 1;
