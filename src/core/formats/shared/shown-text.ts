import { type Finding, finding, type Place } from '../../messages/finding.ts';
import type { Author } from '../../schemas/author.ts';
import { toFlowingText } from '../../text/flowing-text.ts';
import { quote } from '../../text/quote.ts';
import { toAuthor } from './to-author.ts';

/** A named value of a source. */
interface Value {
  name: string;
  text: string;
  place: Place;
}

/** Makes a value safe to show and reports what is removed from it; null if no text is left. */
export function readShownText(
  { name, text, place }: Value,
  { findings }: { findings: Finding[] },
  shape: { paragraphs?: boolean } = {},
): string | null {
  const { text: shown, removed } = toFlowingText(text, shape);
  if (removed.length > 0) {
    findings.push(finding('removed-characters', place, removedFrom(name, removed), { field: name }));
  }
  return shown || null;
}

/** The same for a name that was decoded after its text was read, such as `&#x202E;`. */
export function readShownName(
  { family, given, suffix, ids }: Author,
  { name, place }: Pick<Value, 'name' | 'place'>,
  notes: { findings: Finding[] },
): Author | null {
  const shown = (text: string | null | undefined) => text && readShownText({ name, text, place }, notes);
  const author = toAuthor(shown(family), shown(given), shown(suffix));
  return author && ids ? { ...author, ids } : author;
}

/** The reason of a finding about removed characters. */
export function removedFrom(name: string, removed: string[]): string {
  return `Found ${removed.join(', ')} in ${quote(name)}.`;
}
