import { createHash } from 'node:crypto';

const policyTag = /(<meta http-equiv="content-security-policy" content=")([^"]*)/;
const listedHash = /'sha256-([^']+)'/g;
/** Scripts and styles with their text in the page, but for data, which no policy needs to allow. */
const inline = /<(script|style)\b(?![^>]*\s(?:src=|type="application\/))[^>]*>(.*?)<\/\1>/gs;

/** The hashes of scripts and styles, by their text: pages share them. */
const hashes = new Map<string, string>();

/**
 * Takes out of the policy of a page the hashes of scripts and styles that are not in it. Astro lists those of all pages in
 * each, which lets a page run what is not its own, and is more than a kilobyte that no compression makes smaller. No
 * attribute of the page may hold markup: see `escapeAttributes`.
 */
export function narrowPolicy(html: string): string {
  return html.replace(policyTag, (_, start: string, policy: string) => {
    const own = new Set(Array.from(html.matchAll(inline), ([, , text = '']) => hashOf(text)));
    const narrowed = policy.replace(listedHash, (entry, hash) => (own.has(hash) ? entry : ''));
    return start + narrowed.replace(/ +(?= |;)/g, '');
  });
}

function hashOf(text: string): string {
  const hash = hashes.get(text) ?? createHash('sha256').update(text).digest('base64');
  hashes.set(text, hash);
  return hash;
}
