import { expect, type Page, test } from '@playwright/test';
import { addressOf, hostilePages, missingPage, pageTypes, type SiteName } from '../support/sites.ts';

for (const type of [...pageTypes, ...hostilePages]) {
  test(`${type.name} logs nothing, breaks no policy and asks no other site`, async ({ page }) => {
    const found = await watch(page, type.site);
    await page.goto(addressOf(type.site, type.path), { waitUntil: 'networkidle' });
    const violations = await page.evaluate(() => (window as unknown as { violations: string[] }).violations);
    // The browser itself logs that the 404 page is one.
    const expected = type === missingPage ? [expect.stringContaining('404 (Not Found)')] : [];
    expect([...found, ...violations]).toEqual(expected);
  });
}

/** Where these pages lead beside the site itself: the search for a title, and the sources of methods on the about page. */
const elsewhere = ['https://scholar.google.com', 'https://nlp.stanford.edu', 'https://jmlr.org'];

test('no hostile text runs on any of its pages', async ({ page, request }) => {
  const found = await watch(page, 'hostile');
  page.on('dialog', (dialog) => {
    found.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const record = await (await request.get(addressOf('hostile', 'hubs/hostile/hub.json'))).json();
  const papers: { id: string }[] = record.citingPapers;
  expect(papers.length).toBeGreaterThan(30);
  const paths = ['', 'about/', ...papers.map(({ id }) => `hubs/hostile/papers/${id}/`)];
  for (const path of paths) {
    const response = await page.goto(addressOf('hostile', path), { waitUntil: 'load' });
    expect(response?.status()).toBe(200);
    // The badge that the about page shows is ours.
    const badge = path === 'about/' ? ':not([src="/hubs/hostile/badge.svg"])' : '';
    const state = await page.evaluate(
      ({ known, badge }) => ({
        pwned: 'pwned' in window,
        // Astro puts a style of its own beside an island.
        elements: Array.from(
          document.querySelectorAll(`main :is(img${badge}, iframe, object, embed, base, style, b)`),
        ).filter(
          ({ textContent }) => textContent !== 'astro-island,astro-slot,astro-static-slot{display:contents}',
        ).length,
        // A mark of the map is a link in a picture, which has no protocol or origin of its own.
        addresses: Array.from(
          document.querySelectorAll('a[href]'),
          (link) => new URL(link.getAttribute('href') ?? '', window.location.href),
        )
          .filter(({ origin }) => origin !== window.location.origin && !known.includes(origin))
          .map(({ href }) => href),
      }),
      { known: elsewhere, badge },
    );
    expect({ path, ...state }).toEqual({ path, pwned: false, elements: 0, addresses: [] });
  }
  expect(found).toEqual([]);
});

test('the policy is in force: no inline script or handler runs, no other site is asked', async ({ page }) => {
  await page.goto(addressOf('real'));
  const result = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.pwned = 1';
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.pwned = 2');
    document.body.append(button);
    button.click();
    button.setAttribute('style', 'position: fixed');
    const fetched = await fetch('https://outside.example/').then(
      () => 'answered',
      () => 'refused',
    );
    return { pwned: 'pwned' in window, fetched, position: getComputedStyle(button).position };
  });
  expect(result).toEqual({ pwned: false, fetched: 'refused', position: 'static' });
});

/** Collects what a page logs, throws and asks of other sites, and what its policy refuses (`window.violations`). */
async function watch(page: Page, site: SiteName): Promise<string[]> {
  const found: string[] = [];
  const home = new URL(addressOf(site)).origin;
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== home && protocol !== 'data:') found.push(`request ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Leaving a page drops what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') found.push(`failed ${request.url()}`);
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  return found;
}
