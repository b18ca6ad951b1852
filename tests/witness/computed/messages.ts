import { hiddenIn } from '../signs.ts';
import type { Hub } from '../sources/read-hub.ts';
import { count, number } from '../words.ts';
import { isRole, mismatchOf, totalsOf } from './roles.ts';

/** A message of the reader of dumps. */
export interface Message {
  /** `visual-rft.pith.txt:11:14` */
  place: string;
  severity: 'error' | 'warning' | 'info';
  rule: string;
  text: string;
  /** What would have been right. */
  expected: string | null;
}

/** Names that a polarity can have without a message. */
const polarities = ['support', 'supporting', 'neutral', 'mentioning', 'contrast', 'contrasting'];

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
    expected: string | null = null,
  ) => {
    messages.push({ line, place: `${pithFile}:${line}:${column}`, severity, rule, text, expected });
  };
  if (pith.siteHeader) {
    const said = `Found the site header ${quote(pith.siteHeader.text)}. Left out of the record.`;
    add(pith.siteHeader.line, 1, 'site-header', said);
  }
  for (const { text, line } of pith.above) {
    const said = `The summary ${quote(text)} is above the hub paper. Read as the summary of the first representative.`;
    add(line, 1, 'hoisted-summary', said);
  }
  for (const [at, text] of pith.lines.entries()) {
    const hidden = hiddenIn(text);
    if (!hidden) continue;
    const said = `Found ${hidden.names.join(', ')}, which cannot be shown. Removed from the text.`;
    add(at + 1, hidden.column, 'removed-characters', said, 'warning');
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
  for (const { name, column } of pith.roles?.counts ?? []) {
    if (isRole(name)) continue;
    const said = `Found the role ${quote(name)}. Counted as “other”, with its own label.`;
    const expected = 'background, method, baseline, dataset, extension or other';
    add(pith.roles?.line ?? 0, column, 'unknown-role', said, 'warning', expected);
  }
  for (const { name, column } of pith.polarities?.counts ?? []) {
    if (polarities.includes(name.toLowerCase())) continue;
    const said = `Found the polarity ${quote(name)}. Kept and shown under its own name.`;
    add(pith.polarities?.line ?? 0, column, 'unknown-polarity', said, 'warning');
  }
  const titles = new Map<string, number>();
  for (const { title, summary } of pith.entries) {
    const first = titles.get(title.text);
    if (first === undefined) titles.set(title.text, title.line);
    else {
      const said = `${quote(title.text)} is also the title at line ${first}. Both are kept; the address of the later one ends in a number.`;
      add(title.line, 1, 'duplicate-title', said, 'warning');
    }
    if (summary && /^[-•]\s/.test(summary.text)) {
      const said = `Found ${quote(summary.text)} under a title. Read as the summary; put the bullet on a line of its own if an entry begins here.`;
      add(summary.line, 1, 'bullet-in-summary', said, 'warning');
    }
    if (summary) continue;
    const said = `${quote(title.text)} has no summary. The title is kept; the summary is not stated.`;
    add(title.line, 1, 'missing-summary', said, 'warning');
  }
  return messages.sort((a, b) => a.line - b.line);
}

/** As a page lists them: those of one rule and file together, the first for all, with their number. */
export function messagesTogether(messages: readonly Message[]): { first: Message; times: number }[] {
  const kinds = new Map<string, Message[]>();
  for (const message of messages) {
    const kind = `${message.place.replace(/:.*/, '')} ${message.rule}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), message]);
  }
  return Array.from(kinds.values()).flatMap(([first, ...others]) =>
    first ? [{ first, times: 1 + others.length }] : [],
  );
}

function quote(text: string): string {
  return text.length <= 60 ? `“${text}”` : `“${text.slice(0, 59).trimEnd()}…”`;
}
