import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import type { SearchDocument } from '../../src/core/search/query/document.ts';
import { buildPagefind, escapeHtml } from '../search/pagefind.ts';

/** The engines that the first key is compared with. */
export const firstKeyPeers = ['fuse.js', 'MiniSearch', 'Pagefind'] as const;

/** The path of a peer's page. */
export function peerPath(engine: string): string {
  return `${engine.toLowerCase().replaceAll('.', '-')}/`;
}

/** Writes a page for each peer into `folder`: a box above the whole list, and the script that searches it. */
export async function writePeerSite(folder: string, documents: SearchDocument[]): Promise<void> {
  await buildPagefind(documents, join(folder, 'pagefind'));
  for (const engine of firstKeyPeers) {
    const own = join(folder, peerPath(engine));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'index.html'), pageOf(engine, documents));
  }
  await build({
    input: join(import.meta.dirname, 'peer-page.ts'),
    platform: 'browser',
    logLevel: 'warn',
    output: { file: join(folder, 'peer-page.js'), format: 'esm', minify: true },
  });
}

function pageOf(engine: string, documents: SearchDocument[]): string {
  const entries = documents.map(
    ({ title, summary }) => `<li><h3>${escapeHtml(title)}</h3><p>${escapeHtml(summary)}</p></li>`,
  );
  return `<!doctype html>
<html lang="en" data-engine="${engine}">
<meta charset="utf-8">
<title>${engine}</title>
<script type="module" src="../peer-page.js"></script>
<input type="search" aria-label="Search">
<ol id="results"></ol>
<ol id="papers">
${entries.join('\n')}
</ol>
</html>
`;
}
