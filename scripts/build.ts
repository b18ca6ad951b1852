/** `npm run build`: records, then the site. Exit code 0: it is there; 1: it could not be built; 2: wrong usage. */
import { hubFilesFolder } from './lib/site/folders.ts';
import { makeHubFiles, noteHubs } from './lib/site/hub-files/make-hub-files.ts';
import { makeSite } from './lib/site/make-site.ts';
import { readSiteOptions, siteUsage } from './lib/site/site-options.ts';
import { terminalTeller } from './lib/terminal.ts';

const usage = `Usage: npm run build -- [flags]

${siteUsage}
  --offline      also make one HTML file of each hub, which works from a disk or a mail (in dist-offline)`;
const options = readSiteOptions(usage, { offline: { type: 'boolean' } });
const teller = terminalTeller();
const made = await makeSite(options, teller, options.more.offline ? noteHubs : () => null);
const isMade = made !== null && (made.noted === null || (await makeHubFiles(options, made.noted, teller)));
if (made) {
  const files = options.more.offline && isMade ? `, its hubs as files in ${hubFilesFolder(options.out)}` : '';
  console.log(`The site is in ${options.out}${files}.`);
}
if (!isMade) process.exitCode = 1;
