import type { ColourChoice } from './map-colours.ts';
import type { PaperMap } from './paper-map.ts';

/** `map.json`: what the browser needs to draw the map and move over it. */
export interface MapFile {
  /** Says to which list the file belongs: a page refuses a file of another. */
  stamp: string;
  /** In tenths of a unit of the frame, in the order of the list. */
  x: number[];
  y: number[];
  /** The number of the file with each paper's title (`PaperFile`): one file for each region. */
  files: number[];
  colours: ColourChoice[];
}

/** `map/<number>.json`: the papers of one region in the order of the list, shown when the reader points at a mark. */
export interface PaperFile {
  /** As in `map.json`. */
  stamp: string;
  ids: string[];
  titles: string[];
  /** As stated; null if not stated. */
  dates: (string | null)[];
}

/** The file of each paper; papers without a region share the last one. */
export function filesOf({ marks, regions }: PaperMap): number[] {
  const files = marks.map(() => regions.length);
  for (const [file, { papers }] of regions.entries()) for (const paper of papers) files[paper] = file;
  return files;
}

/** The map in the form that is sent to the browser. */
export function toMapFile(map: PaperMap, colours: ColourChoice[], stamp: string): MapFile {
  return {
    stamp,
    x: map.marks.map(({ x }) => Math.round(x * 10)),
    y: map.marks.map(({ y }) => Math.round(y * 10)),
    files: filesOf(map),
    colours,
  };
}
