import { roleTotals } from '../core/analysis/role-counts.ts';
import { dateSlots, type Slot, type SlotUnit } from '../core/figures/dates/date-slots.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { roleName } from '../core/text/role-name.ts';

/** The figures beside the list in small. */
export interface RailFigures {
  /** Null if no paper is dated, or all are in one slot. */
  dates: { unit: SlotUnit; slots: Slot[]; dated: number } | null;
  /** Null if no role is stated. The last part has no name if it is of papers without a stated role. */
  roles: { counted: boolean; parts: { tone: string; name: string | null; count: number }[] } | null;
}

/** Computes the small figures of a hub. */
export function railFigures(record: HubRecord): RailFigures {
  const { hub, citingPapers } = record;
  const made = dateSlots(citingPapers, hub.issued);
  const dates =
    made && made.slots.length > 1 ? { unit: made.unit, slots: made.slots, dated: made.dated } : null;
  const { roles, counted, classified } = roleTotals(record);
  if (roles.length === 0) return { dates, roles: null };
  const known = classified ?? 0;
  const whole = counted ? citingPapers.length : hub.statedCitingCount;
  const rest = Math.max(0, (whole ?? known) - known);
  const parts: NonNullable<RailFigures['roles']>['parts'] = roles.map((role) => ({
    tone: role.role,
    name: roleName(role),
    count: role.count,
  }));
  if (rest > 0) parts.push({ tone: 'missing', name: null, count: rest });
  return { dates, roles: { counted, parts } };
}
