import type { BrowserContext, Page } from '@playwright/test';
import { elsewhere, watchPage } from './watch-page.ts';

/** What a visit found on a page; `path` is from the home of the site. */
export interface VisitProblem {
  path: string;
  what: string;
}

/**
 * Opens each page and clicks everything on it that is no link. Text of the site may run no script, open no dialog or
 * page, ask no other site, break no policy, and become no element or address.
 */
export async function visitPages(
  context: BrowserContext,
  home: string,
  paths: readonly string[],
  onPage: () => void = () => {},
): Promise<VisitProblem[]> {
  const page = await context.newPage();
  const found = await watchPage(page, home);
  const problems: VisitProblem[] = [];
  for (const path of paths) {
    const address = new URL(path, home).href;
    const response = await page.goto(address, { waitUntil: 'load' });
    const expected = path === '404.html' ? /404 \(Not Found\)/ : /^$/;
    const isServed = response?.ok() || path === '404.html';
    if (!isServed) problems.push({ path, what: `status ${response?.status()}` });
    try {
      await clickAll(page);
      problems.push(...(await stateOf(page)).map((what) => ({ path, what })));
    } catch (error) {
      problems.push({ path, what: `left for ${page.url()}: ${String(error).slice(0, 100)}` });
    }
    if (page.url().split(/[?#]/)[0] !== address.split(/[?#]/)[0])
      problems.push({ path, what: `went to ${page.url()}` });
    problems.push(
      ...found
        .splice(0)
        .filter((what) => !expected.test(what))
        .map((what) => ({ path, what })),
    );
    onPage();
  }
  await page.close();
  return problems;
}

/** Clicks buttons, summaries and boxes, also those that a click has shown. */
async function clickAll(page: Page): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await page.evaluate(() => {
      const controls =
        'button, summary, [role="button"], [role="tab"], input[type="checkbox"], input[type="radio"]';
      // A search that is sent leaves the page, and so does the offer to load it again.
      const leaves = (control: Element) =>
        control.matches('form [type="submit"], form button:not([type]), [data-reload]');
      for (const control of document.querySelectorAll<HTMLElement>(controls))
        if (!leaves(control)) control.click();
      for (const name of ['mouseover', 'focus', 'pointerenter'])
        for (const element of document.querySelectorAll('main *')) element.dispatchEvent(new Event(name));
    });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
  }
}

/** Elements and addresses that text became, and the mark that a script of a payload leaves. */
async function stateOf(page: Page): Promise<string[]> {
  return page.evaluate((known) => {
    const problems: string[] = [];
    if ('pwned' in window) problems.push('a script of a payload ran');
    const foreign =
      'main :is(img, iframe, object, embed, base, form[action], b, u, textarea, template, link, meta)';
    for (const element of document.querySelectorAll(foreign)) {
      const isBadge = /\/badge\.svg$/.test(element.getAttribute('src') ?? '');
      const isOurs = isBadge || element.closest('.search-box, astro-island, .marks-panel') !== null;
      if (!isOurs) problems.push(`the element ${element.outerHTML.slice(0, 100)}`);
    }
    for (const link of document.querySelectorAll('a[href]')) {
      const { origin, protocol, href } = new URL(link.getAttribute('href') ?? '', window.location.href);
      const isHttp = protocol === 'https:' || protocol === 'http:';
      const isBlob = protocol === 'blob:';
      const isHere = href.split(/[?#]/)[0] === window.location.href.split(/[?#]/)[0];
      if (!isHttp && !isBlob && !isHere) problems.push(`the address ${href.slice(0, 100)}`);
      if (/outside\.example/.test(origin) && !known.includes(origin))
        problems.push(`the address ${href.slice(0, 100)}`);
    }
    return problems;
  }, elsewhere);
}
