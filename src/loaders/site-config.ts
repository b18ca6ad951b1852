import config from 'virtual:site-config';
import { accentOf } from '../core/site-config/accent.ts';

/** What the maintainer says of the site: read and checked once a build, by `astro.config.mjs`. */
export const siteConfig = config;

export const siteAccent = accentOf(siteConfig);
