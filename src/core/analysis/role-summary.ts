import type { RoleCount } from '../schemas/citation-role.ts';
import type { HubPaper } from '../schemas/hub-paper.ts';
import { pluralize } from '../text/numbers.ts';
import { roleName } from '../text/role-name.ts';

/** How the hub paper is cited, in words computed from the stated totals. */
export interface RoleSummary {
  /** The finding, as a title. */
  finding: string;
  /** What the numbers are a share of, as a sentence. */
  coverage: string;
  /** Sum of the stated totals; null if no roles are stated. */
  classified: number | null;
}

/**
 * Puts the stated role totals into words. `listed` is the number of citing papers in the record; if the source states
 * its own number of citing papers, the totals are a share of that.
 */
export function summarizeRoles(
  { roles, statedCitingCount }: Pick<HubPaper, 'roles' | 'statedCitingCount'>,
  listed: number,
): RoleSummary {
  const whole = wholeOf(statedCitingCount, listed);
  if (roles === null) {
    const papers = (statedCitingCount ?? listed) === 1 ? 'the citing paper' : `any of ${whole}`;
    const coverage = `No source states a role for ${papers}.`;
    return { finding: 'Citation roles are not stated', coverage, classified: null };
  }
  const classified = roles.reduce((sum, entry) => sum + entry.count, 0);
  if (classified === 0) {
    return {
      finding: 'No citation is classified',
      coverage: `Pith names no role for ${whole}.`,
      classified,
    };
  }
  const coverage = coverageOfTotals(classified, ['role', 'roles'], statedCitingCount, listed);
  return { finding: findingOf(roles, classified), coverage, classified };
}

/** Says what the stated totals of roles or polarities (the `noun`, singular and plural) are a share of. */
export function coverageOfTotals(
  classified: number,
  [noun, plural]: [string, string],
  statedCitingCount: number | null,
  listed: number,
): string {
  const whole = wholeOf(statedCitingCount, listed);
  return classified > (statedCitingCount ?? listed)
    ? `Pith states ${pluralize(classified, noun, plural)} for ${whole}.`
    : `Pith states a ${noun} for ${classified.toLocaleString('en')} of ${whole.replace('Pith', 'it')}. It does not say which ${classified === 1 ? 'paper this is' : `papers these ${classified.toLocaleString('en')} are`}.`;
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
    return `Pith counts ${most.count.toLocaleString('en')} of ${pluralize(classified, 'classified citation')} as ${roleName(most)}`;
  }
  return ties > 1
    ? `${citations} classified, no role ahead of the others`
    : `${citations} classified, ${roleName(most)} most often (${most.count.toLocaleString('en')})`;
}
