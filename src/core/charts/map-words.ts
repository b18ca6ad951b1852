import { count } from '../text/numbers.ts';
import type { PaperMap } from './paper-map.ts';

/** What the map shows, as a title: the terms around which most papers stand. */
export function mapFinding({ regions, marks }: PaperMap): string {
  const [first, second] = regions.map(
    ({ term, withTerm }) =>
      `“${term.label}” (${withTerm.toLocaleString('en')}\u00a0of\u00a0${marks.length.toLocaleString('en')})`,
  );
  if (!first) return 'By wording, papers gather around no one term';
  return `By wording, papers gather around ${second ? `${first} and ${second}` : first}`;
}

/** What is on the map, and what nearness means there. */
export function mapCoverage({ linked }: PaperMap): string {
  const apart = linked.filter((is) => !is).length;
  const marks = `Each mark is one of ${count(linked.length, 'citing paper')}.`;
  const nearness =
    'Papers with similar wording in title and summary stand close together: nearness is computed here from wording, and directions mean nothing.';
  if (apart === 0) return `${marks} ${nearness}`;
  const rows = `${count(apart, 'paper')} that ${apart === 1 ? 'shares' : 'share'} no wording with another ${apart === 1 ? 'stands' : 'stand'} in a row below.`;
  return `${marks} ${nearness} ${rows}`;
}
