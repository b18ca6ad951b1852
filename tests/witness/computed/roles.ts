import type { Hub } from '../sources/read-hub.ts';
import { count, number } from '../words.ts';

/** The roles that a paper can have. */
const roleNames = ['background', 'method', 'baseline', 'dataset', 'extension', 'other'];

/** Whether a role is one of those that a paper can have; any other is counted as “other”, with its own name. */
export function isRole(name: string): boolean {
  return roleNames.includes(name.toLowerCase());
}

/** Totals of roles or polarities as Pith states them, and what this leaves open. */
export interface Totals {
  name: 'role' | 'polarity';
  line: number;
  /** In the order of the figure. */
  rows: { name: string; count: number }[];
  sum: number;
  /** Papers that Pith counts beyond the totals. */
  rest: number;
}

export function totalsOf({ pith }: Hub): Totals[] {
  const whole = citingCount(pith);
  return (['role', 'polarity'] as const).flatMap((name): Totals[] => {
    const stated = name === 'role' ? pith.roles : pith.polarities;
    if (!stated || stated.counts.length === 0) return [];
    const sum = stated.counts.reduce((total, each) => total + each.count, 0);
    const rows = name === 'role' ? stated.counts.toSorted((a, b) => b.count - a.count) : stated.counts;
    return [{ name, line: stated.line, rows, sum, rest: whole === null ? 0 : Math.max(0, whole - sum) }];
  });
}

/** “171 Pith papers citing it”; null where that is not stated. */
export function citingCount(pith: Hub['pith']): number | null {
  return pith.citingCount ? Number.parseInt(pith.citingCount.text.replaceAll(',', ''), 10) : null;
}

/** The title of the figure of roles. */
export function roleFinding(roles: Totals | undefined): string {
  if (!roles) return 'Citation roles are not stated';
  const [most] = roles.rows;
  if (!most || roles.sum === 0) return 'No citation is classified';
  const citations = count(roles.sum, 'citation');
  if (most.count === roles.sum) return `Pith counts ${citations} as ${most.name} and names no other role`;
  if (most.count * 2 > roles.sum) {
    return `Pith counts ${number(most.count)} of ${count(roles.sum, 'classified citation')} as ${most.name}`;
  }
  return roles.rows.filter((row) => row.count === most.count).length > 1
    ? `${citations} classified, no role ahead of the others`
    : `${citations} classified, ${most.name} most often (${number(most.count)})`;
}

/** The sentence where no role is stated. */
export function unstatedRoles({ pith, papers }: Hub): string {
  const whole = citingCount(pith);
  if ((whole ?? papers.length) === 1) return 'No source states a role for the citing paper.';
  const all =
    whole === null
      ? count(papers.length, 'listed paper')
      : `the ${count(whole, 'citing paper')} that Pith counts`;
  return `No source states a role for any of ${all}.`;
}

/** What totals leave open. */
export function totalsCoverage({ sum }: Totals, pith: Hub['pith']): string {
  const whole = citingCount(pith);
  const unknown =
    sum === 1
      ? 'which paper this citation comes from, or whether it is listed here'
      : `which papers these ${number(sum)} citations come from, or whether all are listed here`;
  return whole === null
    ? `Pith does not say ${unknown}.`
    : `Pith counts ${count(whole, 'citing paper')}. It does not say ${unknown}.`;
}

/** The share that the headline states first, and the role where it names one; null where it states no share. */
export function headlineShare({ headline }: Hub['pith']): { percent: number; role: string | null } | null {
  const text = headline?.text ?? '';
  const [, percent] = /(\d[\d.]*)%/.exec(text) ?? [];
  const role = / as (\w+)\.$/.exec(text)?.[1] ?? /role is (\w+)/.exec(text)?.[1] ?? null;
  return percent === undefined ? null : { percent: Number(percent), role };
}

/** `18 of 18` where the headline’s share does not follow from the totals; null where it does, or where one is not stated. */
export function mismatchOf(hub: Hub): { counts: string; sentence: string } | null {
  const share = headlineShare(hub.pith);
  const roles = totalsOf(hub).find(({ name }) => name === 'role');
  if (!share?.role || !roles || roles.sum === 0) return null;
  const own = roles.rows.find(({ name }) => name === share.role)?.count ?? 0;
  const exact = (own / roles.sum) * 100;
  const decimals = String(share.percent).split('.')[1]?.length ?? 0;
  if (exact.toFixed(decimals) === share.percent.toFixed(decimals)) return null;
  const counts = `${number(own)} of ${number(roles.sum)}`;
  const printed = String(Number(exact.toFixed(1)));
  return {
    counts,
    sentence: `The headline says ${share.percent}% as ${share.role}; the totals give ${counts} (${printed}%).`,
  };
}
