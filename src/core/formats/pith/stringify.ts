import type { CitingPaper } from '../../schemas/citing-paper.ts';
import type { HubPaper } from '../../schemas/hub-paper.ts';
import { at } from '../../text/at.ts';
import { printFactsRow, readFactsRow } from './facts-row.ts';
import { afterBullet } from './lex.ts';

export type Layout = 'extracted' | 'full';

/** What a Pith page prints of a hub paper. */
export type PrintedHub = Pick<
  HubPaper,
  | 'title'
  | 'abstract'
  | 'tierLabel'
  | 'classificationLabel'
  | 'headline'
  | 'statedCitingCount'
  | 'statedShare'
  | 'roles'
  | 'polarities'
  | 'fields'
  | 'years'
  | 'verdicts'
>;

/** What a Pith page prints of a citing paper. */
export type PrintedPaper = Pick<
  CitingPaper,
  'title' | 'summary' | 'representative' | 'verdict' | 'novelty' | 'primaryCategory' | 'issued'
>;

/**
 * Prints records as a dump, in the layout of a text extraction or of the full page; `parse` reads it back.
 * A representative needs a summary, by which the extracted layout knows it.
 */
export function stringify(hub: PrintedHub, papers: PrintedPaper[], layout: Layout): string {
  const lines = layout === 'extracted' ? extracted(hub, papers) : full(hub, papers);
  return `${lines.join('\n')}\n`;
}

function extracted(hub: PrintedHub, papers: PrintedPaper[]): string[] {
  const [first, ...others] = papers.filter(({ representative }) => representative);
  const totals = [
    'citation-role summary',
    'citation-polarity summary',
    ...underHeading('polarities', hub.polarities && printPolarities(hub)),
    ...underHeading('fields', printFacet(hub.fields)),
    ...underHeading('years', printFacet(hub.years)),
    ...underHeading('verdicts', printFacet(hub.verdicts)),
    ...underHeading('roles', printRoles(hub)),
  ];
  const last = at(totals, totals.length - 1);
  // Where the last total is a count, the extraction glues the next heading to it.
  const glue = hub.roles !== null && hub.roles.length > 0;
  return [
    ...(first?.summary ? [first.summary] : []),
    ...header(hub),
    ...underHeading('abstract', hub.abstract),
    'hub tools',
    ...totals.slice(0, -1),
    ...(glue ? [`${last}representative citing papers`] : [last, 'representative citing papers']),
    ...others.flatMap(({ summary }) => (summary ? [summary] : [])),
    'citing papers explorer',
    ...papers.flatMap((paper) => ['-', ...entry(paper)]),
  ];
}

function full(hub: PrintedHub, papers: PrintedPaper[]): string[] {
  const blocks = [
    ['pith. machine review for the scientific record. sign in'],
    ...header(hub).map((line) => [line]),
    ['abstract'],
    ...(hub.abstract ? [[hub.abstract]] : []),
    ['hub tools'],
    ['citation-role summary'],
    ...block(printRoles(hub)),
    ['citation-polarity summary'],
    ...block(hub.polarities && printPolarities(hub)),
    ...facetBlocks('fields', hub.fields),
    ...facetBlocks('years', hub.years),
    ...facetBlocks('verdicts', hub.verdicts),
    ['representative citing papers'],
    ...entryBlocks(papers.filter(({ representative }) => representative)),
    ['citing papers explorer'],
    ...entryBlocks(papers),
  ];
  return blocks.flatMap((lines) => [...lines, '']);
}

function header(hub: PrintedHub): string[] {
  const tier = [hub.tierLabel, hub.classificationLabel].filter((part) => part !== null).join(' ');
  return [
    ...(tier ? [tier] : []),
    hub.title,
    ...(hub.headline ? [hub.headline.text] : []),
    ...(hub.statedCitingCount === null ? [] : [`${hub.statedCitingCount} Pith papers citing it`]),
    ...(hub.statedShare ? [hub.statedShare.text] : []),
  ];
}

/** Prints bullets only if an entry could not be told from its neighbours without one. */
function entryBlocks(papers: PrintedPaper[]): string[][] {
  const bulleted = papers.some((paper) => !factsRow(paper) || readsOtherwise(paper.title));
  return papers.map((paper) => (bulleted ? ['•', ...entry(paper)] : entry(paper)));
}

function readsOtherwise(title: string): boolean {
  return afterBullet(title) !== null || readFactsRow(title) !== null;
}

function entry(paper: PrintedPaper): string[] {
  const row = factsRow(paper);
  return [paper.title, ...(row ? [row] : []), ...(paper.summary ? [paper.summary] : [])];
}

function factsRow({ primaryCategory, issued, verdict, novelty }: PrintedPaper): string {
  return printFactsRow({ primaryCategory, issued, verdict, novelty });
}

function printRoles({ roles }: PrintedHub): string | null {
  return roles && printCounts(roles.map(({ role, label, count }) => ({ name: label ?? role, count })));
}

function printPolarities({ polarities }: PrintedHub): string | null {
  return polarities && printCounts(polarities.map(({ polarity, count }) => ({ name: polarity, count })));
}

function printFacet(counts: HubPaper['fields']): string | null {
  return counts && printCounts(counts);
}

function printCounts(counts: { name: string; count: number }[]): string {
  return counts.map(({ name, count }) => `${name} ${count}`).join(' ') || 'none';
}

function underHeading(heading: string, text: string | null): string[] {
  return text === null ? [] : [heading, text];
}

function block(text: string | null): string[][] {
  return text === null ? [] : [[text]];
}

function facetBlocks(heading: string, counts: HubPaper['fields']): string[][] {
  const text = printFacet(counts);
  return text === null ? [] : [[heading], [text]];
}
