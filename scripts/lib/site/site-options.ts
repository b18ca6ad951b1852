import { failWith } from '../fail.ts';
import { parseOptions } from '../parse-options.ts';

/** What a build is made of and for. Flags come before the environment, and that before the defaults. */
export interface SiteOptions {
  /** Folder of dumps. */
  dumps: string;
  /** Folder for the records that are made of them. */
  records: string;
  /** The origin of the absolute links, as in `https://someone.github.io`; undefined where none is known. */
  site: string | undefined;
  /** The path of the site, with or without slashes; empty for the root. */
  base: string;
  /** The file of the config; undefined for the one at the root, where there is one. */
  config: string | undefined;
  /** Folder of files that are published as they are, such as an imprint. */
  publicFiles: string;
  /** Folder of the built site. */
  out: string;
  /** Show what Astro prints. */
  verbose: boolean;
}

/** Where files are that are published as they are, unless another folder is named; it may be missing. */
export const defaultPublicFiles = 'public';

export const siteUsage = `  --dumps DIR    folder of dumps (default: $DUMPS or data/dumps)
  --site URL     origin of absolute links, as in https://someone.github.io (default: $SITE)
  --base PATH    path of the site, as in /citation-explorer (default: $BASE or /)
  --config FILE  config of the site (default: $SITE_CONFIG, or site.config.ts or .json)
  --public DIR   folder of files that are published as they are (default: $SITE_FILES or public)
  --out DIR      folder of the built site (default: dist)
  --verbose      show the log of Astro`;

const flags = {
  dumps: { type: 'string' },
  site: { type: 'string' },
  base: { type: 'string' },
  config: { type: 'string' },
  public: { type: 'string' },
  out: { type: 'string' },
  // Astro's own name of the same.
  outDir: { type: 'string' },
  verbose: { type: 'boolean' },
} as const;

type MoreFlags = Record<string, { type: 'string' | 'boolean' }>;
type MoreValues<More extends MoreFlags> = {
  [Flag in keyof More]?: More[Flag]['type'] extends 'boolean' ? boolean : string;
};

/**
 * The options of the command line. Wrong usage, and `--help`, end the process. `more` are flags of one command alone;
 * their values come beside the options.
 */
export function readSiteOptions<More extends MoreFlags = Record<never, never>>(
  usage: string,
  more?: More,
): SiteOptions & { more: MoreValues<More> } {
  const { values: parsed } = parseOptions({ options: { ...flags, ...more } }, usage);
  const values = parsed as Partial<Record<string, string | boolean>>;
  const text = (flag: string, variable?: string) => {
    const value = values[flag] ?? (variable && process.env[variable]);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const site = text('site', 'SITE');
  const base = text('base', 'BASE') ?? '';
  const problem = (site === undefined ? null : problemOfSite(site)) ?? problemOfBase(base);
  if (problem !== null) failWith(`${problem}\n\n${usage}`, 2);
  return {
    dumps: text('dumps', 'DUMPS') ?? 'data/dumps',
    records: text('records', 'RECORDS') ?? 'data/records',
    site: site === undefined ? undefined : new URL(site).origin,
    base,
    config: text('config', 'SITE_CONFIG'),
    publicFiles: text('public', 'SITE_FILES') ?? defaultPublicFiles,
    out: text('out') ?? text('outDir') ?? 'dist',
    verbose: values.verbose === true,
    more: Object.fromEntries(
      Object.keys(more ?? {}).flatMap((flag) => {
        const value = values[flag] === true || text(flag);
        return value === undefined ? [] : [[flag, value]];
      }),
    ) as MoreValues<More>,
  };
}

/** Why a text is not the origin of a site, as a sentence; null if it is. */
export function problemOfSite(site: string): string | null {
  const url = URL.parse(site);
  if (!url || !/^https?:$/.test(url.protocol)) {
    return `The site is “${site}”; expected an address such as https://someone.github.io.`;
  }
  if (url.href === `${url.origin}/`) return null;
  const path = url.pathname === '/' ? '' : ` --base ${url.pathname.replace(/\/$/, '')}`;
  return `The site is “${site}”; expected only its origin, and its path as the base: --site ${url.origin}${path}.`;
}

/** Why a text is not the path of a site, as a sentence; null if it is. */
export function problemOfBase(base: string): string | null {
  const folders = base.replace(/^\/|\/$/g, '').split('/');
  const isPath = folders.every((folder) => /^[\w.~-]+$/.test(folder) && !/^\.{1,2}$/.test(folder));
  return isPath || /^\/?$/.test(base)
    ? null
    : `The base is “${base}”; expected a path such as /citation-explorer, of letters, digits, “-”, “_”, “.” and “~”.`;
}

/** The environment in which Astro and the loaders find the options. */
export function siteEnvironment({
  dumps,
  records,
  site,
  base,
  config,
  publicFiles,
}: SiteOptions): NodeJS.ProcessEnv {
  return {
    DUMPS: dumps,
    RECORDS: records,
    BASE: base,
    SITE_FILES: publicFiles,
    ...(site !== undefined && { SITE: site }),
    ...(config !== undefined && { SITE_CONFIG: config }),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/** The port of a flag or of `PORT`; undefined where none is asked for. Anything else ends the process. */
export function readPort(flag: string | undefined, usage: string): number | undefined {
  const port = flag ?? (process.env.PORT || undefined);
  if (port === undefined) return undefined;
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  return failWith(`The port is “${port}”; expected a whole number from 0 to 65535.\n\n${usage}`, 2);
}
