import { pluralize, printCount } from '../../text/numbers.ts';
import type { PaperMap } from './paper-map.ts';

/** The label above the finding. */
export const mapLabel = 'Map of citing papers';

/** Regions that the finding names. */
const maxNamed = 4;

/**
 * The finding of the map: its topics, those with most papers first. A topic is named only if at least half of its
 * papers use its term, because the number beside it would say that they all do.
 */
export function mapFinding({ regions }: PaperMap): string {
  if (regions.length === 0) return 'No topics: papers gather around no one term';
  const topics = regions
    .filter(({ papers, withTerm }) => withTerm * 2 >= papers.length)
    .sort((a, b) => b.papers.length - a.papers.length);
  if (topics.length === 0) {
    return `${pluralize(regions.length, 'topic')}, none with a term that most of its papers use`;
  }
  const named = topics
    .slice(0, maxNamed)
    .map(({ term, papers }, at) =>
      at === 0
        ? `“${term.label}” (${pluralize(papers.length, 'paper')})`
        : `“${term.label}” (${printCount(papers.length)})`,
    );
  return `Topics: ${named.join(', ')}${regions.length > named.length ? ', …' : ''}`;
}

/** What the map shows, and what distance means on it. */
export function mapCoverage({ linked }: PaperMap): string {
  const apart = linked.filter((is) => !is).length;
  const nearness =
    'Each dot is a paper. Papers with similar titles and summaries are close together; only distance has meaning. A label names the most typical term nearby, which at least a third of the papers there use. Our computation.';
  if (apart === 0) return nearness;
  const rest =
    apart === 1
      ? 'One paper has nothing in common with the others; it is shown below.'
      : `${pluralize(apart, 'paper')} have nothing in common with the others; they are shown below.`;
  return `${nearness} ${rest}`;
}
