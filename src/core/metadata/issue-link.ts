import type { SourcePlace } from '../schemas/source-place.ts';
import { toPlainText } from '../text/tex.ts';

/** The paper that a report of a problem is about. */
export interface ReportedPaper {
  title: string;
  /** The absolute address of its page. */
  page: string;
  /** The names of its stated facts. */
  fields: string[];
  source: SourcePlace[];
}

/** Longest text of a field. Hosts refuse addresses of more than 8 KB, and a character can take nine bytes. */
const maxLength = 200;
const maxPlaces = 5;

/** The address that opens the issue form `wrong-fact.yml` of a repository, filled in with the paper. */
export function issueLink(repository: string, { title, page, fields, source }: ReportedPaper): string {
  const paper = shortened(toPlainText(title));
  const places = source.slice(0, maxPlaces).map(printPlace);
  if (source.length > maxPlaces) places.push(`and ${source.length - maxPlaces} more`);
  const query = new URLSearchParams({
    template: 'wrong-fact.yml',
    title: `Wrong fact: ${paper}`,
    paper,
    page,
    field: fields.join(', '),
    source: places.map(shortened).join('\n'),
  });
  return `${repository}/issues/new?${query}`;
}

function printPlace(place: SourcePlace): string {
  if (!('line' in place)) return `${place.file}, at ${place.path || 'the root'}`;
  const within = place.path === undefined ? '' : `, at ${place.path}`;
  return `${place.file}, line ${place.line}${within}`;
}

function shortened(text: string): string {
  const characters = Array.from(text.toWellFormed());
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : text;
}
