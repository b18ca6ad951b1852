import { withSpelledOut } from '../../facts/identifiers.ts';
import { finding, type Place } from '../../messages/finding.ts';
import { type PaperFacts, type ParsedSource, paperFacts } from '../../sources/parsed-source.ts';
import { quote } from '../../text/quote.ts';

/** What an entry of a list of papers states, as far as it is read. */
export interface PaperDraft extends PaperFacts {
  title: string | null;
  key: string | null;
  representative: boolean;
}

export function newDraft(): PaperDraft {
  return { ...paperFacts(), title: null, key: null, representative: false };
}

/** A source that is a list of papers and says nothing of a hub. */
export function newPaperList(): ParsedSource {
  return { hub: {}, papers: [], representatives: [], keptText: [], headings: [], findings: [] };
}

/** Adds an entry that is read to the list; without a title it is a finding only. */
export function addPaper(list: ParsedSource, draft: PaperDraft, place: NonNullable<Place>): void {
  const { title, key, representative, ...facts } = draft;
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
