/**
 * `npm run sbom`: prints every package that makes or is part of a site, on any system, with its version and licence, as
 * CycloneDX. The packages are those of the lockfile; nothing is asked of a registry.
 */
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './lib/site/folders.ts';
import { root } from './lib/site/root.ts';
import { spawnProgram } from './lib/spawn-program.ts';

const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

// `--omit dev` of npm also leaves out packages that a tool needs besides the site, so that npm hears of no tool.
const { devDependencies: _, ...manifest } = read('package.json');
const lockfile = read('package-lock.json');
delete lockfile.packages[''].devDependencies;

// npm names the product after its folder.
const folder = join(temporaryFolder(), manifest.name);
mkdirSync(folder);
writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfile));

const what = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
const how = ['--offline', '--no-update-notifier', '--loglevel=error', `--prefix=${folder}`];
const npm = spawnProgram('npm', [...what, ...how], { cwd: folder, stdio: 'inherit' });
const [exitCode] = await once(npm, 'close');
process.exitCode = exitCode ?? 1;
