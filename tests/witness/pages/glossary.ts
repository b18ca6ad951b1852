import type { Element } from '../dom.ts';
import { glossary } from '../labels/about.ts';
import type { Page } from '../page.ts';

/** Expects of every word in these lists the meaning that the glossary gives it. */
export function checkGlossary(page: Page, lists: readonly Element[]): void {
  for (const pair of lists.flatMap((list) => page.find('div', list))) {
    const [word, meaning] = [page.find('dt', pair)[0], page.find('dd', pair)[0]];
    const expected = word && glossary[page.open(word)];
    if (!word || !meaning || expected === undefined) continue;
    page.tick(word);
    page.expectOf([meaning], [expected], 'a meaning');
  }
}

/** Accounts for the buttons that explain words of a page, and what they show. */
export function checkExplanations(page: Page): void {
  for (const button of page.find('button.explain')) {
    const id = button.attributes.get('popovertarget') ?? button.attributes.get('popoverTarget') ?? '';
    const [shown] = page.find(`#${id}`);
    const words = shown ? page.find('dt', shown).map((word) => page.open(word)) : [];
    page.expectOf([button], [`What ${words.join(', ')} means`], 'an explanation');
    if (shown) checkGlossary(page, page.find('dl', shown));
  }
}
