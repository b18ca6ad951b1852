import { checkExports, checkReport } from './exports.ts';
import { labels, type PageKind } from './labels/labels.ts';
import { method } from './method.ts';
import { Page, type Problem } from './page.ts';
import { checkAboutListPage, checkAboutPage } from './pages/about-page.ts';
import { checkEmbed } from './pages/embed.ts';
import { checkFoot, checkSearchBoxes } from './pages/frame.ts';
import { checkHubPage } from './pages/hub-page.ts';
import { checkHubsListPage, checkHubsPage } from './pages/hubs-page.ts';
import { checkLinksAndTimes } from './pages/links-and-times.ts';
import { checkFiguresPage, checkListPage } from './pages/list-page.ts';
import { checkHubMetadata, checkPaperMetadata } from './pages/metadata.ts';
import { checkNewsPage } from './pages/news-page.ts';
import { checkOverlapPage } from './pages/overlap-page.ts';
import { checkPaperPage } from './pages/paper-page.ts';
import { checkSourcePage } from './pages/source-page.ts';
import { checkPictures } from './pictures.ts';
import { type Built, readSite, type Site } from './site.ts';
import type { Hub } from './sources/read-hub.ts';
import { plainText } from './words.ts';

/**
 * Reads the dumps of Pith and CSL-JSON in a folder, walks the pages of the site that was built from them, and accounts for
 * every text: a fact with its place, a label, or a value that is computed here again. What is left is a problem, and so
 * is what a page leaves out. Nothing here is shared with `src`.
 */
export function witness(
  dumps: string,
  built: Built,
  files = pagesOf(built),
  hubsPerPage = method.listedHubs,
): Problem[] {
  const site = readSite(dumps, built, hubsPerPage);
  return files.flatMap((file) => witnessPage(site, file, built.read(file)));
}

/** Accounts for every text of one page. */
export function witnessPage(site: Site, file: string, html: string): Problem[] {
  const page = new Page(file, html);
  checkLinksAndTimes(page);
  page.tickLabels(labels[checkPage(site, page)]);
  page.reportRest();
  return page.problems;
}

/** Compares the published files and pictures of every hub with the same sources. */
export function witnessExports(dumps: string, built: Built): Problem[] {
  return witnessFiles(readSite(dumps, built));
}

/** The same, or those of one file only. */
export function witnessFiles(site: Site, only?: string): Problem[] {
  const problems = [
    ...checkReport(site),
    ...site.hubs.flatMap((hub) => [...checkExports(site, hub, only), ...checkPictures(site, hub)]),
  ];
  return problems.filter(({ page }) => only === undefined || page === only);
}

export function pagesOf(built: Built): string[] {
  return built.files().filter((file) => file.endsWith('.html'));
}

/** Checks what a page has to say; returns its kind. */
function checkPage(site: Site, page: Page): PageKind {
  const { file } = page;
  checkSearchBoxes(site, page);
  if (file === '404.html') return 'missing';
  // What a reader saved, only the reader's browser knows.
  if (file === 'saved/index.html') return 'saved';
  // What is compared, only its address says.
  if (file === 'compare/index.html') return 'compare';
  if (file === 'about/index.html') {
    checkAboutPage(site, page);
    return 'about';
  }
  if (site.hubs.length > 1 && file === 'index.html') {
    checkHubsPage(site, page);
    return 'hubs';
  }
  const [, hubPage] = /^page\/(\d+)\/index\.html$/.exec(file) ?? [];
  if (hubPage !== undefined) {
    checkHubsListPage(site, page, Number(hubPage));
    return 'hubsListPage';
  }
  if (file === 'overlap/index.html') {
    checkOverlapPage(site, page);
    return 'overlap';
  }
  for (const hub of site.hubs) {
    const kind = checkPageOfHub(site, page, hub);
    if (!kind) continue;
    if (kind !== 'embed' && kind !== 'source') checkFoot(site, page, hub);
    return kind;
  }
  return 'missing';
}

/** Checks a page about a hub, all but its foot; null if it is not about this one. */
function checkPageOfHub(site: Site, page: Page, hub: Hub): PageKind | null {
  const { file } = page;
  const address = site.built.base + file.replace(/index\.html$/, '');
  const paper = hub.papers.find((each) => site.paperAddresses.get(each) === address);
  if (paper) {
    checkPaperPage(site, page, hub, paper);
    if (address.includes('#')) return 'drawn';
    checkPaperMetadata(site, page, hub, paper);
    return 'paper';
  }
  const isHome = file === 'index.html' && site.hubs.length === 1;
  if (isHome || file === `hubs/${hub.id}/index.html`) {
    checkHubPage(site, page, hub);
    checkHubMetadata(site, page, hub);
    return 'hub';
  }
  const [, at] = /^\/page\/(\d+)\/index\.html$/.exec(file.slice(`hubs/${hub.id}`.length)) ?? [];
  if (file.startsWith(`hubs/${hub.id}/`) && at !== undefined) {
    checkListPage(site, page, hub, Number(at));
    return 'listPage';
  }
  if (file === `hubs/${hub.id}/figures/index.html`) {
    checkFiguresPage(site, page, hub);
    return 'figuresPage';
  }
  if (file === `hubs/${hub.id}/paper/index.html`) {
    const title = plainText(hub.work.title.value);
    page.expect('head > title', [`A paper that cites ${title} · Citation explorer`]);
    page.expect('.hub-small nav a', [title]);
    return 'drawn';
  }
  if (file === `hubs/${hub.id}/about/index.html`) {
    checkAboutListPage(site, page, hub);
    return 'aboutList';
  }
  if (file === `hubs/${hub.id}/new/index.html`) {
    checkNewsPage(site, page, hub);
    return 'news';
  }
  if (file === `hubs/${hub.id}/embed/index.html`) {
    checkEmbed(site, page, hub);
    return 'embed';
  }
  const source = hub.files.find(({ name }) => file.startsWith(`sources/${name}/`));
  if (!source) return null;
  checkSourcePage(site, page, hub, source);
  return 'source';
}
