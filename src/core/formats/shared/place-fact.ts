import { type CitingFact, citingFacts, type ShortName } from '../../facts/paper-facts.ts';
import type { Place } from '../../messages/finding.ts';
import { type FactName, factTexts } from './fact-texts.ts';
import type { PaperDraft } from './paper-draft.ts';

const fields = new Map(Object.keys(citingFacts).map((name) => [name.replace(/^.*\./, ''), name]));

/** Notes the place of a fact that was read into the draft; one that has a place keeps it. */
export function placeFact(draft: PaperDraft, fact: ShortName<CitingFact>, place: NonNullable<Place>): void {
  draft.places[fields.get(fact) ?? fact] ??= place;
}

/** Reads a fact into the draft and notes its place; where the text states none, returns what was expected. */
export function readFactAt(
  place: NonNullable<Place>,
  fact: FactName,
  text: string,
  draft: PaperDraft,
): string | null {
  const expected = factTexts[fact].read(text, draft);
  if (expected === null && fact !== 'key') placeFact(draft, fact, place);
  return expected;
}

/** Puts an arXiv id into a draft that has none. */
export function putArxiv(arxiv: string, place: NonNullable<Place>, draft: PaperDraft): void {
  if (draft.identifiers.arxiv !== undefined) return;
  draft.identifiers.arxiv = arxiv;
  placeFact(draft, 'arxiv', place);
}
