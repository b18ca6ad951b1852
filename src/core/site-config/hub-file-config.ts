import type { SiteConfig } from '../schemas/site-config.ts';

/** The config by which the page of each hub has its whole list, as one file needs it. */
export function hubFileConfig(config: SiteConfig): SiteConfig {
  return {
    ...config,
    offline: false,
    limits: {
      ...config.limits,
      unpagedPapers: Number.MAX_SAFE_INTEGER,
      plainExports: Number.MAX_SAFE_INTEGER,
    },
  };
}
