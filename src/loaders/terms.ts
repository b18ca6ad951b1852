import { url } from '../site.ts';
import { siteConfig } from './site-config.ts';

/** The address of a link of the config: whole, or a path of the site. */
export function configAddress(href: string): string {
  return /^(?:https?|mailto):/.test(href) ? href : url(href);
}

const { terms } = siteConfig;

/** The terms of the data in a file, with their whole address: `CC BY 4.0 (https://…)`; null if none are stated. */
export const termsInFiles =
  terms &&
  (terms.href === undefined
    ? terms.text
    : `${terms.text} (${new URL(configAddress(terms.href), import.meta.env.SITE).href})`);
