import type { ParsedSource } from '../sources/parsed-source.ts';

/** A readable kind of source. */
export interface Format {
  /** The part of a file name that names the format, as in `x.pith.txt`. */
  name: string;
  /** True where the content looks like this format. */
  detect(text: string): boolean;
  /** Reads one source. Never throws on bad input: problems are returned as findings. */
  parse(text: string): ParsedSource;
}
