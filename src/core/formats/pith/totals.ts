import { type Finding, finding } from '../../messages/finding.ts';
import type { RoleCount } from '../../schemas/citation-role.ts';
import type { FacetCount } from '../../schemas/hub-paper.ts';
import type { ParsedHub, Stated } from '../../sources/parsed-source.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { type PrintedCount, readCounts } from './counts.ts';
import type { PithLine } from './lex.ts';
import type { Section } from './sections.ts';
import { countHeadings, isExpectedPolarity, toRole } from './vocabulary.ts';

type Kind = NonNullable<(typeof countHeadings)['roles']>;

/** Reads the totals under the headings of roles, polarities, fields, years and verdicts into the hub. */
export function readTotals(sections: Section[], hub: ParsedHub): { unread: PithLine[]; findings: Finding[] } {
  const unread: PithLine[] = [];
  const findings: Finding[] = [];
  const printed = new Map<Kind, string>();
  for (const { heading, lines } of sections) {
    const kind = heading ? countHeadings[heading] : undefined;
    if (!kind || lines.length === 0) continue;
    const counts: FacetCount[] = [];
    let place: { line: number } | null = null;
    for (const line of lines) {
      const read = line.text === 'none' ? [] : readCounts(line.text);
      if (!read) {
        unread.push(line);
        continue;
      }
      place ??= { line: line.number };
      counts.push(...read.map(({ name, count }) => ({ name, count })));
      if (kind === 'roles') findings.push(...unknownRoles(read, line));
      if (kind === 'polarities') findings.push(...unknownPolarities(read, line));
    }
    if (!place) continue;
    const text = counts.map(({ name, count }) => `${name} ${count}`).join(' ');
    const first = printed.get(kind);
    if (first !== undefined) findings.push(repeated(kind, first, text, place));
    else keep(hub, kind, { value: counts, place });
    printed.set(kind, first ?? text);
  }
  return { unread, findings };
}

function keep(hub: ParsedHub, kind: Kind, stated: Stated<FacetCount[]>) {
  if (kind === 'roles') {
    hub.roles = { ...stated, value: stated.value.map(toRoleCount) };
  } else if (kind === 'polarities') {
    hub.polarities = { ...stated, value: stated.value.map(({ name, count }) => ({ polarity: name, count })) };
  } else {
    hub[kind] = stated;
  }
}

function toRoleCount({ name, count }: FacetCount): RoleCount {
  const role = toRole(name);
  return role ? { role, count } : { role: 'other', label: name, count };
}

function unknownRoles(counts: PrintedCount[], line: PithLine): Finding[] {
  return counts
    .filter(({ name }) => !toRole(name))
    .map(({ name, offset }) => {
      const place = { line: line.number, column: line.column + offset };
      const expected = 'background, method, baseline, dataset, extension or other';
      return finding('unknown-role', place, `Found the role ${quote(name)}.`, { expected });
    });
}

function unknownPolarities(counts: PrintedCount[], line: PithLine): Finding[] {
  return counts
    .filter(({ name }) => !isExpectedPolarity(name))
    .map(({ name, offset }) => {
      const place = { line: line.number, column: line.column + offset };
      return finding('unknown-polarity', place, `Found the polarity ${quote(name)}.`);
    });
}

function repeated(kind: Kind, first: string, second: string, place: { line: number }): Finding {
  if (first.toLowerCase() === second.toLowerCase()) {
    return finding('repeated-counts', place, `The ${kind} occur twice: ${quoteWhole(second)}.`);
  }
  const reason = `The ${kind} are ${quoteWhole(first)} above and ${quoteWhole(second)} here.`;
  return finding('conflicting-facts', place, reason);
}
