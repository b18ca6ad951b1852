import type { CitedHub } from '../schemas/citing-papers-file.ts';
import type { SourceFile } from '../schemas/hub-record.ts';
import type { Work } from '../schemas/work.ts';
import type { ParsedSource } from '../sources/parsed-source.ts';

/** A readable kind of source. */
export interface Format {
  /** The part of a file name that names the format, as in `x.pith.txt`. */
  name: string;
  /** For people, as in “CSL-JSON”. */
  title: string;
  /** The last part of a file name, as in `json`. */
  extension: string;
  /** True where the content looks like this format. */
  detect(text: string): boolean;
  /** Reads one source. Never throws on bad input: problems are returned as findings. */
  parse(text: string): ParsedSource;
}

/** Where an export comes from. */
export interface Origin {
  /** What the works are, as a sentence: `Papers that cite …`. */
  about: string;
  /** The paper that all of them cite, where there is one. */
  hub?: CitedHub;
  /** The files that the facts were read from. */
  sources: Pick<SourceFile, 'file' | 'sha256'>[];
}

/** A kind of file that works are taken away in. It is also what runs in the browser: no parser comes with it. */
export interface Writer {
  name: string;
  /** For people, as in “BibTeX”. */
  title: string;
  extension: string;
  mediaType: string;
  /** Writes what the format can hold; what is not stated is left out. */
  stringify(works: readonly Work[], origin: Origin): string;
  /** Writes one work to be pasted among others, without its origin; absent where a format is for whole lists. */
  stringifyOne?(work: Work): string;
}
