import type { SiteConfigInput } from './src/core/schemas/site-config.ts';

/**
 * Everything that makes a site yours. Each field may be left out; README.md, “Make it yours”, describes them, and
 * `npm run verify` says what is wrong with one.
 */
export default {
  name: 'Citation explorer',
  description: 'See who cites a paper, how they cite it, and find any of the citing papers.',
} satisfies SiteConfigInput;
