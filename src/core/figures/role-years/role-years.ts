import { countRoles } from '../../analysis/role-counts.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { notStated } from '../../search/view/facet-table.ts';
import { at } from '../../text/at.ts';
import { printYear } from '../../text/dates.ts';
import { roleName } from '../../text/role-name.ts';
import type { Tone } from '../tones.ts';

/** The papers of each role by year, or by periods of several years. */
export interface RoleYears {
  /** Years in a period: 1, 2, 5, 10, … */
  step: number;
  /** From the first dated paper to the last, in order, also those without a paper. */
  periods: Period[];
  /** The roles of most dated papers first; last the papers without a role, if there are any. */
  rows: RoleRow[];
  /** Roles beyond these. */
  more: number;
  /** Papers with a date and a role, with a date, and in all. */
  known: number;
  dated: number;
  whole: number;
  /** Whether some paper has several roles, and so counts for each. */
  several: boolean;
}

/** The first and the last year of a period, `YYYY`. */
export interface Period {
  from: string;
  to: string;
}

export interface RoleRow {
  /** As printed; null for papers without a stated role. */
  name: string | null;
  /** The value of the facet of roles. */
  key: string;
  tone: Tone;
  /** Papers in each period. */
  counts: number[];
  /** Papers without a date. */
  undated: number;
}

/** More columns than this have no room for a number and a finger on a phone. */
export const maxPeriods = 11;
/** More rows would be a list. */
const maxRoles = 8;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

type Counted = Pick<CitingPaper, 'roles' | 'issued'>;

/** Counts the papers of each role by year; null if fewer than two roles, or two periods, have a paper. */
export function roleYears(papers: Counted[]): RoleYears | null {
  const dated = papers.filter(({ issued }) => issued !== null);
  const known = dated.filter(({ roles }) => roles.length > 0);
  const roles = countRoles(known);
  if (roles.length < 2) return null;
  const years = dated.map(yearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const fits = (step: number) => Math.floor(last / step) - Math.floor(first / step) < maxPeriods;
  const step = at(steps.filter(fits), 0);
  const start = Math.floor(first / step);
  const periods = Array.from({ length: Math.floor(last / step) - start + 1 }, (_, index) => ({
    from: printYear((start + index) * step),
    to: printYear((start + index + 1) * step - 1),
  }));
  const rowOf = (name: string | null, key: string, tone: Tone, has: (paper: Counted) => boolean): RoleRow => {
    const places = dated.filter(has).map((paper) => Math.floor(yearOf(paper) / step) - start);
    const counts = periods.map((_, index) => places.filter((place) => place === index).length);
    const undated = papers.filter((paper) => paper.issued === null && has(paper)).length;
    return { name, key, tone, counts, undated };
  };
  const rows = roles.slice(0, maxRoles).map((role) => {
    const name = roleName(role);
    return rowOf(name, name, role.role, (paper) => paper.roles.some((other) => roleName(other) === name));
  });
  const filled = periods.filter((_, index) => rows.some(({ counts }) => counts[index]));
  if (filled.length < 2) return null;
  if (known.length < dated.length) {
    rows.push(rowOf(null, notStated.key, 'missing', (paper) => paper.roles.length === 0));
  }
  return {
    step,
    periods,
    rows,
    more: Math.max(0, roles.length - maxRoles),
    known: known.length,
    dated: dated.length,
    whole: papers.length,
    several: known.some((paper) => new Set(paper.roles.map(roleName)).size > 1),
  };
}

function yearOf({ issued }: Counted): number {
  return Number(issued?.slice(0, 4));
}
