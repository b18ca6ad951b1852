import type { Message } from '../schemas/message.ts';
import type { SourcePlace } from '../schemas/source-place.ts';
import { isHubAlone } from '../sources/hub-id.ts';
import { messageAt, printNear, printPlace } from '../sources/source-places.ts';
import { at } from '../text/at.ts';
import { quote } from '../text/quote.ts';
import { type MatchedPapers, matchPapers } from './match/match-papers.ts';
import { isPaperMention, type Mention, type PaperMention } from './mentions.ts';

/** Which mentions in the sources are one paper. */
export interface JoinedMentions {
  /** The mentions of the hub paper: those that say so, then the others, each the most trusted first. */
  hub: Mention[];
  /** The mentions of each citing paper, the most trusted first; papers in the order of their first mentions. */
  papers: PaperMention[][];
  /** First places of papers that could be the same as several others. */
  doubtful: Set<SourcePlace>;
  messages: Message[];
}

/** Finds the mentions of each paper. `mentions` are in the order of trust of their sources. */
export function joinMentions(mentions: Mention[]): JoinedMentions {
  const matched = matchPapers(mentions, (entry) => fingerprint(at(mentions, entry)));
  const papers = matched.papers.map((entries) => mentionsAt(mentions, entries).filter(isPaperMention));
  const hub = mentionsAt(mentions, matched.hub).sort((a, b) => Number(b.isHub) - Number(a.isHub));
  const doubtful = matched.doubts.map(({ entry }) => at(mentions, entry).place);
  return {
    hub,
    papers,
    doubtful: new Set(doubtful),
    messages: [
      ...reportMorePapers(mentions, new Set(hub)),
      ...[hub.filter(isPaperMention), ...papers].flatMap(reportRepeated),
      ...reportAmbiguousMatches(mentions, matched),
    ],
  };
}

function mentionsAt(mentions: Mention[], entries: number[]): Mention[] {
  return entries.map((entry) => at(mentions, entry));
}

/** Everything that an entry states but its place; equal for two entries that state the same. */
function fingerprint(mention: Mention): string {
  if (!isPaperMention(mention)) return '';
  const { place: _, key: __, quotes, ...facts } = mention.paper;
  return JSON.stringify([facts, quotes.map(({ text, roles }) => [text, roles]), mention.representative]);
}

/** A file named as one of the hub paper alone, but with other papers too, has the wrong name. */
function reportMorePapers(mentions: Mention[], hub: Set<Mention>): Message[] {
  const others = mentions.filter((mention) => isHubAlone(mention.place.file) && !hub.has(mention));
  return [...Map.groupBy(others, ({ place }) => place.file).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const also = more.length > 0 ? ` and ${more.length.toLocaleString('en')} more` : '';
    return messageAt(
      'more-than-hub-paper',
      first.place,
      `Found ${quote(first.title ?? '')}${also} beside it.`,
    );
  });
}

/** Reports entries of one source that have the same identifier. */
function reportRepeated(mentions: PaperMention[]): Message[] {
  if (mentions.length < 2) return [];
  const first = new Map<number, SourcePlace>();
  return mentions.flatMap(({ source, paper, place }) => {
    const earlier = first.get(source);
    if (!earlier) {
      first.set(source, place);
      return [];
    }
    const reason = `${quote(paper.title)} is the paper at ${printNear(earlier, place)}.`;
    return messageAt('repeated-paper', place, reason);
  });
}

const maxNamed = 3;

function reportAmbiguousMatches(mentions: Mention[], { hub, doubts }: MatchedPapers): Message[] {
  return doubts.flatMap(({ entry, candidates }) => {
    const mention = at(mentions, entry);
    const named = candidates.slice(0, maxNamed).map((candidate) => {
      const kind = hub.includes(candidate) ? 'the hub paper' : 'the paper';
      return `${kind} at ${printPlace(at(mentions, candidate).place)}`;
    });
    const more = candidates.length > maxNamed ? ' or others' : '';
    const reason = `${quote(mention.title ?? '')} could be ${named.join(' or ')}${more}.`;
    return messageAt('ambiguous-match', mention.place, reason);
  });
}
