import type { MutationReport, Result } from './mutation-test.ts';
import { roomOf } from './sample.ts';

/** The least share of mutants that tests must notice. */
export const minKilled = 0.9;

/** How many mutants of some results there are, and how many of them made a test fail or run without end. */
export function countKilled(results: readonly Result[]): { total: number; killed: number } {
  const killed = results.filter(({ outcome: { kind } }) => kind === 'killed' || kind === 'endless').length;
  return { total: results.length, killed };
}

/** Each mutant that no test noticed, or each if `hasKilled`; then a row for each room, then all of them. */
export function printReport({ results, mutations, refused }: MutationReport, hasKilled: boolean): string {
  const listed = results.filter(
    ({ outcome: { kind } }) => hasKilled || kind === 'survived' || kind === 'untested',
  );
  const rooms = [...Map.groupBy(results, ({ mutant }) => roomOf(mutant.file))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const rows = [['room', 'mutants', 'killed', 'endless', 'survived', 'untested', 'unfinished', '']].concat(
    [...rooms, ['all', results] as const].map(([room, own]) => rowOf(room, own)),
  );
  return [
    ...listed.map(describe),
    ...(listed.length > 0 ? [''] : []),
    ...align(rows),
    '',
    `Drawn from ${mutations} possible mutations; ${refused} further ones were drawn that the types refuse.`,
  ].join('\n');
}

function rowOf(room: string, own: readonly Result[]): string[] {
  const count = (wanted: Result['outcome']['kind']) =>
    String(own.filter(({ outcome: { kind } }) => kind === wanted).length);
  const { total, killed } = countKilled(own);
  const share = total === 0 ? '' : `${Math.floor((100 * killed) / total)} %`;
  return [
    room,
    String(total),
    count('killed'),
    count('endless'),
    count('survived'),
    count('untested'),
    count('unfinished'),
    share,
  ];
}

function describe({ mutant: { file, line, replacement }, code, outcome }: Result): string {
  const was = oneLine(code);
  const change = replacement === '' ? `${was} taken out` : `${was} → ${oneLine(replacement)}`;
  return `${file}:${line} ${outcome.kind}: ${change}${'by' in outcome ? ` (${oneLine(outcome.by)})` : ''}`;
}

function oneLine(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

function align(rows: readonly string[][]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
