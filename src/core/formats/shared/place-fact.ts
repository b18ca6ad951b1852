import { type CitingFact, citingFacts, type ShortName } from '../../facts/paper-facts.ts';
import type { Place } from '../../messages/finding.ts';
import type { PaperDraft } from './paper-draft.ts';

const fields = new Map(Object.keys(citingFacts).map((name) => [name.replace(/^.*\./, ''), name]));

/** Notes the place of a fact that was read into the draft; one that has a place keeps it. */
export function placeFact(draft: PaperDraft, fact: ShortName<CitingFact>, place: NonNullable<Place>): void {
  draft.places[fields.get(fact) ?? fact] ??= place;
}
