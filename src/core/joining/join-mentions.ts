import type { Message } from '../schemas/message.ts';
import type { SourcePlace } from '../schemas/source-place.ts';
import { isHubAlone } from '../sources/hub-id.ts';
import { messageAt, printNear, printPlace } from '../sources/source-places.ts';
import { at } from '../text/at.ts';
import { printCount } from '../text/numbers.ts';
import { quote } from '../text/quote.ts';
import { type MatchedPapers, matchPapers } from './match/match-papers.ts';
import { isPaperMention, type Mention, type PaperMention } from './mentions.ts';
import { reportOtherHub } from './other-hub.ts';

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
  const { papers, messages } = citingPapers(mentions, matched.papers);
  const hub = mentionsAt(mentions, matched.hub).sort((a, b) => Number(b.isHub) - Number(a.isHub));
  const doubtful = matched.doubts.map(({ entry }) => at(mentions, entry).place);
  return {
    hub,
    papers,
    doubtful: new Set(doubtful),
    messages: [
      ...reportOtherHub(hub),
      ...reportMorePapers(mentions, new Set(hub)),
      ...[hub.filter(isPaperMention), ...papers].flatMap(reportRepeated),
      ...reportAmbiguousMatches(mentions, matched),
      ...messages,
    ],
  };
}

/**
 * The papers that some source lists and that have a title, in the order of the sources that list them, so that a
 * source that only adds facts changes neither the list nor its order.
 */
function citingPapers(mentions: Mention[], groups: number[][]): Pick<JoinedMentions, 'papers' | 'messages'> {
  const papers: { first: number; mentions: PaperMention[] }[] = [];
  const unlisted: PaperMention[] = [];
  const messages: Message[] = [];
  for (const entries of groups) {
    const found = mentionsAt(mentions, entries).filter(isPaperMention);
    const first = entries.find((entry) => isListed(mentions[entry]));
    if (first === undefined) unlisted.push(...found);
    else if (found.some(({ title }) => title !== null)) papers.push({ first, mentions: found });
    else messages.push(...withoutTitle(found));
  }
  return {
    papers: papers.sort((a, b) => a.first - b.first).map((paper) => paper.mentions),
    messages: [...messages, ...notListed(unlisted)],
  };
}

function isListed(mention: Mention | undefined): boolean {
  return mention !== undefined && isPaperMention(mention) && mention.lists;
}

function withoutTitle([mention]: PaperMention[]): Message[] {
  if (!mention) return [];
  return [messageAt('missing-title', mention.place, `No source states the title of ${nameOf(mention)}.`)];
}

/** Papers of each file that only adds facts, and that no other file lists. */
function notListed(mentions: PaperMention[]): Message[] {
  return [...Map.groupBy(mentions, ({ place }) => place.file).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const also = more.length > 0 ? ` and ${printCount(more.length)} more` : '';
    const reason = `No source lists ${nameOf(first)}${also} as citing the hub paper.`;
    return messageAt('unlisted-paper', first.place, reason);
  });
}

/** The title, else an identifier, for a message. */
function nameOf({ title, identifiers }: PaperMention): string {
  return title === null ? (Object.values(identifiers)[0] ?? 'a paper') : quote(title);
}

function mentionsAt(mentions: Mention[], entries: number[]): Mention[] {
  return entries.map((entry) => at(mentions, entry));
}

/** Everything that an entry states but its place; equal for two entries that state the same. */
function fingerprint(mention: Mention): string {
  if (!isPaperMention(mention)) return '';
  const { place: _, places: __, key: ___, quotes, ...facts } = mention.paper;
  return JSON.stringify([facts, quotes.map(({ text, roles }) => [text, roles]), mention.representative]);
}

/** A file named as one of the hub paper alone, but with other papers too, has the wrong name. */
function reportMorePapers(mentions: Mention[], hub: Set<Mention>): Message[] {
  const others = mentions.filter((mention) => isHubAlone(mention.place.file) && !hub.has(mention));
  return [...Map.groupBy(others, ({ place }) => place.file).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const also = more.length > 0 ? ` and ${printCount(more.length)} more` : '';
    return messageAt(
      'more-than-hub-paper',
      first.place,
      `Found ${quote(first.title ?? '')}${also} beside it.`,
    );
  });
}

/** Reports entries of one source that are one paper. */
function reportRepeated(mentions: PaperMention[]): Message[] {
  if (mentions.length < 2) return [];
  const first = new Map<number, SourcePlace>();
  return mentions.flatMap((mention) => {
    const { source, place } = mention;
    const earlier = first.get(source);
    if (!earlier) {
      first.set(source, place);
      return [];
    }
    const reason = `${nameOf(mention)} is the paper at ${printNear(earlier, place)}.`;
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
