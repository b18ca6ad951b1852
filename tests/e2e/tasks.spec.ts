import { expect, type Page, test } from '@playwright/test';
import { addressOf, type SiteName } from '../support/sites.ts';
import { clipboardPermissions, needs } from '../support/test-browser.ts';

/** The most clicks and keys that any task may take. A word that is typed counts as one key. */
const maxSteps = 6;

/** A reader at the page, whose clicks, keys and typed words are counted. */
class Reader {
  steps = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string) {
    this.steps += 1;
    await this.page.keyboard.press(key);
  }

  async type(word: string) {
    this.steps += 1;
    await this.page.keyboard.type(word);
  }

  async click(target: ReturnType<Page['locator']>) {
    this.steps += 1;
    await target.click();
  }

  async choose(label: string, option: string) {
    // One click opens the list, the other chooses.
    this.steps += 2;
    await this.page.getByRole('combobox', { name: label }).selectOption({ label: option });
  }
}

const entries = (page: Page) => page.locator('.papers > .entry:visible');
const titles = async (page: Page) =>
  (await entries(page).locator('.title').allTextContents()).map((title) => title.trim());
const count = (page: Page) => page.locator('.result-count > .count');
const value = (page: Page, facet: string, label: string | RegExp) =>
  page.locator(`.block-${facet} .facet-value`).filter({ hasText: label }).first();

interface Task {
  name: string;
  site: SiteName;
  path?: string;
  /** Clicks, keys and words that it takes. */
  steps: number;
  run(reader: Reader): Promise<void>;
}

const tasks: Task[] = [
  {
    name: 'find the papers on GUI agents',
    site: 'real',
    steps: 2,
    async run(reader) {
      await reader.press('ControlOrMeta+k');
      await reader.type('GUI');
      await expect(count(reader.page)).toHaveText('7 of 50 papers');
      await expect(entries(reader.page)).toHaveText(Array(7).fill(/GUI/i));
    },
  },
  {
    name: 'see the five newest',
    site: 'real',
    steps: 2,
    async run(reader) {
      await reader.choose('Sort', 'Newest first');
      await expect(reader.page).toHaveURL(/sort=newest/);
      const shown = () =>
        entries(reader.page)
          .locator('time')
          .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
      // The address tells of the choice before the list does.
      await expect(async () => {
        const dates = await shown();
        expect(dates.length).toBeGreaterThan(5);
        expect(dates.slice(0, 5)).toEqual(dates.toSorted().reverse().slice(0, 5));
      }).toPass();
    },
  },
  {
    name: 'find a title that is half remembered, with a slip',
    site: 'real',
    steps: 3,
    async run(reader) {
      await reader.press('ControlOrMeta+k');
      await reader.type('temporl ground');
      const first = entries(reader.page).first();
      await expect(first).toContainText('Time-R1');
      // Not what its first letters found.
      await expect(
        first
          .locator('mark')
          .filter({ hasText: /^ground/i })
          .first(),
      ).toBeVisible();
      await reader.press('ArrowDown');
      await expect(entries(reader.page).first().locator('.title a')).toBeFocused();
    },
  },
  {
    name: 'cite three papers in LaTeX',
    site: 'real',
    steps: 3,
    async run(reader) {
      needs('clipboard');
      const copied: string[] = [];
      for (const at of [0, 1, 2]) {
        await reader.click(entries(reader.page).nth(at).getByRole('link', { name: 'Cite' }));
        await expect(entries(reader.page).nth(at).getByText('BibTeX copied.')).toBeVisible();
        copied.push(await reader.page.evaluate(() => navigator.clipboard.readText()));
      }
      for (const citation of copied) expect(citation).toMatch(/^@\w+\{/);
      expect(new Set(copied).size).toBe(3);
    },
  },
  {
    name: 'list all of 2025 by one author',
    site: 'real',
    steps: 3,
    async run(reader) {
      await reader.press('ControlOrMeta+k');
      await reader.type('author:"Limin Wang"');
      await expect(reader.page).toHaveURL(/q=author/);
      await expect(count(reader.page)).toContainText(' of 50 papers');
      await reader.click(value(reader.page, 'year', '2025'));
      await expect(reader.page).toHaveURL(/year=2025/);
      const dated = reader.page.locator('time', { hasText: '2025' });
      await expect(entries(reader.page).filter({ hasNot: dated })).toHaveCount(0);
      await expect(entries(reader.page)).not.toHaveCount(0);
    },
  },
  {
    name: 'see what supports the hub paper',
    site: 'sixRoles',
    steps: 1,
    async run(reader) {
      // Its source states how many papers support it, not which.
      await reader.click(reader.page.getByRole('link', { name: /^Figures/ }));
      await expect(reader.page.locator('#roles')).toBeInViewport();
      await expect(reader.page.locator('#roles')).toContainText(/supporting\s*7/);
    },
  },
  {
    name: 'find what is similar to VLM-R1',
    site: 'real',
    steps: 3,
    async run(reader) {
      await reader.press('ControlOrMeta+k');
      await reader.type('VLM-R1');
      await expect(entries(reader.page).first()).toContainText('VLM-R1');
      await reader.click(entries(reader.page).first().getByRole('link', { name: 'Similar' }));
      await expect(reader.page.locator('.entry-panel[data-panel=similar] a').first()).toBeVisible();
    },
  },
  {
    name: 'send this view',
    site: 'real',
    path: '?q=GUI',
    steps: 1,
    async run(reader) {
      needs('clipboard');
      await reader.click(reader.page.getByRole('button', { name: 'Copy link' }));
      await expect(reader.page.getByText('Link copied')).toBeVisible();
      const link = await reader.page.evaluate(() => navigator.clipboard.readText());
      const other = await reader.page.context().newPage();
      await other.goto(link);
      await expect(count(other)).toHaveText('7 of 50 papers');
      expect(await titles(other)).toEqual(await titles(reader.page));
    },
  },
  {
    name: 'list only papers with a citing passage',
    site: 'fourFormats',
    path: 'hubs/moon/',
    steps: 1,
    async run(reader) {
      await reader.click(value(reader.page, 'passage', 'Has a citing passage'));
      await expect(count(reader.page)).toContainText(' of ');
      const passage = reader.page.locator('blockquote:visible');
      await expect(entries(reader.page).filter({ hasNot: passage })).toHaveCount(0);
      await expect(entries(reader.page)).not.toHaveCount(0);
    },
  },
  {
    // As for OpenAlex, which lists no paper of this hub alone.
    name: 'list what only one source lists, here Semantic Scholar',
    site: 'fourFormats',
    path: 'hubs/moon/',
    steps: 1,
    async run(reader) {
      await reader.click(value(reader.page, 'source', 'Semantic Scholar only'));
      await expect(count(reader.page)).toContainText(' of ');
      expect(await entries(reader.page).count()).toBeGreaterThan(0);
    },
  },
];

test.use({ viewport: { width: 1280, height: 900 }, permissions: clipboardPermissions });

for (const { name, site, path = '', steps, run } of tasks) {
  test(`${name}: ${steps} clicks and keys`, async ({ page }) => {
    await page.goto(addressOf(site, path));
    await expect(page.locator('html[data-search=ready]:not(.pending)')).toBeAttached();
    const reader = new Reader(page);
    await run(reader);
    expect(reader.steps).toBe(steps);
    expect(reader.steps).toBeLessThanOrEqual(maxSteps);
  });
}
