import type { Tick } from '../../core/reading-list/ticks.ts';

/** All boxes of the page, also those of entries that a filter hides. */
export function allBoxes(): HTMLInputElement[] {
  return Array.from(document.querySelectorAll<HTMLInputElement>('input.tick'));
}

/** The boxes of the papers that the page shows, in their order. */
export function shownBoxes(): HTMLInputElement[] {
  return allBoxes().filter((box) => !box.closest('[hidden]'));
}

/** The key of the paper of a box. */
export function keyOfBox(box: HTMLInputElement): string {
  return box.dataset.paper ?? '';
}

/** The paper of a box, as its entry or row shows it. */
export function tickOfBox(box: HTMLInputElement): Tick {
  const [hub = '', paper = ''] = keyOfBox(box).split('/');
  const title = box.closest('.entry, tr')?.querySelector('.title');
  const link = title?.querySelector('a');
  return {
    hub,
    paper,
    title: title?.textContent?.trim() ?? '',
    href: link ? link.pathname + link.hash : '',
  };
}
