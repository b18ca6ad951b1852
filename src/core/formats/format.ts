import type { CitedHub } from '../schemas/citing-papers-file.ts';
import type { SourceFile } from '../schemas/hub-record.ts';
import type { Work } from '../schemas/work.ts';
import type { ParsedSource } from '../sources/parsed-source.ts';
import type { ListParts } from './shared/list-parts.ts';

/** A readable kind of source. */
export interface Format {
  /** The part of a file name that names the format, as in `x.pith.txt`. */
  name: string;
  /** For people, as in “CSL-JSON”. */
  title: string;
  /** Who states what a source of this format says, as in “OpenAlex says 2024”; the title if absent. */
  speaker?: string;
  /** True if its summaries of papers are its own, written by a machine. */
  writesSummaries?: true;
  /** The last part of a file name, as in `json`. */
  extension: string;
  /** Why the format has its rank in the table, as the about page prints it. */
  trust: string;
  /** A small file with one citing paper that only this format detects. Tests run on the sample of every format. */
  sample: string;
  /** True if the content looks like this format. */
  detect(text: string): boolean;
  /** Reads one source. Never throws on bad input: problems are returned as findings. */
  parse(text: string): ParsedSource;
}

/** What an export says about itself. */
export interface Origin {
  /** What the works are, as a sentence: `Papers that cite …`. */
  about: string;
  /** The paper that all of them cite, if there is one. */
  hub?: CitedHub;
  /** The files that the facts were read from. */
  sources: Pick<SourceFile, 'file' | 'sha256' | 'retrieved'>[];
  /** What the reader noted about works, by their keys. Published files have none. */
  notes?: ReadonlyMap<string, string>;
}

/** A kind of file that works are exported as. Writers also run in the browser, so they import no parser. */
export interface Writer {
  /** If a `Format` has the same name, it reads what the writer writes. */
  name: string;
  /** For people, as in “BibTeX”. */
  title: string;
  /** The last part of the name of a published file, as in `csl.json`. */
  extension: string;
  mediaType: string;
  /** What the file is for, as the export menu prints it: programs that read it, or a purpose. */
  use: string;
  /** `reference`: what a reference list needs; `citation`: also how each paper cites the hub paper. */
  holds: 'reference' | 'citation';
  /** Writes what the format can hold; facts that are not stated are left out. */
  stringify(works: readonly Work[], origin: Origin): string;
  /** The same in parts, so that a list of any length can be written a few works at a time. */
  inParts(origin: Origin): ListParts;
  /**
   * Writes one work, without its origin, for pasting into a list. Pages of papers show it under “Cite this
   * paper”. Absent if the format is for whole lists.
   */
  stringifyOne?(work: Work): string;
}
