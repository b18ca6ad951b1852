import { pluralize, printCount } from '../../text/numbers.ts';
import type { ValueCounts } from '../values/value-counts.ts';
import { shownPart, type ValueFigure } from '../values/value-figure.ts';

/** Where the citing papers appeared. */
export const venueFigure: ValueFigure = {
  facet: 'venue',
  field: 'publication.venue',
  label: 'Where citing papers appeared',
  valueName: 'Venue',
  least: 1,
  finding,
  coverage: (counts, inList = '') => {
    const { known, whole } = counts;
    const has = known === 1 ? 'has' : 'have';
    return `${printCount(known)} of ${pluralize(whole, 'listed paper')} ${has} a stated venue${inList} (our count). Names are as printed, so one venue can have several.${shownPart(counts)}`;
  },
};

function finding({ rows, known }: ValueCounts): string {
  const [first, second] = rows;
  const those = `${pluralize(known, 'paper')} in ${pluralize(rows.length, 'venue')}`;
  if (!first || first.count === 1) return `${those}, one in each`;
  const count = printCount(first.count);
  if (first.count === second?.count) return `${those}, none with more than ${count}`;
  return `${those}, most in ${first.name} (${count})`;
}
