// Starts a script of this folder: `node scripts/run.mjs build --dumps DIR`; without one, only checks Node. It is plain JavaScript without new syntax,
// so that a person with an old Node is told which one is needed instead of being shown a stack trace.
import { readFileSync } from 'node:fs';
import module from 'node:module';

const [name, ...options] = process.argv.slice(2);
const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const needed = engines.node.replace(/^\D+/, '');

if (isOlder(process.versions.node, needed)) {
  console.error(
    `Node ${needed} or newer is needed, and this is ${process.versions.node}: install it from https://nodejs.org/ or, ` +
      'with a version manager, `nvm install 24` or `fnm install 24`, and run the same command again.',
  );
  process.exit(2);
}
if (name !== undefined) {
  // Without the types removed and compiled again, each command starts in a third of the time.
  module.enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/compiled`);
  process.argv = [process.argv[0], `${import.meta.dirname}/${name}.ts`, ...options];
  import(`./${name}.ts`);
}

/** @param {string} version @param {string} other */
function isOlder(version, other) {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number));
  const index = a.findIndex((number, place) => number !== b[place]);
  return index !== -1 && a[index] < b[index];
}
