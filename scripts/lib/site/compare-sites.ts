/** How the files of two built sites differ. Paths are from the root of a site, in alphabetical order. */
export interface SiteDifference {
  /** Every byte is equal. */
  same: string[];
  /** Equal except for names that tools make from paths and contents. */
  sameButNames: string[];
  changed: string[];
  onlyBefore: string[];
  onlyAfter: string[];
}

export interface SiteFiles {
  /** Paths of all files, with `/` between folders. */
  files: readonly string[];
  read(path: string): Buffer;
}

/**
 * Compares two builds of one site, file by file. Scripts are left out: the build names and divides them as it likes.
 * The rules of all style sheets are compared as one list, since they may move between sheets and pages.
 */
export function compareSites(before: SiteFiles, after: SiteFiles): SiteDifference {
  const [old, current] = [before, after].map(({ files }) => files.filter((file) => !isAsset(file)));
  const shared = old?.filter((file) => current?.includes(file)) ?? [];
  const difference: SiteDifference = {
    same: [],
    sameButNames: [],
    changed: [],
    onlyBefore: old?.filter((file) => !shared.includes(file)) ?? [],
    onlyAfter: current?.filter((file) => !shared.includes(file)) ?? [],
  };
  for (const file of shared) {
    const [one, other] = [before.read(file), after.read(file)];
    if (one.equals(other)) difference.same.push(file);
    else if (file.endsWith('.html') && withoutNames(one.toString()) === withoutNames(other.toString())) {
      difference.sameButNames.push(file);
    } else difference.changed.push(file);
  }
  if (styleRules(before).join('\n') !== styleRules(after).join('\n')) difference.changed.push('the styles');
  return difference;
}

/** A page without the names that change when a file is moved or renamed. */
function withoutNames(html: string): string {
  return html
    .replace(/<style\b[^>]*>.*?<\/style>/gs, '')
    .replace(/<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
    .replace(/(?:,|(?<=\{))&quot;data-astro-cid-\w+&quot;:\[0,true\]/g, '')
    .replace(/ data-astro-cid-\w+(?:="[^"]*")?/g, '')
    .replace(/ (?:uid|prefix)="[^"]*"/g, '')
    .replace(/\/_astro\/[\w./-]+\.(js|css)/g, '/_astro/*.$1')
    .replace(/ ?'sha256-[^']+'/g, '');
}

/** Every rule of the styles, in pages and in sheets, once and in alphabetical order. */
function styleRules({ files, read }: SiteFiles): string[] {
  const sheets = files.filter((file) => file.endsWith('.css')).map((file) => read(file).toString());
  const inPages = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [
      ...read(file)
        .toString()
        .matchAll(/<style\b[^>]*>(.*?)<\/style>/gs),
    ])
    .map(([, rules = '']) => rules);
  const rules = [...sheets, ...inPages].flatMap((text) =>
    text.replace(/\[data-astro-cid-\w+\]/g, '').split(/(?<=\})/),
  );
  return [...new Set(rules)].sort();
}

function isAsset(file: string): boolean {
  return /^_astro\/.*\.(?:js|css)$/.test(file);
}
