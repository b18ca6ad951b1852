import type { Locator } from '@playwright/test';

/** The texts of controls that are too small to be hit: less than 24 px wide or high. */
export function smallTargets(controls: Locator): Promise<(string | null)[]> {
  return controls.evaluateAll((elements) =>
    elements
      .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ text }) => text),
  );
}
