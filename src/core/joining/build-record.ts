import { finding, isError } from '../messages/finding.ts';
import { type CitingPaper, citingPaperSchema } from '../schemas/citing-paper.ts';
import type { KeptText } from '../schemas/hub-paper.ts';
import { type HubRecord, schemaVersion } from '../schemas/hub-record.ts';
import type { Message } from '../schemas/message.ts';
import type { SourcePlace } from '../schemas/source-place.ts';
import { isHubAlone } from '../sources/hub-id.ts';
import { compareAge, type NamedSource } from '../sources/named-source.ts';
import type { ParsedRepresentative } from '../sources/parsed-source.ts';
import { toSourcePlace } from '../sources/source-places.ts';
import { at } from '../text/at.ts';
import { pluralize } from '../text/numbers.ts';
import { checkRecord } from './check-record.ts';
import { type JoinedMentions, joinMentions } from './join-mentions.ts';
import { type MatchedSource, type Mention, toMentions } from './mentions.ts';
import { mergeHub } from './merge/merge-hub.ts';
import { mergePaper } from './merge/merge-paper.ts';
import { toIds } from './paper-ids.ts';
import { matchRepresentatives } from './representatives.ts';

/** A record without its list of source files, and the messages about it. */
export interface BuiltRecord {
  /** Its papers are checked against their schema. Null if one of the messages is an error, which says why. */
  record: Omit<HubRecord, 'sources'> | null;
  /** Their files are named as in the folder of dumps. */
  messages: Message[];
}

/**
 * Builds the record of one hub from its sources, the most trusted first (`inOrderOfTrust`); there is at least
 * one.
 */
export function buildRecord(hubId: string, sources: NamedSource[]): BuiltRecord {
  const ordered = sources.map(withRepresentatives);
  const joined = joinMentions(toMentions(hubId, ordered));
  const messages = [
    ...ordered.flatMap((source) => source.messages),
    ...joined.messages,
    ...whatIsMissing(joined, ordered),
  ];
  if (messages.some(isError)) return { record: null, messages };

  const { hub, keptText, messages: hubDifferences } = mergeHub(hubId, newestFirst(joined.hub, sources));
  // Of the first file, so that a newer one changes no address.
  const ids = toIds(
    joined.papers.map((mentions) => mentions.find(({ title }) => title !== null)?.title ?? ''),
  );
  const doubtful = new Set<SourcePlace>();
  const differences = [...hubDifferences];
  const citingPapers = joined.papers.map((mentions, index): CitingPaper => {
    const merged = mergePaper(newestFirst(mentions, sources));
    differences.push(...merged.messages);
    // The check copies a paper. One at a time, since a second copy of a long list would take much time and memory.
    const checked = citingPaperSchema.parse({ id: at(ids, index), ...merged.paper });
    if (joined.doubtful.has(at(merged.paper.source, 0))) doubtful.add(at(checked.source, 0));
    return checked;
  });
  const record = { schemaVersion, hub: { ...hub, ...toExtras(ordered, keptText) }, citingPapers } as const;
  return { record, messages: [...messages, ...differences, ...checkRecord(record, doubtful)] };
}

/**
 * Mentions in the order in which their facts count: of files of one format, the newest first. The list of papers keeps
 * the order of the oldest.
 */
function newestFirst<One extends Mention>(mentions: One[], sources: NamedSource[]): One[] {
  if (mentions.length < 2) return mentions;
  const sourceOf = ({ source }: One) => at(sources, source);
  const alike = Map.groupBy(mentions, (mention) => {
    const { file, format } = sourceOf(mention);
    return `${mention.isHub} ${format} ${isHubAlone(file)}`;
  });
  return [...alike.values()].flatMap((some) => some.toSorted((a, b) => compareAge(sourceOf(a), sourceOf(b))));
}

interface OrderedSource extends MatchedSource {
  unmatched: ParsedRepresentative[];
  messages: Message[];
}

function withRepresentatives(named: NamedSource): OrderedSource {
  const { file, source } = named;
  const matched = matchRepresentatives(source.papers, source.representatives);
  return {
    ...named,
    source: { ...source, papers: matched.papers },
    representative: matched.representative,
    unmatched: matched.unmatched,
    messages: matched.findings.map((found) => ({ ...found, file })),
  };
}

function whatIsMissing({ hub, papers }: JoinedMentions, [first]: OrderedSource[]): Message[] {
  const file = first?.file ?? null;
  const missing: Message[] = [];
  if (!hub.some(({ title }) => title !== null)) {
    const reason = `Found ${pluralize(papers.length, 'citing paper')}, and no title of the hub paper.`;
    missing.push({ ...finding('unknown-hub-paper', null, reason), file });
  }
  if (papers.length === 0) {
    missing.push({ ...finding('no-citing-papers', null, 'Found the hub paper and no citing papers.'), file });
  }
  return missing;
}

/** Everything in the sources that is not a fact of a paper. */
function toExtras(sources: OrderedSource[], hubText: KeptText[]) {
  return {
    unmatchedRepresentatives: sources.flatMap(({ file, unmatched }) =>
      unmatched.map((entry) => toUnmatched(file, entry)),
    ),
    keptText: [
      ...sources.flatMap(({ file, source }) =>
        source.keptText.map(({ place, ...kept }) => ({ ...kept, source: toSourcePlace(file, place) })),
      ),
      ...hubText,
    ],
    headings: sources.flatMap(({ file, source }) =>
      source.headings.map(({ text, place }) => ({ text, source: toSourcePlace(file, place) })),
    ),
  };
}

function toUnmatched(file: string, { title, facts, place }: ParsedRepresentative) {
  const { summary, verdict, novelty, primaryCategory, issued } = facts;
  const source = toSourcePlace(file, place);
  return { title, summary, verdict, novelty, primaryCategory, issued, source };
}
