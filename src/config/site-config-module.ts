import type { SiteConfig } from '../core/schemas/site-config.ts';

const name = 'virtual:site-config';

/** A Vite plugin by which pages import the config of the site as `virtual:site-config`, whichever file it is in. */
export function siteConfigModule(config: SiteConfig) {
  const resolved = `\0${name}`;
  return {
    name: 'site-config',
    resolveId: (id: string) => (id === name ? resolved : undefined),
    load: (id: string) => (id === resolved ? `export default ${JSON.stringify(config)};` : undefined),
  };
}
