import { veryPlaces } from '../facts/fact-places.ts';
import type { HubRecord } from '../schemas/hub-record.ts';
import type { SourcePlace } from '../schemas/source-place.ts';

/** Every place that a record names. */
export function recordPlaces({ hub, citingPapers }: Pick<HubRecord, 'hub' | 'citingPapers'>): SourcePlace[] {
  const ofHub = [hub.unmatchedRepresentatives, hub.keptText, hub.headings, hub.otherValues].flat();
  return [
    ...Object.values(hub.provenance).flat(),
    ...ofHub.map(({ source }) => source),
    ...citingPapers.flatMap(({ source, places, quotes, otherValues }) => [
      ...source,
      ...veryPlaces(source, Object.values(places).flat()),
      ...[...quotes, ...otherValues].map((stated) => stated.source),
    ]),
  ];
}
