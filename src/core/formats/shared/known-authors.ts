import { finding, type Place } from '../../messages/finding.ts';
import type { Author } from '../../schemas/author.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { isAndOthers, isNobody } from './name-groups.ts';
import type { Notes } from './read-source-text.ts';

/** The authors of a place without “et al.” and without those who are nobody, such as “Anonymous”; reports each. */
export function knownAuthors(
  authors: readonly Author[],
  place: NonNullable<Place>,
  { findings, leftOut }: Notes,
): Author[] {
  return authors.filter(({ family, given }) => {
    if (given !== null) return true;
    if (isAndOthers(family)) leftOut.add('et al.', place);
    else if (isNobody(family)) {
      const reason = `${quote('authors')} is ${quoteWhole(family)}.`;
      findings.push(finding('no-value', place, reason, { field: 'authors' }));
    } else return true;
    return false;
  });
}
