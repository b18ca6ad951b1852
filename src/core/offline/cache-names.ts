/** Counts up when caches are filled by other rules: those of before are deleted. */
const rules = 1;

/**
 * What the names of all caches of a site begin with, by the path of its base: sites of one host share their caches. A path
 * of an address has no spaces.
 */
export function cachePrefix(basePath: string): string {
  return `citation-explorer ${rules} ${basePath} `;
}

/** True for a cache of the site with a base, whichever rules it was filled by. */
export function isCacheOf(name: string, basePath: string): boolean {
  const [site, , path] = name.split(' ');
  return site === 'citation-explorer' && path === basePath;
}
