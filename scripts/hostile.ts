import { attackSite } from './lib/attacks/attack-site.ts';
import { writeHostileDumps } from './lib/attacks/hostile-dumps.ts';
import { hostileFormats } from './lib/attacks/hostile-entries.ts';
import { payloads } from './lib/attacks/payloads.ts';
import { failWith } from './lib/fail.ts';
import { parseOptions } from './lib/parse-options.ts';
import { buildSite, temporaryFolder } from './lib/site/build-site.ts';
import { terminalProgress } from './lib/terminal.ts';

const usage = `Usage: npm run hostile [-- --step N]

Puts each of ${payloads.length} hostile texts into every text field of each of ${hostileFormats.length} formats,
builds a site from that with a file of each hub, opens and clicks every page in a browser, and reads every export by
programs of others. Nothing of the text may run, ask another site or become an element, and every export must be read
whole.

  --step N   only every N-th text in each format, other ones in each (default 1: all)

Exit code 0: found nothing; 1: found something, or the build failed; 2: wrong usage.`;

const step = readStep();
const progress = terminalProgress(process.stderr);
const dumps = temporaryFolder();
const entries = writeHostileDumps(dumps, { step });
progress.step(`Building a site of ${entries} hostile entries …`);
const site = await buildSite({ dumps, offline: true });
if (site.exitCode !== 0) failWith(`The build ended with exit code ${site.exitCode}:\n${site.output}`, 1);
let opened = 0;
const { pages, reads, problems } = await attackSite(site, {
  onPage: () => {
    opened += 1;
    progress.step(`Opened ${opened} pages …`);
  },
});
progress.done();
for (const problem of problems) console.log(problem);
console.log(
  `${entries} hostile entries in ${hostileFormats.length} formats: ${pages.length} pages opened and clicked, ` +
    `${reads} files read by programs of others; found ${problems.length}.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

function readStep(): number {
  const { values } = parseOptions({ options: { step: { type: 'string', default: '1' } } }, usage);
  const step = Number(values.step);
  return Number.isSafeInteger(step) && step >= 1
    ? step
    : failWith(`--step takes a whole number from 1 on.\n\n${usage}`, 2);
}
