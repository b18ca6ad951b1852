import { roleTotals } from '../../analysis/role-counts.ts';
import { coverageOfTotals, summarizeRoles } from '../../analysis/role-summary.ts';
import type { HubPaper } from '../../schemas/hub-paper.ts';
import type { HubRecord } from '../../schemas/hub-record.ts';
import { at } from '../../text/at.ts';
import { pluralize, printCount } from '../../text/numbers.ts';
import { toPlainText } from '../../text/tex.ts';
import type { Panel } from './role-panels.ts';

type Parts = Pick<HubRecord, 'hub' | 'citingPapers'>;

/** The label above the finding. */
export const roleLabel = 'How it is cited';

/** The title of the figure where it is embedded in another page. */
export function embedTitle({ title }: Pick<HubPaper, 'title'>): string {
  return `How “${toPlainText(title)}” is cited`;
}

/** The finding of the figure: about roles, or about polarities if no role is stated. */
export function roleFinding(record: Parts, panels: Panel[]): string {
  const { finding, classified } = roleTotals(record);
  const polarity = panels.find(({ dimension, known }) => dimension === 'polarity' && known > 0);
  return classified || !polarity ? finding : polarityFinding(polarity);
}

/** Says what the numbers of a panel cover. */
export function coverageOf({ basis, dimension, known, rows }: Panel, { hub, citingPapers }: Parts): string {
  const listed = citingPapers.length;
  const countedHere = basis === 'counted' && rows.length > 0;
  if (!countedHere && dimension === 'role') return summarizeRoles(hub, listed).coverage;
  if (countedHere) {
    const several = rows.reduce((sum, row) => sum + row.count, 0) > known;
    const sentence = `${printCount(known)} of ${pluralize(listed, 'listed paper')} ${known === 1 ? 'has' : 'have'} a stated ${dimension} (our count).`;
    return several ? `${sentence} A paper can have several.` : sentence;
  }
  return coverageOfTotals(known, hub.statedCitingCount);
}

/** The name of the bar of papers that a panel does not account for. */
export function missingName({ listed, rows }: Pick<Panel, 'listed' | 'rows'>): string {
  if (rows.length === 0) return listed ? 'the papers listed (our count)' : 'the papers that Pith counts';
  return `the other papers ${listed ? 'listed' : 'that Pith counts'} (our count)`;
}

function polarityFinding({ basis, rows, known }: Panel): string {
  const sorted = rows.toSorted((a, b) => b.count - a.count);
  const most = at(sorted, 0);
  const those = pluralize(known, basis === 'stated' ? 'citation' : 'paper');
  if (most.count === known) {
    return known === 1
      ? `${those} with a polarity, ${most.name}`
      : `${those} with a polarity, all ${most.name}`;
  }
  if (most.count > known / 2) {
    return `${printCount(most.count)} of ${those} with a polarity are ${most.name}`;
  }
  return sorted[1]?.count === most.count
    ? `${those} with a polarity, none ahead of the others`
    : `${those} with a polarity, ${most.name} most often (${printCount(most.count)})`;
}
