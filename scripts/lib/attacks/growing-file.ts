import { hostileFile } from './hostile-entries.ts';

/** A file that can be of any size: an entry of a format in which every field repeats a text. */
export interface GrowingFile {
  /** The name of the format. */
  format: string;
  unit: string;
  /** What ends each field: many patterns that take too long look for an end that is not there. */
  end?: string;
}

/** The file with about `size` characters in each field. */
export function textOfSize({ format, unit, end = 'Z' }: GrowingFile, size: number): string {
  return hostileFile(format, [`A${unit.repeat(Math.ceil(size / unit.length))}${end}`]);
}
