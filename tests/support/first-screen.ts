import { expect, type Page } from '@playwright/test';

/** What a reader sees of the explorer, in CSS pixels of the window. */
export interface FirstScreen {
  /** Top and bottom of the search box. */
  box: { top: number; bottom: number };
  /** Entries of which nothing is cut off, or under the bar or the dock. */
  whole: number;
  /** Mean height of the entries that are laid out. */
  entryHeight: number;
  /** Share of the height of the window that search, filters and list have. */
  share: number;
}

/** Measures the part of the explorer that is in the window now. */
export function measureFirstScreen(page: Page): Promise<FirstScreen> {
  return page.evaluate(() => {
    const height = window.innerHeight;
    const bar = (document.querySelector('#search') as HTMLElement).getBoundingClientRect();
    const isDock = bar.top > height / 2;
    const from = !isDock && bar.top <= 1 ? bar.bottom : 0;
    const to = isDock ? bar.top : height;
    const boxes = Array.from(document.querySelectorAll('.entry'), (entry) => entry.getBoundingClientRect());
    const entries = boxes.filter(({ height }) => height > 0);
    const seen = entries.filter(({ top, bottom }) => top >= from - 1 && bottom <= to + 1);
    const input = (document.querySelector('#search-input') as HTMLElement).getBoundingClientRect();

    const rows = new Uint8Array(height);
    for (const part of document.querySelectorAll('#search, .rail, .result-head, .list-column')) {
      const { top, bottom, width } = part.getBoundingClientRect();
      if (width > 0) rows.fill(1, Math.max(0, Math.round(top)), Math.max(0, Math.round(bottom)));
    }
    return {
      box: { top: input.top, bottom: input.bottom },
      whole: seen.length,
      entryHeight:
        entries.slice(0, 25).reduce((sum, { height }) => sum + height, 0) / Math.min(25, entries.length),
      share: rows.reduce((sum, row) => sum + row, 0) / height,
    };
  });
}

interface Shifts {
  value: number;
  /** What moved, from where to where, in pixels. */
  moved: string[];
}

/**
 * Expects that the page moved nothing that readers saw, or at most so much; `watchShifts` must run before it is opened.
 * A list that moves by a line counts 0.02 and more, the links of an entry whose last one comes later than the first 0.001:
 * where a browser cuts a page into pieces is chance.
 */
export async function expectNoShift(page: Page, most = 0.005): Promise<void> {
  const { value, moved } = await page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts);
  expect(value, moved.join('\n')).toBeLessThan(most);
}

export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shifts = { value: 0, moved: [] };
    Object.assign(window, { shifts });
    const text = ({ x, y, width, height }: DOMRectReadOnly) =>
      [x, y, width, height].map(Math.round).join(' ');
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        shifts.value += entry.value;
        for (const { node, previousRect, currentRect } of entry.sources) {
          const name = node instanceof Element ? `${node.nodeName}.${node.className}` : node?.nodeName;
          shifts.moved.push(`${name}: ${text(previousRect)} → ${text(currentRect)}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
