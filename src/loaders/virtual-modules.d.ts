/** The address of the script of the reading list; see `scripts/lib/site/late-script.ts`. */
declare module 'virtual:reading-list' {
  const address: string;
  export default address;
}

/** The address of the script that registers or removes the service worker. */
declare module 'virtual:offline' {
  const address: string;
  export default address;
}

/** The config of the site, which `astro.config.mjs` puts there. */
declare module 'virtual:site-config' {
  const config: import('../core/schemas/site-config.ts').SiteConfig;
  export default config;
}
