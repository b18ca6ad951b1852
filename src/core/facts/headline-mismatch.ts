import type { HubPaper } from '../schemas/hub-paper.ts';
import { printCount } from '../text/numbers.ts';
import { roleName } from '../text/role-name.ts';

/**
 * What the totals of the roles say of the headline’s role, as `18 of 18`, if the share of the headline does not follow
 * from it; null if it does, as precisely as the share is printed, or if either is not stated.
 */
export function headlineMismatch({
  headline,
  roles,
}: Pick<HubPaper, 'headline' | 'roles'>): { counts: string; sentence: string } | null {
  const sum = (roles ?? []).reduce((total, { count }) => total + count, 0);
  if (headline?.percent == null || headline.role === null || sum === 0) return null;
  const { percent, role } = headline;
  const own = (roles ?? [])
    .filter((entry) => entry.role === role)
    .reduce((total, { count }) => total + count, 0);
  const share = (own / sum) * 100;
  const decimals = String(percent).split('.')[1]?.length ?? 0;
  if (Math.abs(share - percent) <= 0.5 / 10 ** decimals + 1e-9) return null;
  const counts = `${printCount(own)} of ${printCount(sum)}`;
  const printed = share.toLocaleString('en', { maximumFractionDigits: 1 });
  const sentence = `The headline says ${percent}% as ${roleName({ role })}; the totals give ${counts} (${printed}%).`;
  return { counts, sentence };
}
