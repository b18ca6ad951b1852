import type { RoleCount } from '../schemas/citation-role.ts';
import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { HubRecord } from '../schemas/hub-record.ts';
import { pluralize, printCount } from '../text/numbers.ts';
import { roleName } from '../text/role-name.ts';
import { type RoleSummary, summarizeRoles } from './role-summary.ts';

/** How a hub paper is cited: totals of the roles, who counted them, and the finding in words. */
export interface RoleTotals extends RoleSummary {
  /** The most frequent first; empty if no role is stated. */
  roles: RoleCount[];
  /** True if we counted them, from the roles of the papers. */
  counted: boolean;
}

/** The totals that a source states, else our counts of the roles of the papers. */
export function roleTotals({ hub, citingPapers }: Pick<HubRecord, 'hub' | 'citingPapers'>): RoleTotals {
  const stated = summarizeRoles(hub, citingPapers.length);
  const counts = stated.classified ? [] : countRoles(citingPapers);
  if (counts.length === 0) {
    const roles = hub.roles?.filter((entry) => entry.count > 0) ?? [];
    return { ...stated, roles: roles.sort(mostFrequentFirst), counted: false };
  }
  const having = citingPapers.filter(({ roles }) => roles.length > 0).length;
  const listed = pluralize(citingPapers.length, 'listed paper');
  const coverage = `${printCount(having)} of ${listed} ${having === 1 ? 'has' : 'have'} a stated role (our count).`;
  return { finding: findingOf(counts, having), coverage, classified: having, roles: counts, counted: true };
}

/** Counts the papers of each stated role, the most frequent first; a paper with several roles counts for each. */
export function countRoles(papers: Pick<CitingPaper, 'roles'>[]): RoleCount[] {
  const counts = new Map<string, RoleCount>();
  for (const { roles } of papers) {
    for (const [name, stated] of new Map(roles.map((role) => [roleName(role), role]))) {
      counts.set(name, { ...stated, count: (counts.get(name)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort(mostFrequentFirst);
}

function findingOf(roles: RoleCount[], having: number): string {
  const [most, second] = roles;
  const papers = pluralize(having, 'paper');
  if (!most) return 'Citation roles are not stated';
  if (most.count === having && !second) {
    return `${papers} with a stated role, ${having === 1 ? '' : 'all '}${roleName(most)}`;
  }
  if (most.count > having / 2) {
    return `${printCount(most.count)} of ${papers} with a stated role cite it as ${roleName(most)}`;
  }
  return second?.count === most.count
    ? `${papers} with a stated role, no role ahead of the others`
    : `${papers} with a stated role, ${roleName(most)} most often (${printCount(most.count)})`;
}

function mostFrequentFirst(a: RoleCount, b: RoleCount): number {
  return b.count - a.count || roleName(a).localeCompare(roleName(b), 'en');
}
