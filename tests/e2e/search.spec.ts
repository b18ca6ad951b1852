import { expect, type Locator, type Page, type Response, test } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { box } from '../support/search-box.ts';
import { addressOf } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const results = (page: Page): Locator => page.locator('.papers > .entry:visible');
const titles = async (page: Page) =>
  (await results(page).locator('.title').allTextContents()).map((text) => text.trim());
const countLine = (page: Page) => page.locator('.result-count > .count');
const chip = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

/** How many of the 50 papers a search found, and not how many there are. */
const answered = /^[1-9]\d* (?:of 50 papers|papers? match)/;

async function search(page: Page, query: string, expected: string | RegExp) {
  await box(page).fill(query);
  await expect(countLine(page)).toHaveText(expected);
}

test.describe('a list that fits its page', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(addressOf('real'));
    await expect(page.locator('html[data-search="ready"]')).toBeAttached();
  });

  for (const [query, count] of [
    ['GRPO', 10],
    ['LVIS', 1],
    ['hallucinaton', 4],
    ['R1', 6],
    ['V*', 2],
  ] as const) {
    test(`${query} finds ${count} papers, each with a mark`, async ({ page }) => {
      await search(page, query, `${count} of 50 papers`);
      await expect(results(page)).toHaveCount(count);
      await expect(results(page).filter({ has: page.locator('mark') })).toHaveCount(count);
    });
  }

  test('papers with all words come before those with some of them, which are below a line', async ({
    page,
  }) => {
    await search(page, 'video temporal grounding', /^2 papers match; \d+ more match some of the words$/);
    const shown = await titles(page);
    expect(shown.slice(0, 2).map((title) => title.split(':')[0])).toEqual(['Time-R1', 'VideoChat-R1']);
    await expect(page.locator('.papers > :not([hidden])').nth(2)).toHaveText(
      'These match only some of your words',
    );
  });

  test('a paper found by a similar spelling says by which', async ({ page }) => {
    await search(page, 'hallucinaton', '4 of 50 papers');
    await expect(results(page).first().locator('.reason')).toHaveText(/also matched: hallucination/);
  });

  test('clearing brings back every paper in the order of the source, without marks', async ({ page }) => {
    const before = await titles(page);
    await search(page, 'reward', /of 50 papers/);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(results(page)).toHaveCount(50);
    expect(await titles(page)).toEqual(before);
    await expect(page.locator('mark')).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
  });

  test('a filter narrows the list, counts what is left, and is taken back one by one', async ({ page }) => {
    await chip(page, /^Representative/).check();
    await expect(countLine(page)).toHaveText('24 of 50 papers');
    await chip(page, /^GRPO/).check();
    const narrowed = await results(page).count();
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(10);
    expect(new URL(page.url()).searchParams.get('term')).toBe('grpo');
    await page.getByRole('button', { name: 'Remove the filter Representative' }).click();
    await expect(countLine(page)).toHaveText('10 of 50 papers');
    await page.getByRole('button', { name: 'Remove the filter Terms: GRPO' }).click();
    await expect(countLine(page)).toHaveText('50 papers');
  });

  test('the count on a chip is the number of papers that choosing it leaves', async ({ page }) => {
    await search(page, 'reasoning', /of 50 papers/);
    const shown = chip(page, /^Representative/)
      .locator('xpath=..')
      .locator('.facet-count');
    // Counts follow when typing rests.
    await expect(shown).not.toHaveText('24');
    const name = await shown.textContent();
    await chip(page, /^Representative/).check();
    await expect(countLine(page)).toHaveText(`${name} of 50 papers`);
  });

  test('typing replaces the address, choosing adds to the history, and going back restores view and focus', {
    tag: '@essential',
  }, async ({ page }) => {
    const before = await page.evaluate(() => history.length);
    await box(page).pressSequentially('grounding');
    await expect(page).toHaveURL(/\?q=grounding$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await expect(countLine(page)).toHaveText(/of 50 papers/);
    // Not what its first letters found.
    await expect(results(page).first().locator('mark').first()).toHaveText(/^grounding$/i);
    const found = await titles(page);
    await chip(page, /^Representative/).check();
    await expect(page).toHaveURL(/q=grounding&rep=yes/);
    await page.goBack();
    await expect(chip(page, /^Representative/)).not.toBeChecked();
    await expect.poll(() => titles(page)).toEqual(found);
    await expect(chip(page, /^Representative/)).toBeFocused();
    await page.goForward();
    await expect(chip(page, /^Representative/)).toBeChecked();
  });

  test('a shared address opens the same view', async ({ page, context }) => {
    await search(page, 'reasoning', /of 50 papers/);
    await chip(page, /^MLLM/).check();
    await page.getByLabel('Sort').selectOption('title');
    await expect(page).toHaveURL(/sort=title/);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(countLine(other)).toHaveText((await countLine(page).textContent()) ?? '');
    await expect(async () => {
      const shared = await titles(page);
      expect(shared.length).toBeGreaterThan(1);
      expect(await titles(other)).toEqual(shared);
    }).toPass();
    await expect(box(other)).toHaveValue('reasoning');
  });

  test('a reader far down the list who types sees the first of what is found', async ({ page }) => {
    await results(page).nth(40).scrollIntoViewIfNeeded();
    await expect(box(page)).toBeInViewport();
    await box(page).pressSequentially('reward');
    await expect(countLine(page)).toHaveText(/of 50 papers/);
    await expect(results(page).first().locator('.title')).toBeInViewport();
    await expect(box(page)).toBeInViewport();
    const place = await page.evaluate(() => window.scrollY);
    await box(page).press('s');
    await expect(countLine(page)).toHaveText(/of 50 papers/);
    expect(await page.evaluate(() => window.scrollY)).toBe(place);
  });

  test('far down, a key that comes between the answer to another and its display leads there too', async ({
    page,
  }) => {
    await box(page).focus();
    for (let time = 0; time < 5; time++) {
      await search(page, '', '50 papers');
      await results(page).nth(40).scrollIntoViewIfNeeded();
      await box(page).evaluate(async (input: HTMLInputElement) => {
        for (const query of ['r', 're']) {
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, query);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
      });
      await expect(page).toHaveURL(/\?q=re$/);
      await expect(countLine(page)).toHaveText(answered);
      await expect(results(page).first().locator('.title')).toBeInViewport();
    }
  });

  test('orders the list by title, and keeps the number that each paper has in the source', async ({
    page,
  }) => {
    await page.getByLabel('Sort').selectOption('title');
    await expect(page).toHaveURL(/sort=title/);
    await expect.poll(async () => (await titles(page))[0]).toMatch(/^Act Wisely/);
    expect(await results(page).first().locator('.number').textContent()).toMatch(/39/);
  });

  test('offers a way out where nothing is found', async ({ page }) => {
    await chip(page, /^Representative/).check();
    await search(page, 'OpenVLThinker', '0 of 50 papers');
    await expect(page.getByText('No papers match “OpenVLThinker” with these filters.')).toBeVisible();
    await page.getByRole('button', { name: /^Remove “.*” \(1 paper\)$/ }).click();
    await expect(countLine(page)).toHaveText('1 of 50 papers');
    await search(page, 'qzxqzx', '0 of 50 papers');
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect(countLine(page)).toHaveText('50 papers');
  });

  test('works with the keyboard alone', { tag: '@essential' }, async ({ page }) => {
    // The key is listened for a moment after the island is there.
    await expect(async () => {
      await page.keyboard.press('Control+k');
      await expect(box(page)).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.type('survey');
    await expect(countLine(page)).toHaveText('1 of 50 papers');
    // Not what its first letters found.
    await expect(results(page).first().locator('mark').first()).toHaveText('Survey');
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first().getByRole('link').first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(box(page)).toHaveValue('');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(box(page)).not.toBeFocused();
    // No key alone does anything outside a field (WCAG 2.1.4).
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('button', { name: 'How search works, and keys' }).press('Enter');
    await expect(page.getByRole('dialog', { name: 'How search works' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'How search works, and keys' })).toBeFocused();
  });

  test('the help has examples of this list, of which one press fills the box', async ({ page }) => {
    await page.getByRole('button', { name: 'How search works, and keys' }).click();
    const dialog = page.getByRole('dialog', { name: 'How search works' });
    const examples = dialog.locator('dt button');
    expect(await examples.count()).toBeGreaterThan(6);
    const typed = (await examples.filter({ hasText: /^year:/ }).textContent()) ?? '';
    await examples.filter({ hasText: /^year:/ }).click();
    await expect(dialog).toBeHidden();
    await expect(box(page)).toHaveValue(typed);
    await expect(countLine(page)).toHaveText(/^\d+ of 50 papers$/);
  });

  test('every example of the help finds papers', async ({ page }) => {
    await page.getByRole('button', { name: 'How search works, and keys' }).click();
    const typed = await page.getByRole('dialog').locator('dt button').allTextContents();
    await page.keyboard.press('Escape');
    for (const query of typed) await search(page, query, answered);
  });

  test('a question finds what its words do, and says which words it ignored', async ({ page }) => {
    await search(page, 'hallucinations in agents', answered);
    const plain = await titles(page);
    await search(page, 'what is there on hallucinations in agents?', answered);
    await expect(page.getByText('Ignored: “what”, “is”, “there”, “on”, “in”.')).toBeVisible();
    expect(await titles(page)).toEqual(plain);
  });

  test('what looks like a filter is offered as one, and taken out of the query', async ({ page }) => {
    await search(page, 'grpo 2026', /of 50 papers/);
    const offer = page.getByRole('button', { name: /^Filter by Year: 2026 \(\d+\)$/ });
    await offer.click();
    await expect(box(page)).toHaveValue('grpo');
    await expect(chip(page, /^2026/)).toBeChecked();
    await expect(offer).toHaveCount(0);
  });

  test('marks a fact that matches, and another form of a word', async ({ page }) => {
    await box(page).fill('segmenting 2026');
    const marks = results(page).first().locator('mark');
    await expect(marks.filter({ hasText: /^2026$/ }).first()).toBeAttached();
    await expect(marks.filter({ hasText: /^segment/i }).first()).toBeAttached();
  });

  test('the id of the hub paper says so', async ({ page }) => {
    await search(page, 'arXiv:2503.01785', '0 of 50 papers');
    await expect(page.getByText('This is the hub paper; the list has those that cite it.')).toBeVisible();
  });

  test('Escape leads from a result to the box, and Enter in the box opens the only result', async ({
    page,
  }) => {
    await search(page, 'survey', /of 50 papers/);
    await box(page).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveValue('survey');
    await search(page, 'LVIS', '1 of 50 papers');
    await box(page).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('WOW-Seg');
  });

  test('Enter opens the result that has the focus', async ({ page }) => {
    await search(page, 'LVIS', '1 of 50 papers');
    await box(page).press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('WOW-Seg');
  });

  test('announces the count when typing rests, not at every key', async ({ page }) => {
    await expect(async () => {
      // The keys come from the page itself, and again if a busy machine made a pause between them.
      const { longest, announced } = await box(page).evaluate(async (input: HTMLInputElement) => {
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const type = (text: string) => {
          set?.call(input, text);
          input.dispatchEvent(new Event('input', { bubbles: true }));
        };
        const wait = (time: number) => new Promise((next) => setTimeout(next, time));
        type('');
        await wait(2000);
        const announced: (string | null)[] = [];
        const status = document.querySelector('.result-count [role="status"]') as HTMLElement;
        const watch = new MutationObserver(() => announced.push(status.textContent));
        watch.observe(status, { subtree: true, childList: true, characterData: true });
        let longest = 0;
        for (const text of ['G', 'GR', 'GRP', 'GRPO']) {
          const start = performance.now();
          type(text);
          await wait(60);
          longest = Math.max(longest, performance.now() - start);
        }
        await wait(2000);
        watch.disconnect();
        return { longest, announced };
      });
      expect(longest, 'milliseconds between two keys').toBeLessThan(200);
      expect(announced).toEqual(['10 of 50 papers for “GRPO”']);
    }).toPass();
  });

  test('what is written together finds what is written apart, with both parts marked', async ({ page }) => {
    await search(page, 'fine-tuning', /of 50 papers/);
    const apart = await titles(page);
    await search(page, 'finetuning', `${apart.length} of 50 papers`);
    expect(await titles(page)).toEqual(apart);
    const marks = (await results(page).first().locator('mark').allTextContents()).join(' ');
    expect(marks).toMatch(/fine/i);
    expect(marks).toMatch(/tuning/i);
  });

  test('the focus of the keyboard stays in the search where a pressed button goes away', async ({ page }) => {
    await chip(page, /^Representative/).check();
    await page.getByRole('button', { name: 'Remove the filter Representative' }).press('Enter');
    await expect(box(page)).toBeFocused();
    await search(page, 'xhalucinatixn', '0 of 50 papers');
    await page.getByRole('button', { name: 'Search for “hallucination”' }).press('Enter');
    await expect(countLine(page)).toHaveText('4 of 50 papers');
    await expect(box(page)).toBeFocused();
  });

  test('10,000 pasted characters do no harm', async ({ page }) => {
    await box(page).evaluate((input: HTMLInputElement) => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      set?.call(input, 'visual "unclosed -($%^ '.repeat(500));
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect(countLine(page)).toHaveText(/of 50 papers/);
    await search(page, 'LVIS', '1 of 50 papers');
  });

  test('has no accessibility violations while results are shown', async ({ page }) => {
    await search(page, 'visual reasoning', /of 50 papers/);
    await chip(page, /^Representative/).check();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});

test('what is typed before the scripts arrive is searched for when they do', async ({ page }) => {
  let scripts = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto(addressOf('real'), { waitUntil: 'commit' });
  await box(page).fill('LVIS');
  scripts.resolve();
  await expect(countLine(page)).toHaveText('1 of 50 papers');
  await expect(box(page)).toHaveValue('LVIS');
  scripts = Promise.withResolvers();
  await page.goto(addressOf('real', '?rep=yes'), { waitUntil: 'commit' });
  await box(page).fill('GRPO');
  scripts.resolve();
  await expect(page).toHaveURL(/q=GRPO&rep=yes/);
});

test('the address says what is searched and chosen, not what the browser remembers of the form', async ({
  page,
}) => {
  await page.goto(addressOf('real'));
  await page.getByRole('checkbox', { name: /^Representative/ }).check();
  await page.getByLabel('Sort').selectOption('Title');
  await expect(page).toHaveURL(/rep=yes/);
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  await page.goto(addressOf('real', 'about/'));
  await page.goBack();
  await expect(page.getByLabel('Sort')).toBeEnabled();
  await expect(page.getByLabel('Sort')).toHaveValue('source');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(results(page)).toHaveCount(50);
  expect(new URL(page.url()).search).toBe('');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('the list is whole, a sentence says how to search it, and no box or filter pretends to work', async ({
    page,
  }) => {
    await page.goto(addressOf('real'));
    await expect(results(page)).toHaveCount(50);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.locator('noscript p')).toHaveText(/need JavaScript.*search of your browser/s);
    await page.goto(addressOf('real', '?q=GRPO'));
    await expect(results(page)).toHaveCount(50);
  });
});

/** What the page has fetched of the search: its engine and index, without the island that opens them. */
function watchEngine(page: Page): string[] {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/(page-explorer|index-explorer|search-worker)\b|\/search\//.test(pathname)) fetched.push(pathname);
  });
  return fetched;
}

for (const [site, name, query] of [
  ['real', '50 papers', 'LVIS'],
  ['longList', '250 papers', 'paper 237'],
] as const) {
  test(`the engine of ${name} is fetched when the page is idle`, async ({ page }) => {
    const fetched = watchEngine(page);
    await page.goto(addressOf(site));
    await expect.poll(() => fetched).not.toEqual([]);
    await page.waitForLoadState('networkidle');
    const early = fetched.splice(0);
    await box(page).fill(query);
    await expect(results(page).first().locator('mark').first()).toBeVisible();
    expect(fetched.filter((path) => path.endsWith('.js') && !early.includes(path))).toEqual([]);
  });
}

for (const [site, name, query, saveData] of [
  ['real', '50 papers, where data is saved', 'LVIS', true],
  ['longList', '250 papers, where data is saved', 'paper 237', true],
  ['tenThousand', '10,000 papers', 'hallucination', false],
] as const) {
  test(`nothing of the search in ${name} is fetched until the reader turns to it`, async ({ page }) => {
    await page.addInitScript((saves) => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: saves } });
    }, saveData);
    const fetched = watchEngine(page);
    await page.goto(addressOf(site));
    await expect(page.locator('html[data-search="ready"]')).toBeAttached();
    await page.waitForLoadState('networkidle');
    expect(fetched).toEqual([]);
    await box(page).fill(query);
    await expect(results(page).first().locator('mark').first()).toBeVisible();
    expect(fetched.length).toBeGreaterThan(0);
  });
}

