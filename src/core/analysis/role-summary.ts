import type { RoleCount } from '../schemas/citation-role.ts';
import type { HubPaper } from '../schemas/hub-paper.ts';
import { pluralize, printCount } from '../text/numbers.ts';
import { roleName } from '../text/role-name.ts';

/** How the hub paper is cited, in words computed from the stated totals. */
export interface RoleSummary {
  /** The finding, as a title. */
  finding: string;
  /** What the numbers cover, in a sentence or two. */
  coverage: string;
  /** Sum of the stated totals; null if no roles are stated. */
  classified: number | null;
}

/**
 * Puts the stated role totals into words. `listed` is the number of citing papers in the record, which the totals need
 * not be about.
 */
export function summarizeRoles(
  { roles, statedCitingCount }: Pick<HubPaper, 'roles' | 'statedCitingCount'>,
  listed: number,
): RoleSummary {
  if (roles === null) {
    const whole = wholeOf(statedCitingCount, listed);
    const papers = (statedCitingCount ?? listed) === 1 ? 'the citing paper' : `any of ${whole}`;
    const coverage = `No source states a role for ${papers}.`;
    return { finding: 'Citation roles are not stated', coverage, classified: null };
  }
  const classified = roles.reduce((sum, entry) => sum + entry.count, 0);
  if (classified === 0) {
    return {
      finding: 'No citation is classified',
      coverage: 'Pith names no role.',
      classified,
    };
  }
  const coverage = coverageOfTotals(classified, statedCitingCount);
  return { finding: findingOf(roles, classified), coverage, classified };
}

/**
 * Says what is not known of stated totals of roles or polarities: they count citations, and neither name the papers nor
 * say that these are in the list.
 */
export function coverageOfTotals(classified: number, statedCitingCount: number | null): string {
  const unknown =
    classified === 1
      ? 'which paper this citation comes from, or whether it is listed here'
      : `which papers these ${printCount(classified)} citations come from, or whether all are listed here`;
  return statedCitingCount === null
    ? `Pith does not say ${unknown}.`
    : `Pith counts ${pluralize(statedCitingCount, 'citing paper')}. It does not say ${unknown}.`;
}

function wholeOf(statedCitingCount: number | null, listed: number): string {
  return statedCitingCount === null
    ? pluralize(listed, 'listed paper')
    : `the ${pluralize(statedCitingCount, 'citing paper')} that Pith counts`;
}

function findingOf(roles: RoleCount[], classified: number): string {
  const [most] = roles.toSorted((a, b) => b.count - a.count);
  if (!most) return 'No citation is classified';
  const citations = pluralize(classified, 'citation');
  if (most.count === classified) {
    return `Pith counts ${citations} as ${roleName(most)} and names no other role`;
  }
  const share = most.count / classified;
  const ties = roles.filter((entry) => entry.count === most.count).length;
  if (share > 0.5) {
    return `Pith counts ${printCount(most.count)} of ${pluralize(classified, 'classified citation')} as ${roleName(most)}`;
  }
  return ties > 1
    ? `${citations} classified, no role ahead of the others`
    : `${citations} classified, ${roleName(most)} most often (${printCount(most.count)})`;
}
