import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import type { BuiltSite } from '../site/build-site.ts';
import { createPagesServer, listen } from '../site/pages-server.ts';
import { findBrowser, launchOptions } from '../tests/browser.ts';
import { parseHtml } from '../verify/html.ts';
import { policyProblems } from '../verify/policy.ts';
import { readExports } from './read-exports.ts';
import { visitPages } from './visit-pages.ts';

export interface SiteAttack {
  /** Which pages were opened and clicked, and which files of hubs. */
  pages: string[];
  /** How often a program of others read a file. */
  reads: number;
  problems: string[];
}

/**
 * Opens and clicks every page of a site of hostile text in a browser, but only every `step`-th of those that are alike;
 * and the files of its hubs where there are any. Reads its exports by programs of others, and checks the policy of every
 * page.
 */
export async function attackSite(
  site: BuiltSite,
  { step = 1, onPage = () => {} }: { step?: number; onPage?: () => void } = {},
): Promise<SiteAttack> {
  const paths = site.files().filter((file) => file.endsWith('.html'));
  const kinds = Object.values(Object.groupBy(paths, (path) => kindOf(path)));
  const opened = kinds.flatMap((pages = []) => pages.filter((_, index) => index % step === 0));
  const server = createPagesServer({ root: site.dist, base: site.base });
  const home = `http://127.0.0.1:${await listen(server, 0)}${site.base}`;
  const { executablePath } = await findBrowser();
  const browser = await chromium.launch(launchOptions(executablePath));
  try {
    const { reads, problems } = readExports(site);
    const policy = paths.flatMap((path) =>
      policyProblems(parseHtml(site.read(path))).map((problem) => `${path}: ${problem}`),
    );
    const visited = await visitInTwo(browser, home, opened, onPage);
    const files = existsSync(site.hubFiles) ? readdirSync(site.hubFiles) : [];
    const ofFiles = await visitInTwo(browser, `${pathToFileURL(site.hubFiles)}/`, files, onPage);
    return {
      pages: [...opened, ...files],
      reads,
      problems: [...problems, ...policy, ...visited, ...ofFiles],
    };
  } finally {
    await browser.close();
    server.close().closeAllConnections();
  }
}

/** Pages that differ in their texts alone: the papers of a hub, embedded lists, sources. The page of a hub has all of its papers. */
const alike = [/^hubs\/[^/]+\/papers\//, /(?<=^hubs\/[^/]+\/)embed\//, /^sources\//];

function kindOf(path: string): string {
  return alike.flatMap((pattern) => pattern.exec(path)?.[0] ?? [])[0] ?? path;
}

/** Two pages are open at a time. */
async function visitInTwo(
  browser: Browser,
  home: string,
  paths: string[],
  onPage: () => void,
): Promise<string[]> {
  const halves = [paths.filter((_, index) => index % 2 === 0), paths.filter((_, index) => index % 2 === 1)];
  const visits = halves.map(async (half) => {
    const context = await browser.newContext();
    return visitPages(context, home, half, onPage);
  });
  return (await Promise.all(visits)).flat().map(({ path, what }) => `${path}: ${what}`);
}
