import type { HubRecord } from '../schemas/hub-record.ts';
import type { Message } from '../schemas/message.ts';
import type { SourcePlace } from '../schemas/source-place.ts';
import { messageAt, printNear } from '../sources/source-places.ts';
import { matchKey } from '../text/display.ts';
import { quote } from '../text/quote.ts';

type CheckedRecord = Pick<HubRecord, 'hub' | 'citingPapers'>;

/** Checks that need the whole record. Papers whose first place is in `reported` have a message already. */
export function checkRecord(record: CheckedRecord, reported: Set<SourcePlace>): Message[] {
  return [...duplicateTitles(record, reported), ...excessCounts(record)];
}

function duplicateTitles({ citingPapers }: CheckedRecord, reported: Set<SourcePlace>): Message[] {
  const first = new Map<string, SourcePlace>();
  return citingPapers.flatMap(({ title, source: [place] }) => {
    const key = matchKey(title);
    const earlier = first.get(key);
    if (!place || !earlier) {
      if (place) first.set(key, place);
      return [];
    }
    if (reported.has(place)) return [];
    const reason = `${quote(title)} is also the title at ${printNear(earlier, place)}.`;
    return messageAt('duplicate-title', place, reason);
  });
}

function excessCounts({ hub, citingPapers }: CheckedRecord): Message[] {
  const [place] = hub.provenance.roles ?? [];
  const total = hub.roles?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  if (!place || total <= citingPapers.length) return [];
  const reason = `The roles add up to ${total}, and ${citingPapers.length} citing papers are listed.`;
  return [messageAt('count-exceeds-papers', place, reason)];
}
