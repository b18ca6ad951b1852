import { pluralize } from '../../text/numbers.ts';
import type { Region } from './map-regions.ts';
import type { PaperMap } from './paper-map.ts';

/** The label above the finding. */
export const mapLabel = 'Map of citing papers';

/** The finding of the map: terms whose papers are close together, the most frequent first. */
export function mapFinding({ regions }: PaperMap): string {
  const [first, second] = regions;
  if (!first) return 'By wording, papers gather around no one term';
  const together = ({ term, withTerm }: Region) =>
    `${withTerm.toLocaleString('en')}\u00a0of\u00a0${term.papers.length.toLocaleString('en')}`;
  const one = `${together(first)} papers with “${first.term.label}” stand together`;
  return second
    ? `By wording, ${one}, and ${together(second)} with “${second.term.label}”`
    : `By wording, ${one}`;
}

/** What the map shows, and what distance means on it. */
export function mapCoverage({ linked }: PaperMap): string {
  const apart = linked.filter((is) => !is).length;
  const marks = `Each mark is one of ${pluralize(linked.length, 'citing paper')}.`;
  const nearness =
    'Papers with similar wording in title and summary stand close together: nearness is computed here from wording, and directions mean nothing. A region is named by the term that stands out there, which not all of its papers have.';
  if (apart === 0) return `${marks} ${nearness}`;
  const rows = `${pluralize(apart, 'paper')} that ${apart === 1 ? 'shares' : 'share'} no wording with another ${apart === 1 ? 'stands' : 'stand'} in a row below.`;
  return `${marks} ${nearness} ${rows}`;
}
