import { identifierKinds, identifierNames } from '../../facts/identifiers.ts';

const names: Record<string, string> = {
  issued: 'date',
  primaryCategory: 'category',
  url: 'address',
  influential: 'mark of influence',
  retracted: 'mark of retraction',
  statedCitingCount: 'number of citing papers',
  statedShare: 'share of a role',
  ...Object.fromEntries(identifierNames.map((name) => [`identifiers.${name}`, identifierKinds[name].noun])),
};

/** What people call a field of a record, or a part of one (`publication.volume`), in a sentence. */
export function nameOfField(field: string): string {
  return names[field] ?? field.replace(/^.*\./, '');
}
