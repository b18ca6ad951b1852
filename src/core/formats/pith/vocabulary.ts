import { type CitationRole, citationRoles } from '../../schemas/citation-role.ts';
import type { HubPaper } from '../../schemas/hub-paper.ts';

/** Headings of a Pith hub page, as printed. Any of them can be empty or missing. */
export const headings = [
  'abstract',
  'hub tools',
  'citation-role summary',
  'citation-polarity summary',
  'claims ledger',
  'clear filters',
  'roles',
  'polarities',
  'fields',
  'years',
  'verdicts',
  'representative citing papers',
  'citing papers explorer',
  'co-cited works',
] as const;
export type Heading = (typeof headings)[number];

/** The total under each heading. */
export const countHeadings: Partial<
  Record<Heading, 'roles' | 'polarities' | 'fields' | 'years' | 'verdicts'>
> = {
  'citation-role summary': 'roles',
  roles: 'roles',
  'citation-polarity summary': 'polarities',
  polarities: 'polarities',
  fields: 'fields',
  years: 'years',
  verdicts: 'verdicts',
};

const tiers = new Map<string, HubPaper['tier']>([
  ['hub', 'hub'],
  ['super hub', 'super-hub'],
  ['mega hub', 'mega-hub'],
]);

const classifications = new Map<string, HubPaper['classification']>([
  ['canonical reference', 'canonical-reference'],
  ['mixed citations', 'mixed-citations'],
]);

/** Names a polarity is expected to have. No filled polarity section was seen, so others are kept too. */
const polarities = new Set(['support', 'supporting', 'neutral', 'mentioning', 'contrast', 'contrasting']);

const headingSet = new Set<string>(headings);
const roleSet = new Set<string>(citationRoles);

export function isHeading(text: string): text is Heading {
  return headingSet.has(text);
}

/** A short line in small letters without a full stop, as the headings of the source are. */
export function looksLikeHeading(text: string): boolean {
  return text.length <= 40 && /^[a-z][a-z-]*(?: [a-z-]+){0,4}$/.test(text);
}

export function toRole(name: string): CitationRole | null {
  const role = name.toLowerCase();
  return roleSet.has(role) ? (role as CitationRole) : null;
}

export function toTier(label: string): HubPaper['tier'] {
  return tiers.get(label.toLowerCase()) ?? null;
}

export function toClassification(label: string): HubPaper['classification'] {
  return classifications.get(label.toLowerCase()) ?? null;
}

export function isExpectedPolarity(name: string): boolean {
  return polarities.has(name.toLowerCase());
}
