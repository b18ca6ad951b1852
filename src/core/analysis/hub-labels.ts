import { pluralize } from '../text/numbers.ts';

/** The short name of a hub in the figure and the table of shared papers. */
export function hubLabel(hub: number): string {
  return `H${hub + 1}`;
}

/** The short names of the hubs of a set, the first `most` of them: `H1, H2 and 3 more hub papers`. */
export function hubLabels(hubs: readonly number[], most: number): string {
  const more = hubs.length - most;
  const labels = hubs.slice(0, most).map(hubLabel).join(', ');
  return more > 0 ? `${labels} and ${pluralize(more, 'more hub paper')}` : labels;
}
