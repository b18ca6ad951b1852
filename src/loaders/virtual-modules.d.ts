/** The config of the site, which `astro.config.mjs` puts there. */
declare module 'virtual:site-config' {
  const config: import('../core/schemas/site-config.ts').SiteConfig;
  export default config;
}
