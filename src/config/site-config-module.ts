import type { SiteConfig } from '../core/schemas/site-config.ts';

const name = 'virtual:site-config';

/**
 * The Vite plugin by which pages import the config of the site as `virtual:site-config`, whichever file it is in.
 * `change` gives another config to the modules that are evaluated from then on.
 */
export function siteConfigModule(config: SiteConfig) {
  const resolved = `\0${name}`;
  let current = config;
  return {
    /** The id of the module that pages import. */
    id: resolved,
    plugin: {
      name: 'site-config',
      resolveId: (id: string) => (id === name ? resolved : undefined),
      load: (id: string) => (id === resolved ? `export default ${JSON.stringify(current)};` : undefined),
    },
    change(other: SiteConfig) {
      current = other;
    },
  };
}
