import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failWith } from './lib/fail.ts';
import { parseOptions } from './lib/parse-options.ts';
import { listFiles } from './lib/site/build-site.ts';
import { compareSites, type SiteFiles } from './lib/site/compare-sites.ts';

const usage =
  'Usage: npm run compare-sites -- BEFORE AFTER, two folders of the same site, as `npm run build` wrote it.';

/** Prints how two builds differ. Exit code 0: equal except for generated names; 1: different; 2: wrong usage. */
function main(): void {
  const { positionals } = parseOptions({ allowPositionals: true }, usage);
  const [before, after, ...rest] = positionals;
  if (before === undefined || after === undefined || rest.length > 0) failWith(usage, 2);
  const difference = compareSites(openSite(before), openSite(after));
  const { same, sameButNames, changed, onlyBefore, onlyAfter } = difference;
  for (const file of changed) console.log(`changed: ${file}`);
  for (const file of onlyBefore) console.log(`only in ${before}: ${file}`);
  for (const file of onlyAfter) console.log(`only in ${after}: ${file}`);
  const different = changed.length + onlyBefore.length + onlyAfter.length;
  console.log(
    `${same.length} files are equal, ${sameButNames.length} except for generated names; ${different} differ.`,
  );
  process.exitCode = different === 0 ? 0 : 1;
}

function openSite(folder: string): SiteFiles {
  if (!existsSync(join(folder, 'index.html')))
    failWith(`${folder} does not contain a built site. ${usage}`, 2);
  return { files: listFiles(folder), read: (path) => readFileSync(join(folder, path)) };
}

main();
