import type { Hub } from '../sources/read-hub.ts';
import { count, number } from '../words.ts';
import { mismatchOf, totalsOf } from './roles.ts';

/** A message of the reader of dumps. */
export interface Message {
  /** `visual-rft.pith.txt:11:14` */
  place: string;
  severity: 'error' | 'warning' | 'info';
  rule: string;
  text: string;
}

/** The messages that a Pith page has to bring about. */
export function messagesOf(hub: Hub): Message[] {
  const { pith, pithFile } = hub;
  const messages: (Message & { line: number })[] = [];
  const add = (
    line: number,
    column: number,
    rule: string,
    text: string,
    severity: Message['severity'] = 'info',
  ) => {
    messages.push({ line, place: `${pithFile}:${line}:${column}`, severity, rule, text });
  };
  if (pith.siteHeader) {
    const said = `Found the site header ${quote(pith.siteHeader.text)}. Left out of the record.`;
    add(pith.siteHeader.line, 1, 'site-header', said);
  }
  for (const { text, line } of pith.above) {
    const said = `The summary ${quote(text)} is above the hub paper. Read as the summary of the first representative.`;
    add(line, 1, 'hoisted-summary', said);
  }
  const mismatch = mismatchOf(hub);
  if (mismatch && pith.headline) {
    const said = `${mismatch.sentence} Both are shown as stated, with a sentence that says so.`;
    add(pith.headline.line, 1, 'headline-mismatch', said);
  }
  for (const { line, counts, heading } of pith.glued) {
    const said = `${quote(heading)} is glued to ${quote(counts)}. Split into the counts and the heading.`;
    add(line, counts.length + 1, 'glued-heading', said);
  }
  const roles = totalsOf(hub).find(({ name }) => name === 'role');
  if (roles && roles.sum > hub.papers.length) {
    const said = `The roles add up to ${number(roles.sum)}, and ${count(hub.papers.length, 'citing paper is', 'citing papers are')} listed. Both numbers are shown as stated.`;
    add(roles.line, 1, 'count-exceeds-papers', said, 'warning');
  }
  for (const { title, summary } of pith.entries) {
    if (summary) continue;
    const said = `${quote(title.text)} has no summary. The title is kept; the summary is not stated.`;
    add(title.line, 1, 'missing-summary', said, 'warning');
  }
  return messages.sort((a, b) => a.line - b.line);
}

function quote(text: string): string {
  return text.length <= 60 ? `“${text}”` : `“${text.slice(0, 59).trimEnd()}…”`;
}
