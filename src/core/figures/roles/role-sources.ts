import { placesOf } from '../../facts/fact-places.ts';
import type { HubRecord } from '../../schemas/hub-record.ts';

/** A source of numbers in the figure of roles. */
export interface RoleSource {
  /** What was read there. */
  what: string;
  file: string;
  /** 1-based; null if the place is not a line, or if there are several. */
  line: number | null;
}

/** The places of the stated totals, then the files with roles or polarities of single papers. */
export function roleSources({ hub, citingPapers }: Pick<HubRecord, 'hub' | 'citingPapers'>): RoleSource[] {
  const totals = (what: string, field: 'roles' | 'polarities') =>
    (hub.provenance[field] ?? []).map((place) => ({
      what,
      file: place.file,
      line: 'line' in place ? place.line : null,
    }));
  const files = citingPapers
    .filter(({ roles, polarity }) => roles.length > 0 || polarity !== null)
    .flatMap((paper) => placesOf(paper, paper.roles.length > 0 ? 'roles' : 'polarity'))
    .map(({ file }) => file);
  return [
    ...totals('Source of the totals of roles', 'roles'),
    ...totals('Source of the totals of polarities', 'polarities'),
    ...[...new Set(files)].map((file) => ({
      what: 'Source of the roles of single papers',
      file,
      line: null,
    })),
  ];
}

export function sourceText({ what, file, line }: RoleSource): string {
  return `${what}: ${file}${line === null ? '' : `, line ${line}`}`;
}
