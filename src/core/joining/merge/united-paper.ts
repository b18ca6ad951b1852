import { placesOf } from '../../facts/fact-places.ts';
import { isStated, type WorkFacts } from '../../facts/paper-facts.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import type { SourcePlace } from '../../schemas/source-place.ts';
import { FactMerger, type Statement } from './fact-merger.ts';
import * as rules from './fact-rules.ts';
import { mergeWork, type StatementsOf } from './merge-work.ts';

/** The facts of a paper itself, which hold in the list of any hub. */
type OwnFacts = WorkFacts & Pick<CitingPaper, 'summary' | 'verdict' | 'novelty'>;

/** A record does not say which of its titles are translated; the language of each is known already. */
type ListedPaper = CitingPaper & { translatesTitles?: true };

/** The own facts of a paper that is in the lists of several hubs. */
export interface UnitedPaper {
  facts: OwnFacts;
  /** Where the sources of the lists state a fact; nowhere if none does. */
  placesOf(field: string): SourcePlace[];
}

/**
 * Unites what the lists of several hubs state of a paper itself, by the rules by which the sources of one hub are merged:
 * of values that agree the fullest, else that of the first list, identifiers and publication part by part.
 */
export function uniteLists(papers: readonly [CitingPaper, ...CitingPaper[]]): UnitedPaper {
  const merger = new FactMerger(papers[0].title);
  const stated: StatementsOf<ListedPaper> = <Name extends keyof ListedPaper>(name: Name) =>
    papers.flatMap((paper: ListedPaper): Statement<NonNullable<ListedPaper[Name]>>[] => {
      const value = paper[name];
      const [place] = placesOf(paper, name);
      return isStated(value) && place ? [{ value, place, parts: partPlaces(paper, name, value) }] : [];
    });
  const { titleLanguage: _, ...work } = mergeWork(merger, stated);
  const facts = {
    ...work,
    summary: merger.fact('summary', stated('summary'), rules.texts),
    verdict: merger.fact('verdict', stated('verdict'), rules.names),
    novelty: merger.fact('novelty', stated('novelty'), rules.values),
  };
  const places = merger.places();
  return { facts, placesOf: (field) => places.get(field) ?? [] };
}

/** The place of each part of a field that is an object. */
function partPlaces(paper: CitingPaper, field: string, value: unknown): Record<string, SourcePlace> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const places = Object.keys(value).map((part) => [part, placesOf(paper, `${field}.${part}`)[0]]);
  return Object.fromEntries(places.filter(([, place]) => place !== undefined));
}
