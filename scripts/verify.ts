/**
 * `npm run verify`: what changed data must pass before it is published. Builds the site and checks it as a whole.
 * Exit code 0: all is well; 1: it is not; 2: wrong usage.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printCount } from '../src/core/text/numbers.ts';
import { buildAll } from './lib/records/build-all.ts';
import { listFiles, temporaryFolder } from './lib/site/folders.ts';
import { makeSite } from './lib/site/make-site.ts';
import { normalizeBase } from './lib/site/pages-server.ts';
import { readSiteOptions, siteUsage } from './lib/site/site-options.ts';
import { terminalTeller } from './lib/terminal.ts';
import { compareHubs } from './lib/verify/changes.ts';
import { checkSite } from './lib/verify/check-site.ts';
import { copyCommittedDumps } from './lib/verify/committed-dumps.ts';
import { printChanges, printChecks } from './lib/verify/print.ts';

const options = readSiteOptions(`Usage: npm run verify -- [flags]\n\n${siteUsage}`);
const { say, progress } = terminalTeller();
const made = await makeSite(options, { say, progress }, describeChanges);
if (made) {
  const { out, site = 'http://localhost:4321', base, publicFiles } = options;
  const files = listFiles(out);
  const built = {
    site,
    base: normalizeBase(base),
    files: () => files,
    read: (path: string) => readFileSync(join(out, path), 'utf8'),
    bytes: (path: string) => readFileSync(join(out, path)),
  };
  const own = new Set(existsSync(publicFiles) ? listFiles(publicFiles) : []);
  const checks = checkSite(out, built, made.config.limits.siteMegabytes, own, (done, all) =>
    progress.step(`Checking page ${printCount(done)} of ${printCount(all)} …`),
  );
  progress.done();
  say(printChecks(checks));
  const { noted: changes } = made;
  say(changes);
  const ok = checks.every(({ problems }) => problems.length === 0);
  if (!ok) process.exitCode = 1;
  if (process.env.GITHUB_STEP_SUMMARY) {
    appendFileSync(process.env.GITHUB_STEP_SUMMARY, `${printChecks(checks)}\n\n${changes}\n`);
  }
  say(ok ? `Verified: ${out} may be published.` : 'Not verified: mend what is named above.');
} else {
  process.exitCode = 1;
}

/** What changed since the last commit, in words; where git knows no earlier state, why not. */
async function describeChanges(records: Parameters<typeof compareHubs>[1]): Promise<string> {
  const folder = temporaryFolder();
  const committed = copyCommittedDumps(options.dumps, folder);
  if (committed === null) {
    return 'Changes: not known, since git has no earlier commit of the dumps here (in a workflow, check out with fetch-depth: 2).';
  }
  if (committed.files.length === 0) return `Changes: ${committed.name} had no dumps; all papers are new.`;
  const before = await buildAll({ dumps: folder, out: folder, check: true }, { step() {}, done() {} });
  return printChanges(compareHubs(before.records, records), committed.name);
}
