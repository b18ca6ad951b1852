import { type Finding, finding } from '../../messages/finding.ts';
import type { RoleCount } from '../../schemas/citation-role.ts';
import type { FacetCount } from '../../schemas/hub-paper.ts';
import type { ParsedHub, Stated } from '../../sources/parsed-source.ts';
import { quote } from '../../text/quote.ts';
import { readCounts } from './counts.ts';
import type { PithLine } from './lex.ts';
import type { Section } from './sections.ts';
import { countHeadings, isExpectedPolarity, toRole } from './vocabulary.ts';

/** Reads the totals under the headings of roles, polarities, fields, years and verdicts into the hub. */
export function readTotals(sections: Section[], hub: ParsedHub): { unread: PithLine[]; findings: Finding[] } {
  const unread: PithLine[] = [];
  const findings: Finding[] = [];
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
      counts.push(...read);
      if (kind === 'roles') findings.push(...unknownRoles(read, line));
      if (kind === 'polarities') findings.push(...unknownPolarities(read, line));
    }
    if (place) keep(kind, { value: counts, place });
  }
  return { unread, findings };

  function keep(kind: NonNullable<(typeof countHeadings)['roles']>, stated: Stated<FacetCount[]>) {
    const known = hub[kind];
    if (known) {
      findings.push(repeated(kind, printCounts(known.value), stated));
    } else if (kind === 'roles') {
      hub.roles = { ...stated, value: stated.value.map(toRoleCount) };
    } else if (kind === 'polarities') {
      hub.polarities = {
        ...stated,
        value: stated.value.map(({ name, count }) => ({ polarity: name, count })),
      };
    } else {
      hub[kind] = stated;
    }
  }
}

function toRoleCount({ name, count }: FacetCount): RoleCount {
  const role = toRole(name);
  return role ? { role, count } : { role: 'other', label: name, count };
}

function unknownRoles(counts: FacetCount[], line: PithLine): Finding[] {
  return counts
    .filter(({ name }) => !toRole(name))
    .map(({ name }) => {
      const place = { line: line.number, column: line.text.indexOf(name) + 1 };
      const expected = 'background, method, baseline, dataset, extension or other';
      return finding('unknown-role', place, `Found the role ${quote(name)}.`, { expected });
    });
}

function unknownPolarities(counts: FacetCount[], line: PithLine): Finding[] {
  return counts
    .filter(({ name }) => !isExpectedPolarity(name))
    .map(({ name }) => {
      const place = { line: line.number, column: line.text.indexOf(name) + 1 };
      return finding('unknown-polarity', place, `Found the polarity ${quote(name)}.`);
    });
}

function repeated(kind: string, first: string, { value, place }: Stated<FacetCount[]>): Finding {
  const second = value.map(({ name, count }) => `${name} ${count}`).join(' ');
  return first === second
    ? finding('repeated-counts', place, `The ${kind} stand twice: “${second}”.`)
    : finding('conflicting-facts', place, `The ${kind} are “${first}” above and ${quote(second, 200)} here.`);
}

/** The counts as they were printed, whatever kind they became. */
function printCounts(
  counts: (
    | FacetCount
    | { role: string; label?: string | undefined; count: number }
    | { polarity: string; count: number }
  )[],
): string {
  return counts
    .map((entry) => {
      const name =
        'name' in entry ? entry.name : 'role' in entry ? (entry.label ?? entry.role) : entry.polarity;
      return `${name} ${entry.count}`;
    })
    .join(' ');
}
