import type { StatedRole } from '../../schemas/citation-role.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import type { Message } from '../../schemas/message.ts';
import type { Quote } from '../../schemas/quote.ts';
import { toSourcePlace } from '../../sources/source-places.ts';
import { at } from '../../text/at.ts';
import { matchKey } from '../../text/display.ts';
import type { PaperMention } from '../mentions.ts';
import { FactMerger } from './fact-merger.ts';
import * as rules from './fact-rules.ts';
import { mergeWork } from './merge-work.ts';
import { PlacedMentions } from './placed-mentions.ts';

/** A citing paper without its id, and where its sources differ. */
export interface MergedPaper {
  paper: Omit<CitingPaper, 'id'>;
  messages: Message[];
}

/** Merges the mentions of one citing paper, the most trusted first; there is at least one. */
export function mergePaper(mentions: PaperMention[]): MergedPaper {
  const merger = new FactMerger(mentions.find(({ title }) => title !== null)?.title ?? '');
  const placed = new PlacedMentions(mentions);
  const stated = placed.stated;
  const roles = merger.union('roles', stated('roles'), keyOfRole);
  const selected = mentions.flatMap((mention) => {
    const value = mention.representative || mention.paper.representative;
    return value === undefined ? [] : [{ value, place: placed.placeOf(mention, 'representative') }];
  });
  merger.shownAt(
    'role',
    stated('roles')
      .map(({ place }) => place)
      .slice(0, 1),
  );
  const facts = {
    ...mergeWork(merger, stated),
    summary: merger.fact('summary', stated('summary'), rules.texts),
    representative: merger.fact<boolean>('representative', selected, rules.values),
    role: roles[0]?.role ?? null,
    roles,
    polarity: merger.fact('polarity', stated('polarity'), rules.names),
    verdict: merger.fact('verdict', stated('verdict'), rules.names),
    novelty: merger.fact('novelty', stated('novelty'), rules.values),
    influential: merger.fact('influential', stated('influential'), rules.values),
    quotes: mergeQuotes(mentions),
  };
  const source = mentions.map(({ place }) => place);
  const { otherValues, messages } = merger;
  return { paper: { ...facts, source, ...placed.recordedPlaces(merger), otherValues }, messages };
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
