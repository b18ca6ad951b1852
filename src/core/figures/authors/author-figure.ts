import { pluralize, printCount } from '../../text/numbers.ts';
import type { ValueCounts } from '../values/value-counts.ts';
import { shownPart, type ValueFigure } from '../values/value-figure.ts';

/** Who wrote several of the citing papers. */
export const authorFigure: ValueFigure = {
  facet: 'author',
  field: 'authors',
  label: 'Who cites it several times',
  valueName: 'Author',
  // Nearly every author has one paper, and an order among these says nothing.
  least: 2,
  finding,
  coverage: (counts, inList = '') => {
    const { known, whole, rarer } = counts;
    const others = rarer > 0 ? ` ${pluralize(rarer, 'other name')} ${has(rarer)} one paper.` : '';
    return `${printCount(known)} of ${pluralize(whole, 'listed paper')} ${has(known)} stated authors${inList} (our count). Authors are matched by name only: one name can be several people.${others}${shownPart(counts)}`;
  },
};

function finding({ rows }: ValueCounts): string {
  const [first, second] = rows;
  const names = pluralize(rows.length, 'author');
  const count = printCount(first?.count ?? 0);
  if (first?.count === rows.at(-1)?.count) return `${names} with ${count} citing papers each`;
  if (first?.count === second?.count)
    return `${names} with several citing papers, none with more than ${count}`;
  return `${names} with several citing papers, most by ${first?.name} (${count})`;
}

function has(number: number): string {
  return number === 1 ? 'has' : 'have';
}
