import { countRoles } from '../../analysis/role-counts.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import type { HubRecord } from '../../schemas/hub-record.ts';
import { roleName } from '../../text/role-name.ts';
import { byPolarity, type Tone, toneOfPolarity } from '../tones.ts';

/** Numbers of one kind from one origin, as a group of bars. */
export interface Panel {
  /** Totals that a source states, or our counts over the facts of single papers. */
  basis: 'stated' | 'counted';
  dimension: 'role' | 'polarity';
  rows: Row[];
  /** Papers that the rows account for; for stated totals, their sum. */
  known: number;
  /** All citing papers: as listed; for stated totals as the source counts them, and null if it does not. */
  whole: number | null;
  /** True if `whole` is our count of the papers listed, not a number that a source states. */
  listed: boolean;
  /** Papers of the whole that the rows do not account for; 0 if the rows exceed the whole, or if there is none. */
  missing: number;
}

export interface Row {
  /** As printed; for our counts also the key of the facet. */
  name: string;
  count: number;
  /** The parts of the bar: one, or its polarities if papers state both. They add up to `count`. */
  parts: Part[];
}

interface Part {
  tone: Tone;
  /** The polarity; null if it is not stated, and for the only part of an undivided bar. */
  name: string | null;
  count: number;
}

type Counted = Pick<CitingPaper, 'roles' | 'polarity'>;

/**
 * The groups of bars of a record: stated totals before counts, roles before polarities, each only if
 * something is stated. If no role is stated at all, a group without rows says so.
 */
export function rolePanels({ hub, citingPapers }: Pick<HubRecord, 'hub' | 'citingPapers'>): Panel[] {
  const { roles, polarities, statedCitingCount } = hub;
  const papers = citingPapers.length;
  const withRole = citingPapers.filter((paper) => paper.roles.length > 0);
  const withPolarity = citingPapers.filter(({ polarity }) => polarity !== null);
  const panels: Panel[] = [];
  if (roles?.length) {
    const rows = roles.map((entry) => plainRow(roleName(entry), entry.role, entry.count)).sort(mostFirst);
    panels.push(toPanel('stated', 'role', rows, sumOf(rows), statedCitingCount));
  } else if (withRole.length === 0) {
    const alone = withPolarity.length === 0 || polarities?.length;
    panels.push(
      alone
        ? toPanel('stated', 'role', [], 0, statedCitingCount ?? papers, statedCitingCount === null)
        : toPanel('counted', 'role', [], 0, papers),
    );
  }
  if (polarities?.length) {
    const rows = polarities.map(({ polarity, count }) => plainRow(polarity, toneOfPolarity(polarity), count));
    rows.sort((a, b) => byPolarity(a.name, b.name));
    panels.push(toPanel('stated', 'polarity', rows, sumOf(rows), statedCitingCount));
  }
  if (withRole.length > 0) {
    panels.push(toPanel('counted', 'role', countedRoles(withRole), withRole.length, papers));
  }
  if (withPolarity.length > 0) {
    panels.push(toPanel('counted', 'polarity', countedPolarities(withPolarity), withPolarity.length, papers));
  }
  return panels;
}

/** Whether any bar of roles is divided by polarity. */
export function isSplit(panels: Panel[]): boolean {
  return panels.some(({ rows }) => rows.some(({ parts }) => parts.some(({ name }) => name !== null)));
}

/** The heading of a panel beside others. */
export function panelHeading({ basis, dimension }: Panel, panels: Panel[]): string {
  if (dimension === 'role') return 'Role';
  return basis === 'counted' && isSplit(panels) ? 'Polarity, in the colours of the bars' : 'Polarity';
}

/** The heading of the panels of one basis beside those of the other. */
export function basisHeading(basis: Panel['basis']): string {
  return basis === 'stated' ? 'Stated by Pith, in totals' : 'Our count, paper by paper';
}

function toPanel(
  basis: Panel['basis'],
  dimension: Panel['dimension'],
  rows: Row[],
  known: number,
  whole: number | null,
  listed = basis === 'counted',
): Panel {
  return { basis, dimension, rows, known, whole, listed, missing: Math.max(0, (whole ?? known) - known) };
}

function plainRow(name: string, tone: Tone, count: number): Row {
  return { name, count, parts: [{ tone, name: null, count }] };
}

function countedPolarities(papers: Counted[]): Row[] {
  return partsOf(papers).flatMap(({ name, tone, count }) =>
    name === null ? [] : plainRow(name, tone, count),
  );
}

/** A bar is divided only if some paper of the role also states a polarity. */
function countedRoles(papers: Counted[]): Row[] {
  return countRoles(papers).map((entry) => {
    const name = roleName(entry);
    const having = papers.filter(({ roles }) => roles.some((role) => roleName(role) === name));
    const split = having.some(({ polarity }) => polarity !== null);
    return split
      ? { name, count: entry.count, parts: partsOf(having) }
      : plainRow(name, entry.role, entry.count);
  });
}

/** The papers by their polarity, those without one last. */
function partsOf(papers: Counted[]): Part[] {
  const counts = new Map<string | null, number>();
  for (const { polarity } of papers) counts.set(polarity, (counts.get(polarity) ?? 0) + 1);
  const unknown = counts.get(null) ?? 0;
  const names = [...counts.keys()].filter((name) => name !== null).sort(byPolarity);
  const parts: Part[] = names.map((name) => ({
    name,
    tone: toneOfPolarity(name),
    count: counts.get(name) ?? 0,
  }));
  return unknown > 0 ? [...parts, { name: null, tone: 'missing', count: unknown }] : parts;
}

function mostFirst(a: Row, b: Row): number {
  return b.count - a.count;
}

function sumOf(rows: Row[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