for (const [site, name, size] of [
  ['longList', '250 papers', '250'],
  ['tenThousand', '10,000 papers', '10,000'],
] as const) {
  test.describe(`a list of ${name}`, () => {
    test('fetches little of its index', async ({ page }) => {
      const sizes: Promise<number>[] = [];
      // What was given up for a later search has no body.
      const sizeOf = (response: Response) =>
        response.body().then(
          ({ length }) => length,
          () => 0,
        );
      page.on('response', (response) => {
        if (/\/search\//.test(response.url())) sizes.push(sizeOf(response));
      });
      await page.goto(addressOf(site));
      await search(page, 'list reward', new RegExp(`of ${size} papers|match`));
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(250 * 1024);
    });

    test('finds, marks and links papers from anywhere in it, and clearing brings the first page back', {
      tag: '@essential',
    }, async ({ page }) => {
      await page.goto(addressOf(site));
      const first = await titles(page);
      await search(
        page,
        site === 'longList' ? 'paper 237' : 'hallucination',
        new RegExp(`of ${size} papers|match`),
      );
      await expect(results(page).first().locator('mark').first()).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Pages of the list' })).toBeHidden();
      await page.getByRole('button', { name: 'Clear all' }).click();
      await expect.poll(() => titles(page)).toEqual(first);
      await search(
        page,
        site === 'longList' ? 'paper 237' : 'hallucination',
        new RegExp(`of ${size} papers|match`),
      );
      await expect(results(page).first().locator('mark').first()).toBeVisible();
      await results(page).first().getByRole('link').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(site === 'longList' ? '237' : '');
    });
  });
}

for (const [site, script] of [
  ['real', 'page-explorer'],
  ['longList', 'index-explorer'],
  ['longList', 'search-worker'],
] as const) {
  test(`what is lost before ${script} arrives is said in a sentence, and can be tried again`, async ({
    page,
  }) => {
    const lost = new RegExp(`/${script}[^/]*\\.js`);
    await page.route(lost, (route) => route.abort());
    await page.goto(addressOf(site, '?q=reward'));
    await expect(page.getByRole('alert')).toBeVisible();
    await page.unroute(lost);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(countLine(page)).toHaveText(/ of \d+ papers/);
    await expect(page.getByRole('alert')).toBeHidden();
  });
}

test('each script of the search that is lost twice is fetched again, on the way back to results too, or a reload is offered', async ({
  page,
}) => {
  // If the page imports a script while it is still preloaded, both are one request, and the second that is lost was the
  // last try: then the page offers a reload. So it does in Firefox, which asks for a lost module only once.
  const reload = page.getByRole('button', { name: 'Reload the page' }).filter({ visible: true });
  const found = countLine(page).filter({ hasText: / of 50 papers/ });
  await page.goto(addressOf('real', '?q=reward'));
  const scripts = await page
    .locator('link[rel=modulepreload]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    await results(page).first().getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    let lost = 0;
    await page.route(`**${script}*`, (route) => {
      lost += 1;
      return lost <= 2 ? route.abort() : route.continue();
    });
    await page.goBack();
    await expect(found.or(reload).first()).toBeVisible();
    await page.unroute(`**${script}*`);
    if (await reload.first().isVisible()) await reload.first().click();
    await expect(found).toBeVisible();
    await expect(page.locator('.late-note')).toBeHidden();
  }
});

test('the arrow keys walk from the box along the results of a list of several pages', async ({ page }) => {
  await page.goto(addressOf('longList'));
  await expect(page.locator('html[data-search="ready"]')).toBeAttached();
  await search(page, 'cited', /of 250 papers/);
  await expect(results(page).first().locator('mark').first()).toBeVisible();
  await box(page).press('ArrowDown');
  await expect(results(page).first().getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
});

test('a shared address opens as many results as were shown, and another query begins with the first', async ({
  page,
  context,
}) => {
  await page.goto(addressOf('longList'));
  await search(page, 'cited', /of 250 papers/);
  await page.getByRole('button', { name: /^Show 25 more/ }).click();
  await expect(page).toHaveURL(/\?q=cited&show=50$/);
  await expect(results(page)).toHaveCount(50);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect.poll(() => titles(other)).toEqual(await titles(page));
  await search(other, 'list', /of 250 papers/);
  await expect(other).toHaveURL(/\?q=list$/);
  await expect(results(other)).toHaveCount(25);
});

for (const [site, query] of [
  ['real', 'reward'],
  ['real', ''],
  ['longList', 'cited'],
  ['tenThousand', 'reward'],
] as const) {
  test(`going back from a paper page to a list of the site ${site} searched for “${query}” brings list and focus back`, async ({
    page,
  }) => {
    await page.goto(addressOf(site));
    await expect(page.locator('html[data-search="ready"]')).toBeAttached();
    if (query !== '') {
      await search(page, query, /\d of /);
      // The count comes before the list of an index, and the first entry is marked before the others.
      await expect(results(page).nth(9).locator('mark').first()).toBeAttached();
    }
    const found = await titles(page);
    const link = results(page).nth(9).locator('.title a');
    const name = (await link.textContent()) ?? '';
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    // On a slow line the first hits of a long list come before the others.
    await page.route('**/search/*.bin', (route) => setTimeout(() => route.continue(), 100));
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual(found);
    await expect(results(page).nth(9).locator('.title a')).toBeFocused();
    await expect(results(page).nth(9).locator('.title a')).toBeInViewport();
  });
}

test('papers with some of the words are all counted and reached, in every order with their marks', async ({
  page,
}) => {
  await page.goto(addressOf('longList'));
  await search(page, 'cited qzxqzx', /^No paper matches all words; \d+ match some$/);
  const some = Number(/; (\d+) match/.exec((await countLine(page).textContent()) ?? '')?.[1]);
  expect(some).toBeGreaterThan(25);
  await expect(page.getByRole('button', { name: `Show 25 more (${some - 25} left)` })).toBeVisible();
  await page.getByLabel('Sort').selectOption('title');
  await expect(results(page).first().locator('mark').first()).toBeVisible();
  await expect(results(page).filter({ has: page.locator('mark') })).toHaveCount(25);
});

test('a long list shows its first hits while the others are on their way, and moves nothing', async ({
  page,
}) => {
  const manifest = await page.request.get(addressOf('tenThousand', 'hubs/ten-thousand/search/manifest.json'));
  const { documents }: { documents: [name: string, size: number][] } = await manifest.json();
  const papers = new Set(documents.map(([name]) => name));
  /** A search that begins again fetches its first files again. */
  const first = new Set<string>();
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/search/*.bin', async (route) => {
    const name = new URL(route.request().url()).pathname.replace(/^.*\//, '');
    if (papers.has(name)) {
      if (first.size < 6) first.add(name);
      if (!first.has(name)) await released;
    }
    await route.continue();
  });
  await page.goto(addressOf('tenThousand'));
  await search(page, 'reward', /of 10,000 papers/);
  await expect(results(page)).toHaveCount(6);
  await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByRole('button', { name: /^Show 25 more/ })).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).not.toBeInViewport();
  const begun = await titles(page);
  const places = () =>
    results(page).evaluateAll((entries) =>
      entries.slice(0, 6).map((entry) => entry.getBoundingClientRect().top),
    );
  const before = await places();
  release();
  await expect(results(page)).toHaveCount(25);
  await expect(page.locator('#search-results')).not.toHaveAttribute('aria-busy');
  await expect(page.getByRole('button', { name: /^Show 25 more/ })).toBeVisible();
  expect((await titles(page)).slice(0, 6)).toEqual(begun);
  expect(await places()).toEqual(before);
  await page.route('**/search/*.bin', (route) => setTimeout(() => route.continue(), 500));
  const counts: number[] = [];
  await page.exposeFunction('noteCount', (count: number) => counts.push(count));
  await page.evaluate(() => {
    const { noteCount } = window as unknown as { noteCount(count: number): void };
    const list = document.querySelector('#search-results') as HTMLElement;
    new MutationObserver(() => noteCount(list.querySelectorAll('.entry').length)).observe(list, {
      childList: true,
      subtree: true,
    });
  });
  await page.getByRole('button', { name: /^Show 25 more/ }).click();
  await expect(results(page)).toHaveCount(50);
  expect(Math.min(...counts), 'entries while more come').toBeGreaterThanOrEqual(25);
});

test('a lost network is said in a sentence, and typing goes on with what is there', async ({
  page,
  context,
}) => {
  await page.goto(addressOf('tenThousand'));
  await search(page, 'reward', /of 10,000 papers/);
  // The count comes with the first hits.
  await expect(results(page)).toHaveCount(25);
  await context.setOffline(true);
  await box(page).fill('segmentation');
  await expect(page.getByRole('alert')).toContainText('Connection lost');
  await search(page, 'reward', /of 10,000 papers/);
  await expect(page.getByRole('alert')).toBeHidden();
  await box(page).fill('segmentation');
  await expect(page.getByRole('alert')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(results(page).first().locator('mark').first()).toHaveText(/segmentation/i);
});

test('answers never arrive out of order: the last key wins', async ({ page }) => {
  await page.goto(addressOf('tenThousand'));
  await search(page, 'reward', /of 10,000 papers/);
  // Later requests are answered sooner.
  let delay = 300;
  await page.route('**/search/*.bin', async (route) => {
    delay = Math.max(0, delay - 60);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.continue();
  });
  await box(page).pressSequentially(' model spatial', { delay: 20 });
  await expect(box(page)).toHaveValue('reward model spatial');
  await expect(page).toHaveURL(/q=reward\+model\+spatial/);
  for (const word of ['reward', 'model', 'spatial']) {
    await expect(
      results(page)
        .first()
        .locator('mark', { hasText: new RegExp(word, 'i') })
        .first(),
    ).toBeVisible();
  }
});

for (const site of ['real', 'longList', 'threeThousand'] as const) {
  test(`no entry stays empty on the site ${site}, however quickly the keys came`, async ({ page }) => {
    await page.goto(addressOf(site));
    await search(page, 'a', /match|of/);
    await box(page).clear();
    for (const delay of [0, 15, 40, 75]) {
      await box(page).pressSequentially('reward', { delay });
      for (let at = 0; at < 'reward'.length; at += 1) await page.keyboard.press('Backspace', { delay });
    }
    await box(page).pressSequentially('re', { delay: 15 });
    await expect(page).toHaveURL(/q=re$/);
    await expect(page.locator('#search-results')).not.toHaveAttribute('aria-busy');
    await expect(results(page).first().locator('mark').first()).toBeVisible();
    await expect(page.locator('.papers > .waiting:not([hidden])')).toHaveCount(0);
  });
}
