import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bytesPerMegabyte } from '../../../src/core/paper-page/page-plan.ts';
import { printCount } from '../../../src/core/text/numbers.ts';
import { htmlProblems, parseHtml } from './html.ts';
import { brokenLinks, type LinkedSite, type PageLinks, pageLinks } from './links.ts';
import { policyProblems } from './policy.ts';

export interface SiteCheck {
  name: string;
  /** What was looked at, as in “57 pages”. */
  what: string;
  /** Each with its file; none where the check passed. */
  problems: string[];
}

/**
 * Checks a built site as a whole: valid HTML, a strict policy on every page, every link and anchor, and a size of at
 * most `maxMegabytes`. Each page is read once. `own` are files that the maintainer publishes as they are: only their
 * links are checked.
 */
export function checkSite(
  dist: string,
  site: LinkedSite,
  maxMegabytes: number,
  own: ReadonlySet<string>,
  onPage: (done: number, all: number) => void = () => {},
): SiteCheck[] {
  const files = site.files();
  const pages = files.filter((file) => file.endsWith('.html'));
  const html: string[] = [];
  const policy: string[] = [];
  const links = new Map<string, PageLinks>();
  for (const [index, file] of pages.entries()) {
    const text = site.read(file);
    const page = parseHtml(text);
    if (!own.has(file)) {
      html.push(...htmlProblems(text).map((problem) => `${file}: ${problem}`));
      policy.push(...policyProblems(page).map((problem) => `${file}: ${problem}`));
    }
    links.set(file, pageLinks(page));
    onPage(index + 1, pages.length);
  }
  const addresses = [...links.values()].reduce((sum, page) => sum + page.addresses.length, 0);
  const pageCount = `${printCount(pages.filter((file) => !own.has(file)).length)} pages`;
  return [
    { name: 'HTML', what: pageCount, problems: html },
    { name: 'content security policy', what: pageCount, problems: policy },
    {
      name: 'links',
      what: `${printCount(addresses)} addresses`,
      problems: brokenLinks(site, links),
    },
    checkSize(dist, files, maxMegabytes),
  ];
}

/** GitHub Pages serves no site above 1 GB: https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits */
function checkSize(dist: string, files: string[], maxMegabytes: number): SiteCheck {
  const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  const megabytes = bytes / bytesPerMegabyte;
  const problem = `The site has ${megabytes.toFixed(0)} MB; at most ${maxMegabytes} MB are allowed (limits.siteMegabytes of the config).`;
  return {
    name: 'size',
    what: `${megabytes.toFixed(1)} MB in ${printCount(files.length)} files`,
    problems: megabytes > maxMegabytes ? [problem] : [],
  };
}
