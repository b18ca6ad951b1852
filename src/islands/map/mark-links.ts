import type { ColourChoice } from '../../core/figures/map/map-colours.ts';

/**
 * The marks that the page holds as links. Their `<title>`, which a browser shows by itself where there are no
 * scripts, becomes their name, since the map shows it better.
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

/** Paints the marks by a facet, or all alike, and lights those that `lit` has a one for. */
export function styleLinks(links: SVGAElement[], choice: ColourChoice | undefined, lit: Uint8Array | null) {
  for (const [at, link] of links.entries()) {
    const place = Number(choice?.codes[at] ?? 0);
    const tone = choice ? `tone tone-${choice.classes[place]?.tone}` : '';
    const light = lit ? (lit[at] ? 'lit' : 'unlit') : '';
    link.setAttribute('class', ['mark', tone, light].filter(Boolean).join(' '));
    link.querySelector('use')?.setAttribute('href', `#mark-${choice ? place : 0}`);
  }
}

/** Makes one mark the only one that Tab stops at. */
export function setTabStop(links: SVGAElement[], at: number) {
  for (const [place, link] of links.entries()) link.setAttribute('tabindex', place === at ? '0' : '-1');
}
