import type { ColourChoice } from '../../core/figures/map/map-colours.ts';

/**
 * Finds the marks that are links of the page. Browsers show their `<title>` without scripts; here it becomes
 * their accessible name, because the map shows titles itself.
 */
export function adoptLinks(frame: Element): SVGAElement[] {
  const links = Array.from(frame.querySelectorAll<SVGAElement>('a.mark'));
  for (const link of links) {
    const title = link.querySelector('title');
    if (!title) continue;
    const { date } = link.dataset;
    link.dataset.title = title.textContent ?? '';
    link.setAttribute('aria-label', date ? `${title.textContent}, ${date}` : (title.textContent ?? ''));
    title.remove();
  }
  return links;
}

/** Colours the marks by a facet, or all alike, and highlights those with a one in `lit`. */
export function styleLinks(links: SVGAElement[], choice: ColourChoice | undefined, lit: Uint8Array | null) {
  for (const [at, link] of links.entries()) {
    const place = Number(choice?.codes[at] ?? 0);
    const tone = choice ? `tone tone-${choice.classes[place]?.tone}` : '';
    const light = lit ? (lit[at] ? 'lit' : 'unlit') : '';
    link.setAttribute('class', ['mark', tone, light].filter(Boolean).join(' '));
    link.querySelector('use')?.setAttribute('href', `#mark-${choice ? place : 0}`);
  }
}

/** Makes one mark the only one in the tab order. */
export function setTabStop(links: SVGAElement[], at: number) {
  for (const [place, link] of links.entries()) link.setAttribute('tabindex', place === at ? '0' : '-1');
}
