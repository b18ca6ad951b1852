import type { SourcePlace } from '../schemas/source-place.ts';
import { toPlainText } from '../text/tex.ts';

/** What a report of a problem is about. */
export interface ReportedPaper {
  title: string;
  /** The absolute address of its page. */
  page: string;
  /** The names of the facts that are stated for it. */
  fields: string[];
  source: SourcePlace[];
}

/** Longest text of a field: hosts refuse addresses of more than 8 KB, and a character can take nine bytes. */
const longest = 200;
const mostPlaces = 5;

/** The address that opens the issue form `wrong-fact.yml` of a repository, filled with what is reported. */
export function issueLink(repository: string, { title, page, fields, source }: ReportedPaper): string {
  const paper = shortened(toPlainText(title));
  const places = source.slice(0, mostPlaces).map(printPlace);
  if (source.length > mostPlaces) places.push(`and ${source.length - mostPlaces} more`);
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
  return 'line' in place
    ? `${place.file}, line ${place.line}`
    : `${place.file}, at ${place.path || 'the root'}`;
}

function shortened(text: string): string {
  const characters = Array.from(text.toWellFormed());
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
