import { createHash } from 'node:crypto';
import type { HubRecord } from '../../../../src/core/schemas/hub-record.ts';

/**
 * The base of the build that hub files are made of, by which every address of the site is found, also in the data of
 * islands. It has a hash of all records in it, which no text of theirs can hold.
 */
export function fileBaseOf(records: readonly HubRecord[]): string {
  const hash = createHash('sha256');
  for (const { citingPapers, ...rest } of records) {
    hash.update(JSON.stringify(rest));
    for (const paper of citingPapers) hash.update(JSON.stringify(paper));
  }
  return `/in-one-file-${hash.digest('hex').slice(0, 16)}/`;
}

/** What a link begins with whose page is neither in the file nor on a site that is known. */
const absent = 'absent:';

/** The parts of the about page that a hub file has, by their ids there. */
const aboutParts = new Map([
  ['search', 'search-help'],
  ['glossary', 'glossary'],
  ['wording', 'wording'],
  ['terms', 'terms'],
]);

interface FileOf {
  hub: string;
  /** The address of the published site, with a slash at its end; '' where none is known. */
  site: string;
  /** The base of the build that the page is of. */
  base: string;
}

/**
 * Gives the addresses of a page their meaning in a file: parts of the page are in the file, buttons save the files of
 * figures, and what else there is, is on the published site.
 */
export function toFileAddresses(html: string, { hub, site, base }: FileOf): string {
  const own = `hubs/${hub}/`;
  const inSite = new RegExp(`(?:https?://[^/"'\`\\s<>&]+)?${base}([^"'\`\\s<>&)\\\\]*)`, 'g');
  const figureLink = new RegExp(
    `<a href="${base}hubs/[^/"]+/figures/([\\w.-]+)" download(?:="[^"]*")?>(.*?)</a>`,
    'gs',
  );
  return html
    .replace(/<link rel="canonical"[^>]*>/, site === '' ? '' : `<link rel="canonical" href="${site}${own}">`)
    .replace(
      figureLink,
      (_, name: string, label: string) =>
        `<button type="button" class="link-button needs-js" data-save="${name}" data-name="${hub}-${name}">${label}</button>`,
    )
    .replace(inSite, (_, path: string) => toFileAddress(path, own, site));
}

function toFileAddress(path: string, own: string, site: string): string {
  const [, part = ''] = /^about\/#(.+)$/.exec(path) ?? [];
  const ownPart = aboutParts.get(part);
  if (ownPart !== undefined) return `#${ownPart}`;
  if (path === own) return '#main';
  if (path.startsWith(`${own}#`) || path.startsWith(`${own}?`)) return path.slice(own.length);
  return (site === '' ? absent : site) + path;
}

/** Leaves only the words of links whose pages are not there, in their places by their classes. */
export function withoutDeadLinks(html: string): string {
  return html.replace(
    /<a\b([^>]*\shref="absent:[^>]*)>(.*?)<\/a>/gs,
    (_, attributes: string, words: string) => {
      const [name = ''] = /\sclass="[^"]*"/.exec(attributes) ?? [];
      return `<span${name}>${words}</span>`;
    },
  );
}
