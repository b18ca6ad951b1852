import { isStated } from '../../facts/paper-facts.ts';
import type { StatedRole } from '../../schemas/citation-role.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import type { Message } from '../../schemas/message.ts';
import type { Quote } from '../../schemas/quote.ts';
import type { SourcePlace } from '../../schemas/source-place.ts';
import type { ParsedPaper } from '../../sources/parsed-source.ts';
import { toSourcePlace } from '../../sources/source-places.ts';
import { at } from '../../text/at.ts';
import { matchKey } from '../../text/display.ts';
import type { PaperMention } from '../mentions.ts';
import { FactMerger } from './fact-merger.ts';
import * as rules from './fact-rules.ts';
import { mergeWork, type StatementsOf } from './merge-work.ts';

/** A citing paper without its id, and where its sources differ. */
export interface MergedPaper {
  paper: Omit<CitingPaper, 'id'>;
  messages: Message[];
}

/** Merges the mentions of one citing paper, the most trusted first; there is at least one. */
export function mergePaper(mentions: PaperMention[]): MergedPaper {
  const merger = new FactMerger(mentions.find(({ title }) => title !== null)?.title ?? '');
  const stated = statementsIn(mentions);
  const roles = merger.union('roles', stated('roles'), keyOfRole);
  const representative = mentions.find((mention) => mention.representative);
  if (representative) merger.shownAt('representative', [representative.place]);
  merger.shownAt(
    'role',
    stated('roles')
      .map(({ place }) => place)
      .slice(0, 1),
  );
  const facts = {
    ...mergeWork(merger, stated),
    summary: merger.fact('summary', stated('summary'), rules.texts),
    representative: representative !== undefined,
    role: roles[0]?.role ?? null,
    roles,
    polarity: merger.fact('polarity', stated('polarity'), rules.names),
    verdict: merger.fact('verdict', stated('verdict'), rules.names),
    novelty: merger.fact('novelty', stated('novelty'), rules.values),
    primaryCategory: merger.fact('primaryCategory', stated('primaryCategory'), rules.names),
    influential: merger.fact('influential', stated('influential'), rules.values),
    quotes: mergeQuotes(mentions),
  };
  const source = mentions.map(({ place }) => place);
  const { otherValues, messages } = merger;
  return { paper: { ...facts, source, provenance: provenanceOf(merger, source), otherValues }, messages };
}

function statementsIn(mentions: PaperMention[]): StatementsOf<ParsedPaper> {
  return (name) => {
    const statements = [];
    for (const { paper, place } of mentions) {
      const value = paper[name];
      if (isStated(value)) statements.push({ value, place });
    }
    return statements;
  };
}

/** A passage that two sources quote appears once, with the roles of the source that states more. */
function mergeQuotes(mentions: PaperMention[]): Quote[] {
  const quotes: Quote[] = [];
  const placesOfText = new Map<string, number[]>();
  for (const { paper, place } of mentions) {
    for (const { text, roles, place: quotePlace } of paper.quotes) {
      const quote = { text, roles, source: toSourcePlace(place.file, quotePlace) };
      const places = placesOfText.get(matchKey(text)) ?? [];
      const same = places.find((index) => sharesRoles(at(quotes, index), quote));
      if (same === undefined) {
        placesOfText.set(matchKey(text), [...places, quotes.length]);
        quotes.push(quote);
      } else if (roles.length > at(quotes, same).roles.length) quotes[same] = quote;
    }
  }
  return quotes;
}

/** True if one has all the roles of the other. */
function sharesRoles(a: Quote, b: Quote): boolean {
  const [keys, others] = [new Set(a.roles.map(keyOfRole)), new Set(b.roles.map(keyOfRole))];
  return keys.isSubsetOf(others) || others.isSubsetOf(keys);
}

function keyOfRole({ role, label }: StatedRole): string {
  return `${role}\n${label ?? ''}`;
}

/** The places of each fact that is not at the first place alone. */
function provenanceOf(merger: FactMerger, source: SourcePlace[]): CitingPaper['provenance'] {
  if (source.length === 1) return {};
  const provenance: CitingPaper['provenance'] = {};
  for (const [field, read] of merger.places()) {
    const indices = read.map((place) => source.indexOf(place)).sort((a, b) => a - b);
    if (indices.length > 1 || indices[0] !== 0 || field.includes('.')) provenance[field] = indices;
  }
  return provenance;
}
