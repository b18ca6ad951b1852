import { type IdentifierName, identifierNames } from '../../facts/identifiers.ts';
import type { WorkFacts } from '../../facts/paper-facts.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import { langAttribute, textLanguage } from '../../text/text-language.ts';
import { identifierKeys, isArxivDoi, isPreprintDoi } from '../match/paper-keys.ts';
import { type FactMerger, type Statement, statementsOfPart } from './fact-merger.ts';
import * as rules from './fact-rules.ts';
import { mergePublication } from './merge-publication.ts';

/** Every statement of a fact, the most trusted first. */
export type StatementsOf<Facts> = <Name extends keyof Facts>(
  name: Name,
) => Statement<NonNullable<Facts[Name]>>[];

/** What one source states about any paper; its title is null if it names the paper by identifiers alone. */
type StatedWork = Omit<WorkFacts, 'title'> & { title: string | null; translatesTitles?: true };

/** The facts that any paper can have, and the language of its title. */
type MergedWork = WorkFacts & Pick<CitingPaper, 'titleLanguage'>;

/** Merges the facts that citing papers and the hub paper have in common. */
export function mergeWork(merger: FactMerger, stated: StatementsOf<StatedWork>): MergedWork {
  const title = merger.fact('title', stated('title'), rules.titles) ?? '';
  return {
    title,
    ...mergeLanguages(merger, stated, title),
    abstract: merger.fact('abstract', stated('abstract'), rules.abstracts),
    identifiers: mergeIdentifiers(merger, stated('identifiers')),
    authors: merger.fact('authors', stated('authors'), rules.authorLists) ?? [],
    issued: merger.fact('issued', stated('issued'), rules.dates),
    url: merger.fact('url', stated('url'), rules.pages),
    publication: mergePublication(merger, stated('publication')),
    retracted: merger.fact('retracted', noticesFirst(stated('retracted')), rules.values),
    citedBy: merger.union('citedBy', stated('citedBy'), ({ source }) => source),
    pdf: merger.fact('pdf', stated('pdf'), rules.pages),
    review: merger.fact('review', noticesFirst(stated('review')), rules.values),
    tallies: merger.fact('tallies', stated('tallies'), rules.values) ?? [],
    primaryCategory: merger.fact('primaryCategory', stated('primaryCategory'), rules.names),
  };
}

/**
 * The languages of a paper, and that of its title: where the sources agree on one, and the title is not from a source
 * that translates titles.
 */
function mergeLanguages(merger: FactMerger, stated: StatementsOf<StatedWork>, title: string) {
  const languages = merger.fact('languages', stated('languages'), rules.languages) ?? [];
  const differ = merger.otherValues.some(({ field }) => field === 'languages');
  const tag = differ ? null : textLanguage(title, languages);
  const files =
    merger
      .places()
      .get('title')
      ?.map(({ file }) => file) ?? [];
  const translated = stated('translatesTitles').some(({ place }) => files.includes(place.file));
  return { languages, titleLanguage: translated && langAttribute(tag) ? null : tag };
}

/** A notice of retraction outweighs its absence: “not retracted” says that a source has seen no notice. */
function noticesFirst(statements: Statement<boolean>[]): Statement<boolean>[] {
  return statements.toSorted((a, b) => Number(b.value) - Number(a.value));
}

const identifierRules: Record<IdentifierName, rules.Compare<string>> = {
  arxiv: rules.names,
  doi: rules.dois,
  openalex: rules.indexIds,
  semanticScholar: rules.indexIds,
  pmid: rules.indexIds,
};

/** A publisher’s DOI comes before that of a preprint; one from arXiv is dropped if the arXiv id is known. */
function mergeIdentifiers(merger: FactMerger, statements: Statement<Identifiers>[]): Identifiers {
  const identifiers: Identifiers = {};
  const [only, second] = statements;
  if (only && !second) {
    return merger.shownWhole('identifiers', only);
  }
  for (const kind of identifierNames) {
    let stated = statementsOfPart(statements, kind);
    if (kind === 'doi' && stated.some(({ value }) => !isArxivDoi(value))) {
      const known = new Set(identifierKeys({ arxiv: identifiers.arxiv }));
      const needed = stated.filter(
        ({ value }) => !identifierKeys({ doi: value }).some((key) => known.has(key)),
      );
      stated = needed.sort((a, b) => Number(isPreprintDoi(a.value)) - Number(isPreprintDoi(b.value)));
    }
    const shown = merger.fact('identifiers', stated, identifierRules[kind], kind);
    if (shown !== null) identifiers[kind] = shown;
  }
  return identifiers;
}
