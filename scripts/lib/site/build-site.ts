import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { endOf, spawnProgram } from '../spawn-program.ts';
import { folderOfBuilds, hubFilesFolder, listFiles, temporaryFolder } from './folders.ts';
import { type KeptBuild, keepBuild, keptBuildsVariable } from './kept-builds.ts';
import { root } from './root.ts';

// Vitest ends its workers by this signal, which by default ends a process without `exit`.
process.once('SIGTERM', () => process.exit(143));

export { folderOfBuilds, listFiles, root, temporaryFolder };

export interface SiteOptions {
  /** Folder of dumps, from the root of the repository. */
  dumps?: string;
  /** Folder of records to build the site of, with the files that they name as their sources. */
  records?: string;
  /** Its origin; '' where none is known. */
  site?: string;
  /** As GitHub Pages passes it: `/citation-explorer` or nothing. */
  base?: string;
  /** Config of the site; undefined for one with every default. */
  config?: string;
  /** As GitHub Actions passes it: `someone/explorer`. */
  repository?: string;
  /** True to build the files of its hubs too. */
  offline?: boolean;
  /** True to build even where a build of the same options and content is kept. */
  again?: boolean;
}

export interface BuiltSite extends Finished {
  /** Folder of the built site. */
  dist: string;
  /** Folder of the files of its hubs, where these were asked for. */
  hubFiles: string;
  /** Folder of the records it was built from. */
  records: string;
  site: string;
  /** With one slash at each end. */
  base: string;
  /** Paths of all files in `dist`, with `/` between folders, in alphabetical order. */
  files(): string[];
  /** The text of a file in `dist`. */
  read(path: string): string;
  bytes(path: string): Uint8Array;
}

export interface Finished {
  exitCode: number | null;
  /** Standard output and standard error, in the order of their arrival. */
  output: string;
}

/**
 * Builds a site with `npm run build` into a temporary folder, which this process deletes, or takes the one that
 * an earlier step of `npm test` built from the same options and content. Builds may run at the same time.
 */
export async function buildSite(options: SiteOptions): Promise<BuiltSite> {
  const { dumps, records, site = 'https://example.org', base = '', config, repository, offline } = options;
  const kept = process.env[keptBuildsVariable];
  const from = records ?? dumps;
  const key = {
    options: { site, base, config, repository, offline, from: records ? 'records' : 'dumps' },
    folder: from && resolve(root, from),
  };
  const { folder, ...finished } =
    kept && !options.again
      ? await keepBuild(kept, key, (folder) => buildInto(folder, options))
      : await buildAlone(options);
  const dist = join(folder, 'dist');
  return {
    ...finished,
    dist,
    hubFiles: hubFilesFolder(dist),
    records: records ?? join(folder, 'records'),
    site,
    base: `/${base}/`.replace(/\/+/g, '/'),
    files: () => (existsSync(dist) ? listFiles(dist) : []),
    read: (path) => readFileSync(join(dist, path), 'utf8'),
    bytes: (path) => readFileSync(join(dist, path)),
  };
}

/** Like `buildSite`, but throws the output of a build whose exit code is not 0. */
export async function buildGoodSite(options: SiteOptions): Promise<BuiltSite> {
  const site = await buildSite(options);
  if (site.exitCode === 0) return site;
  throw new Error(
    `The build of ${options.dumps ?? options.records} ended with exit code ${site.exitCode}:\n${site.output}`,
  );
}

/** The config of a site whose papers have no page of their own; those of a long list would take most of its build. */
export const noPaperPages = 'tests/fixtures/site-configs/no-paper-pages.json';

/** The same, of a site that publishes each list of more than 400 papers as one compressed file. */
export const compressedLists = 'tests/fixtures/site-configs/compressed-lists.json';

/** The same, of a site that has no room for all pages of a list of 3,000 papers. */
export const shortOfRoom = 'tests/fixtures/site-configs/short-of-room.json';

/** The folder of dumps of a fixture site. */
export function fixtureDumps(name: string): string {
  return `tests/fixtures/sites/${name}`;
}

/** Runs a program as a person would, in the root of the repository or another folder, and waits for its end. */
export function run(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
  cwd = root,
): Promise<Finished> {
  return endOf(spawnProgram(program, args, { cwd, env: { ...plainEnvironment(), ...env } }));
}

async function buildAlone(options: SiteOptions): Promise<KeptBuild> {
  const folder = folderOfBuilds();
  return { ...(await buildInto(folder, options)), folder };
}

/** Builds into `dist` and `records` in a folder; what Astro keeps for itself goes there too, so that builds are apart. */
function buildInto(folder: string, options: SiteOptions): Promise<Finished> {
  const { dumps, records, site = 'https://example.org', base = '', repository } = options;
  const dist = join(folder, 'dist');
  const environment = {
    RECORDS: records ?? join(folder, 'records'),
    DUMPS: records ?? dumps,
    ASTRO_CACHE: join(folder, 'cache'),
    BASE: base,
    ...(site && { SITE: site }),
    ...(options.config && { SITE_CONFIG: options.config }),
    ...(repository && { GITHUB_REPOSITORY: repository }),
  };
  if (records) return run('astro', ['build', '--outDir', dist], environment);
  const flags = ['--outDir', dist, ...(options.offline ? ['--offline'] : [])];
  return run('npm', ['run', '--silent', 'build', '--', ...flags], environment);
}

/**
 * The environment without what would change a build or its output: the variables of a test runner or a workflow, and
 * the config and public files of the copy.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const added =
    /^(?:VITEST.*|NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|SSR|TEST|BASE_URL|FORCE_COLOR|GITHUB_ACTIONS|GITHUB_REPOSITORY|GITHUB_SERVER_URL|GITHUB_STEP_SUMMARY|PORT|SITE|BASE|DUMPS|RECORDS|SITE_CONFIG|SITE_FILES|HUB_FILES_OF)$/;
  const kept = Object.entries(process.env).filter(([name]) => !added.test(name));
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  return {
    ...Object.fromEntries(kept),
    PATH: path,
    NO_COLOR: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    // What the maintainer of a copy says of it and publishes beside it changes no test.
    SITE_CONFIG: join(root, 'tests/fixtures/site-configs/plain.json'),
    SITE_FILES: noPublicFiles(),
  };
}

let emptyFolder: string | undefined;

function noPublicFiles(): string {
  emptyFolder ??= temporaryFolder();
  return emptyFolder;
}
