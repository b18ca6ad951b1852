import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { HubPaper } from '../schemas/hub-paper.ts';
import type { HubRecord } from '../schemas/hub-record.ts';
import { pluralize } from '../text/numbers.ts';
import { toPlainText } from '../text/tex.ts';

/** One or two sentences about a hub for search engines and previews, in plain text. */
export function describeHub({ hub, citingPapers }: HubRecord): string {
  const papers = `${pluralize(citingPapers.length, 'paper')} that cite${citingPapers.length === 1 ? 's' : ''} it`;
  const headline = hub.headline ? ` ${toPlainText(hub.headline.text)}` : '';
  return `${toPlainText(hub.title)}, and the ${papers}.${headline}`;
}

/**
 * One or two sentences about a citing paper, whose summary is by `summaryBy` (`Pith, written by a machine`), for search
 * engines and previews, in plain text.
 */
export function describePaper(paper: CitingPaper, hub: HubPaper, summaryBy: string | null = null): string {
  const cites = `Cites ${toPlainText(hub.title)}.`;
  const by = summaryBy === null ? '' : ` by ${summaryBy}`;
  return paper.summary ? `${cites} Summary${by}: ${toPlainText(paper.summary)}` : cites;
}
