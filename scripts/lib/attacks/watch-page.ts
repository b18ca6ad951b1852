import type { Page } from '@playwright/test';

/** Where pages lead beside the site itself: the search for a title, and the sources of methods on the about page. */
export const elsewhere = ['https://scholar.google.com', 'https://nlp.stanford.edu', 'https://jmlr.org'];

/** What Chromium, Firefox and WebKit call a request that the browser itself ended. */
const dropped = /^(net::ERR_ABORTED|NS_BINDING_ABORTED|.*cancell?ed)$/i;

/** Collects what a page logs, throws and asks of other sites than `home`, what it opens, and what its policy refuses. */
export async function watchPage(page: Page, home: string): Promise<string[]> {
  const found: string[] = [];
  const { origin } = new URL(home);
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  page.on('dialog', (dialog) => {
    found.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => found.push(`popup ${popup.url()}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
      found.push(`request ${url}`);
  });
  page.on('requestfailed', (request) => {
    // Leaving a page drops what it was still loading.
    if (!dropped.test(request.failure()?.errorText ?? '')) found.push(`failed ${request.url()}`);
  });
  await page.exposeFunction('reportViolation', (violation: string) => found.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { reportViolation } = window as unknown as { reportViolation(text: string): void };
      reportViolation(`violation ${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  return found;
}
