import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { FacetCount, HubPaper } from '../schemas/hub-paper.ts';
import type { Publication } from '../schemas/publication.ts';
import { namesShown } from '../text/author-names.ts';
import { formatIssued } from '../text/dates.ts';
import { roleName } from '../text/role-name.ts';
import { identifierKinds, identifierNames } from './identifiers.ts';

/** A fact as a page lists it. */
export interface FactRow {
  name: string;
  /** What is missing where it is not stated. */
  noun: string;
  /** The field of the record, a part of it behind a dot: `identifiers.doi`. */
  field: string;
  /** As shown; null where no source states it. */
  value: string | null;
  /** The page that the fact leads to. */
  href?: string;
}

type Work = Pick<CitingPaper, 'issued' | 'publication' | 'identifiers' | 'url' | 'retracted'>;

/**
 * The facts of a citing paper that a page lists: identifiers and the parts of a publication only where they are
 * stated; authors and abstract, which stand above, only where they are not.
 */
export function paperFactRows(paper: CitingPaper): FactRow[] {
  const { roles, polarity, influential, verdict, novelty, primaryCategory, representative } = paper;
  const missing = [
    ...(paper.authors.length === 0 ? [row('Authors', 'authors', null)] : []),
    ...(paper.abstract === null ? [row('Abstract', 'abstract', null)] : []),
  ];
  return [
    ...missing,
    ...workRows(paper),
    row('Category', 'primaryCategory', primaryCategory),
    row('Citation role', 'roles', roles.map(roleName).join(', ')),
    row('Polarity', 'polarity', polarity),
    row('Influential', 'influential', yesOrNo(influential, ', says the source'), 'influence'),
    row('Verdict', 'verdict', verdict),
    row('Novelty', 'novelty', novelty?.toLocaleString('en', { minimumFractionDigits: 1 })),
    row(
      'Representative',
      'representative',
      representative ? 'yes, chosen by the source' : 'not among those the source chose',
    ),
  ];
}

/** The facts of a hub paper that a page lists. */
export function hubFactRows(hub: HubPaper): FactRow[] {
  return [
    row('Title', 'title', hub.title),
    row('Authors', 'authors', namesShown(hub.authors, Number.POSITIVE_INFINITY).names.join(', ')),
    ...workRows(hub),
    row('Abstract', 'abstract', hub.abstract && 'as printed above'),
    row('Tier', 'tier', hub.tierLabel),
    row('Classification', 'classification', hub.classificationLabel),
    row('Fields', 'fields', counted(hub.fields), 'counts by field'),
    row('Years', 'years', counted(hub.years), 'counts by year'),
    row('Verdicts', 'verdicts', counted(hub.verdicts), 'counts by verdict'),
  ];
}

const publicationParts: [keyof Publication, string][] = [
  ['publisher', 'Publisher'],
  ['volume', 'Volume'],
  ['issue', 'Issue'],
  ['pages', 'Pages'],
  ['type', 'Type of work'],
];

function workRows({ issued, publication, identifiers, url, retracted }: Work): FactRow[] {
  const parts = publicationParts.map(([part, name]) => row(name, `publication.${part}`, publication[part]));
  return [
    row('Published', 'issued', issued && formatIssued(issued), 'date'),
    row('Venue', 'publication.venue', publication.venue),
    ...parts.filter(({ value }) => value !== null),
    ...identifierNames.flatMap((name) => {
      const id = identifiers[name];
      const { label, page } = identifierKinds[name];
      return id ? [{ ...row(label, `identifiers.${name}`, id), href: page(id) }] : [];
    }),
    ...(url ? [{ ...row('Page', 'url', url), href: url }] : []),
    row('Retracted', 'retracted', yesOrNo(retracted), 'retraction'),
  ];
}

function row(
  name: string,
  field: string,
  value: string | null | undefined,
  noun = name.toLowerCase(),
): FactRow {
  return { name, field, value: value || null, noun };
}

function yesOrNo(mark: boolean | null, by = ''): string | null {
  return mark === null ? null : `${mark ? 'yes' : 'no'}${by}`;
}

function counted(counts: FacetCount[] | null): string | undefined {
  return counts?.map(({ name, count }) => `${name} ${count.toLocaleString('en')}`).join(', ');
}
