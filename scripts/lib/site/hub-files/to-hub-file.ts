import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../folders.ts';
import { toFileAddresses, withoutDeadLinks } from './addresses.ts';
import { bundleScripts, importParts, readBuilt } from './bundle-scripts.ts';

/** A file has at most 3 MB for up to 1,000 papers, and 3 MB more for each further 1,000; else its list is compressed. */
const minBound = 3_000_000;
const bytesAPaper = 3000;

/** The files of a hub that its page fetches, or saves. */
const isPart = /^(?:citing-papers\.json|map\.json|figures\/[\w-]+\.(?:csv|svg))$/;

interface Hub {
  hub: string;
  /** The number of its citing papers. */
  papers: number;
  /** The address of the published site, with a slash at its end; '' where none is known. */
  site: string;
  /** The base of the build. */
  base: string;
}

/** Makes one file of the page of a hub: its scripts, styles and data are in it, and its policy allows no request. */
export async function toHubFile(dist: string, { hub, papers, site, base }: Hub): Promise<string> {
  const folder = `hubs/${hub}`;
  const page = readBuilt(dist, `${folder}/index.html`);
  const moduleScripts = [...page.matchAll(/<script type="module"(?: src="([^"]+)")?>(.*?)<\/script>/gs)];
  const { code, styles } = await bundleScripts(dist, {
    base,
    scripts: moduleScripts.flatMap(([, src]) => src ?? []),
    texts: moduleScripts.flatMap(([, src, text = '']) => (src === undefined ? [text] : [])),
    islands: unique(page.matchAll(/\s(?:component|renderer)-url="([^"]+)"/g)),
  });
  const sheets = [
    ...unique(page.matchAll(new RegExp(`<link rel="stylesheet" href="${base}([^"]+)">`, 'g'))),
    ...styles,
  ];
  const data = listFiles(join(dist, folder))
    .filter((file) => isPart.test(file))
    .map((file) => part(basename(file), readFileSync(join(dist, folder, file))));
  const html = page
    .replace(/<script type="(?:module|application\/ld\+json)".*?<\/script>/gs, '')
    .replace(/<link rel="(?!canonical")[^>]*>/g, '')
    .replace(/<meta (?:property="og:|name="twitter:)[^>]*>/g, '')
    .replace(/<span class="Z3988"[^>]*><\/span>/g, '')
    .replace(/\s(component|renderer)-url="[^"]*\/([^"]+)"/g, ' $1-url="$2"')
    .replace(/data-(scripts|worker|files)="[^"]*"/g, 'data-$1=""')
    .replace(
      /(<script>)(.*?)(?=<\/script>)/gs,
      (_, tag: string, text: string) => tag + text.replaceAll(/\bimport\(/g, 'importPart('),
    )
    .replace(
      '</head>',
      () =>
        `${sheets.map((sheet) => `<style>${readBuilt(dist, sheet)}</style>`).join('')}<script>${importParts}</script></head>`,
    )
    .replace(/(<pre id="licences"[^>]*>)/, (_, tag: string) => tag + escaped(readBuilt(dist, 'licences.txt')))
    // Fonts would be a tenth of the file; the systems of readers have some.
    .replace(new RegExp(`@font-face\\{[^}]*${base}[^}]*\\}`, 'g'), '')
    .replace(/<\/body>/, () => `${data.join('')}<script type="module">${inScript(code)}</script></body>`);
  const addressed = toFileAddresses(html, { hub, site, base });
  const file = withPolicy(withoutDeadLinks(addressed));
  return Buffer.byteLength(file) > Math.max(minBound, papers * bytesAPaper) ? withPackedList(file) : file;
}

/** Compressed text in an element, which scripts open by its name. */
function part(name: string, content: Uint8Array | string): string {
  const text = gzipSync(content, { level: 9 }).toString('base64');
  return `<script type="text/plain" data-part="${name}">${text}</script>`;
}

/** Compresses the list, which is then read by a script only: for mails, a larger file would be worse. */
function withPackedList(html: string): string {
  const start = html.indexOf('>', html.indexOf('<ol class="papers"'));
  const end = html.lastIndexOf('</ol>', html.indexOf('<div id="search-results">'));
  const list = html.slice(start + 1, end);
  return `${html.slice(0, start)} data-packed>${html.slice(end)}`
    .replace(/(<noscript><p[^>]*>).*?(?=<\/p>)/s, (_, tag: string) => `${tag}This file needs JavaScript.`)
    .replace('<script type="text/plain"', () => `${part('list', list)}<script type="text/plain"`);
}

function unique(matches: Iterable<RegExpMatchArray>): string[] {
  return [...new Set(Array.from(matches, ([, value = '']) => value))];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A script as it may stand in HTML: nothing in it ends it. */
function inScript(code: string): string {
  return code.replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
}

/** Allows the scripts and styles of the file by their hashes, and nothing else; no request leaves it. */
function withPolicy(html: string): string {
  const hashes = (tag: string) =>
    unique(html.matchAll(new RegExp(`<${tag}(?![^>]*type="(?:text|application)/)[^>]*>(.*?)</${tag}>`, 'gs')))
      .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      .join(' ');
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `script-src ${hashes('script')}`,
    `style-src ${hashes('style')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")[^"]*/,
    (_, start: string) => start + policy,
  );
}
