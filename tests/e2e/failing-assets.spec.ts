import { expect, type Page, type Route, test } from '@playwright/test';
import { isLong } from '../support/faults/is-long.ts';
import { box, ready } from '../support/search-box.ts';
import { addressOf, hubPage, missingPage, type PageType, pageTypes, paperPage } from '../support/sites.ts';

type Fail = (route: Route) => Promise<void>;

const ways: Record<string, Fail> = {
  'is lost': (route) => route.abort('connectionreset'),
  'is not there': (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not Found</h1>' }),
  'is an error of the server': (route) => route.fulfill({ status: 503, body: 'Service Unavailable' }),
  async 'arrives in part'(route) {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
  },
};
const longList: PageType = { id: 'long', name: 'the hub page of a long list', site: 'longList', path: '' };
const pages = isLong ? [...pageTypes, longList] : [hubPage, paperPage];
const tried = Object.entries(ways).filter(([way]) => isLong || way === 'is lost');

for (const kind of pages) {
  for (const [way, fail] of tried) {
    test(`${kind.name} can be read, and shows no dead control, if one of its files ${way}`, async ({
      browser,
    }) => {
      const address = addressOf(kind.site, kind.path);
      const all = await browser.newContext();
      const assets = await assetsOf(await all.newPage(), address);
      await all.close();
      expect(assets.length).toBeGreaterThan(1);
      // In the short form, every 16th script is lost, and every 16th file of data.
      const lost = isLong ? assets : ['.js', '.json'].flatMap((ending) => every16th(assets, ending));
      expect(lost).not.toEqual([]);
      // The usual limit is that of one page; here each file opens it again.
      test.setTimeout(lost.length * 60_000);
      for (const asset of lost) {
        await test.step(asset, async () => {
          const context = await browser.newContext();
          const page = await context.newPage();
          const errors: string[] = [];
          page.on('pageerror', ({ message }) => errors.push(message));
          await page.route(
            (url) => url.pathname === asset,
            (route) => fail(route).catch(() => {}),
          );
          await scrollThrough(page, address);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.locator('main')).toContainText(/\w{4,}/);
          await expect.poll(() => deadControls(page), { message: asset, timeout: 20_000 }).toEqual([]);
          if (await hasSearch(page)) {
            await expect(page.locator('html[data-search=ready], .lost #search').first()).toBeAttached();
          }
          if (await page.locator('html[data-search=ready]').isVisible()) {
            await box(page).fill('cited');
            await expect.poll(() => deadControls(page), { message: asset }).toEqual([]);
            const said = page.getByRole('alert').or(page.getByRole('button', { name: /Reload|Try again/ }));
            await expect(found(page).or(said).locator('visible=true').first()).toBeVisible();
          }
          // Half a script is an error of its own, and no more than that.
          if (way !== 'arrives in part') expect(errors).toEqual([]);
          await context.close();
        });
      }
    });
  }
}

const scriptOfEveryPage = /\/Page\.[^/]*\.js/;
const problemLine = (page: Page) => page.locator('.window-problem').filter({ visible: true });

for (const way of ['is lost', 'arrives in part']) {
  for (const { name, site, path } of [hubPage, paperPage, missingPage]) {
    test(`${name} says so if the script of every page ${way}, and shows no dead control`, async ({
      page,
    }) => {
      await page.route(scriptOfEveryPage, ways[way] as Fail);
      await page.goto(addressOf(site, path));
      await expect(problemLine(page)).toHaveText('Some controls could not be loaded. Reload the page');
      await expect.poll(() => deadControls(page)).toEqual([]);
    });
  }
}

test('a reload brings the controls of a page whose script was lost', async ({ page }) => {
  await page.route(scriptOfEveryPage, ways['is lost'] as Fail);
  await page.goto(addressOf(paperPage.site, paperPage.path));
  await problemLine(page).waitFor();
  await page.unroute(scriptOfEveryPage);
  await problemLine(page).getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.locator('.theme-switch input').first()).toBeVisible();
  await page.waitForLoadState('load');
  await expect(problemLine(page)).toHaveCount(0);
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
  { width: 320, height: 256 },
]) {
  const { width, height } = viewport;
  test(`two lines about what is lost can both be read and pressed, ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript((kept) => localStorage.setItem(kept, 'true'), 'citation-explorer-has-some /');
    await page.route(/\/(?:SearchIsland|start)\.[^/]*\.js/, (route) => route.abort('connectionreset'));
    await page.goto(addressOf('real'));
    const lines = page.locator('.window-problem');
    await expect(lines.filter({ visible: true })).toHaveText([
      'Search could not be loaded. You can still read the list. Reload the page',
      'Marks could not be loaded. Reload the page',
    ]);
    // A click is refused where another element would get it.
    for (const line of await lines.all()) await line.getByRole('button').click({ trial: true });
  });
}

function every16th(paths: string[], ending: string): string[] {
  return paths.filter((path) => path.endsWith(ending)).filter((_, index) => index % 16 === 0);
}

/** Opens a page and goes through it as a reader does. */
async function scrollThrough(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += window.innerHeight) {
      window.scrollTo(0, top);
      // A browser that draws no frame for a second must not hold the test.
      await new Promise((done) => {
        requestAnimationFrame(() => setTimeout(done, 30));
        setTimeout(done, 1000);
      });
    }
  });
  await page.waitForLoadState('networkidle');
}

/** True for a page that searches itself; others have a box that leads to one. */
async function hasSearch(page: Page): Promise<boolean> {
  return (await page.locator('astro-island #search-input').count()) > 0;
}

/** What says that the search has answered. */
const found = (page: Page) => page.locator('.result-count').filter({ hasText: /of [\d,]+ papers/ });

/** The paths of the files of a page besides the page itself. */
async function assetsOf(page: Page, address: string): Promise<string[]> {
  const paths = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() !== 'document') paths.add(new URL(request.url()).pathname);
  });
  await scrollThrough(page, address);
  if (await hasSearch(page)) {
    await ready(page);
    await box(page).fill('cited');
    await expect(found(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
  }
  await page.context().close();
  return [...paths].sort();
}

/** Controls that can be seen and that no script answers, because their part of the page never started. */
function deadControls(page: Page): Promise<string[]> {
  return page
    .locator(
      'astro-island[ssr] :is(button:not([data-reload]), input, select), html:not(.started) :is(.theme-switch input, .copy-text button)',
    )
    .evaluateAll((controls) =>
      controls
        .filter(
          (control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled'),
        )
        .map((control) => control.outerHTML.slice(0, 120)),
    );
}
