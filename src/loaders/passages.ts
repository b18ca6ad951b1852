import { countPassages, passagePages } from '../core/analysis/passages.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { passagesUrl } from '../site.ts';
import { perRecord } from './per-record.ts';
import { sourceSpeaker } from './source-title.ts';

/** Passages on one page. */
const passagesPerPage = 200;

/** The pages of a hub's passages; none if no source states a passage. */
export const hubPassagePages = perRecord(({ citingPapers }) => passagePages(citingPapers, passagesPerPage));

/** What leads to the passages of a hub; null if no source states one. */
export const hubPassages = perRecord((record): { count: number; papers: number; href: string } | null => {
  const { hub, citingPapers } = record;
  const count = countPassages(citingPapers);
  if (count === 0) return null;
  return {
    count,
    papers: citingPapers.filter(({ quotes }) => quotes.length > 0).length,
    href: passagesUrl(hub.id),
  };
});

/** Who quotes the passages, as in “Semantic Scholar”. */
export function passageSpeakers(record: HubRecord): string[] {
  const files = new Set(record.citingPapers.flatMap(({ quotes }) => quotes.map(({ source }) => source.file)));
  return [...new Set(Array.from(files, (file) => sourceSpeaker(record, file)))];
}
