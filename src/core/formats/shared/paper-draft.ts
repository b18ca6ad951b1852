import { withSpelledOut } from '../../facts/identifiers.ts';
import { finding, type Place } from '../../messages/finding.ts';
import { type FactPlaces, type PaperFacts, paperFacts } from '../../sources/parsed-source.ts';
import { quote } from '../../text/quote.ts';
import type { PaperList } from './read-source-text.ts';

/** What has been read of one entry of a list of papers. */
export interface PaperDraft extends Omit<PaperFacts, 'representative'> {
  title: string | null;
  key: string | null;
  representative: boolean | null;
  places: FactPlaces;
}

export function newDraft(): PaperDraft {
  return { ...paperFacts(), title: null, key: null, representative: null, places: {} };
}

/** Adds a paper to the list; an entry without a title is only reported. */
export function addPaper(list: PaperList, draft: PaperDraft, place: NonNullable<Place>): void {
  const { title, key, representative, ...read } = draft;
  const facts: PaperFacts = { ...read, ...(representative === false && { representative }) };
  facts.identifiers = withSpelledOut(facts.identifiers, facts.url);
  if (title === null) {
    const name = key ?? Object.values(facts.identifiers)[0] ?? facts.url;
    const entry = name ? `The entry ${quote(name)}` : 'An entry';
    list.findings.push(finding('missing-title', place, `${entry} has no title.`));
    return;
  }
  for (const { label } of facts.roles) {
    if (label === undefined) continue;
    const expected = 'background, method, baseline, dataset, extension or other';
    list.findings.push(finding('unknown-role', place, `Found the role ${quote(label)}.`, { expected }));
  }
  list.papers.push({ title, key, place, ...facts });
  if (representative) list.representatives.push({ title, facts, place, hoisted: false });
}
