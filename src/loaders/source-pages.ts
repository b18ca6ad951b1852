import { memberOffsets } from '../core/formats/json-input/member-offsets.ts';
import type { HubRecord, SourceFile } from '../core/schemas/hub-record.ts';
import type { SourcePlace } from '../core/schemas/source-place.ts';
import { recordPlaces } from '../core/sources/record-places.ts';
import { lineAnchor, partAt, type SourcePage, toSourcePages } from '../core/sources/source-pages.ts';
import { decodeText } from '../core/text/decode.ts';
import { toLines } from '../core/text/lines.ts';
import { sourcePageUrl } from '../site.ts';
import { maxShownSource, maxSourceLines } from '../site-limits.ts';
import { sourceUrl } from './many-hubs.ts';
import { perRecord } from './per-record.ts';
import { recordOfFile } from './record-of-file.ts';
import { readSourceFile } from './source-files.ts';

/** A source as its pages show it, and where they show a place. */
interface ShownSource {
  pages: SourcePage[];
  /** The address of a place, with its anchor. */
  urlOf(place: SourcePlace): string;
}

/** The sources of a record by their files; one that is too large has no pages. */
const shownSources = perRecord((record) => {
  const shown = record.sources.flatMap((source) => {
    const text = readText(source);
    return text === null ? [] : [[source.file, showSource(record, source.file, text)] as const];
  });
  return new Map(shown);
});

/** The pages of a source; none where it is too large to be shown. */
export function sourcePages(record: HubRecord, file: string): SourcePage[] {
  return shownSources(record).get(file)?.pages ?? [];
}

/**
 * Where a place can be read: at its line in the page that shows it, or, for a source that is too large to be shown, at its
 * file on the page that describes it.
 */
export function placeUrl(place: SourcePlace): string {
  const shown = shownSources(recordOfFile(place.file)).get(place.file);
  return shown ? shown.urlOf(place) : sourceUrl(place.file);
}

function readText(source: SourceFile): string | null {
  const bytes = readSourceFile(source);
  if (bytes.length > maxShownSource) return null;
  const decoded = decodeText(bytes);
  return 'text' in decoded ? decoded.text.replace(/^\uFEFF/, '') : null;
}

function showSource(record: HubRecord, file: string, text: string): ShownSource {
  const pages = toSourcePages(text, maxSourceLines);
  const pageOf = new Map(
    pages.flatMap((page, index) =>
      page.map(({ number, part }) => [lineAnchor(number, part), index + 1] as const),
    ),
  );
  const partOf = partsOfPlaces(
    recordPlaces(record).filter((place) => place.file === file),
    text,
    pageOf,
  );
  return {
    pages,
    urlOf(place) {
      if (!('line' in place)) return sourcePageUrl(file);
      const anchor = lineAnchor(place.line, partOf(place));
      return `${sourcePageUrl(file, pageOf.get(anchor))}#${anchor}`;
    },
  };
}

/** Says in which part of its line each of the places is; lines that are shown whole are not looked into. */
function partsOfPlaces(
  places: SourcePlace[],
  text: string,
  shown: ReadonlyMap<string, number>,
): (place: SourcePlace) => number {
  const divided = places.flatMap((place) =>
    'line' in place && place.path !== undefined && shown.has(lineAnchor(place.line, 2))
      ? [{ line: place.line, path: place.path }]
      : [],
  );
  const lines = divided.length > 0 ? toLines(text) : [];
  const parts = new Map<string, number>();
  for (const [number, ofLine] of Map.groupBy(divided, ({ line }) => line)) {
    const line = lines[number - 1]?.text ?? '';
    const paths = new Set(ofLine.map(({ path }) => path));
    // In JSON Lines a pointer is into its line, and in JSON of one line into the file, which is the same.
    for (const [path, offset] of memberOffsets(line, paths))
      parts.set(`${number} ${path}`, partAt(line, offset));
  }
  return (place) => ('line' in place ? (parts.get(`${place.line} ${place.path ?? ''}`) ?? 1) : 1);
}
