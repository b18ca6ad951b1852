/** A file that the reader chose. */
export interface ReadRequest {
  file: File;
}

/** The library of a file, or why there is none, in sentences. */
export type ReadReply =
  | {
      /** Name of the format, for people. */
      format: string;
      /** The papers, as `writeLibrary` writes them. */
      library: string;
      /** Number of the papers. */
      papers: number;
      /** What is wrong with entries that could not be read, or only in part. */
      faults: string[];
    }
  | { problem: string };

/** A list to be compared with a library. */
export interface MatchRequest {
  /** The published JSON of a list, or the file of lines that it names. */
  list: Blob;
  isCompressed: boolean;
  /** As `writeLibrary` writes it. */
  library: string;
}

/** The ids of the papers of a list that are in a library, by what they are known. */
export interface Matched {
  byIdentifier: string[];
  byTitle: string[];
}

/** What was found, or the file beside the published JSON that has the papers of a long list. */
export type MatchReply = Matched | { linesFile: string };

/** Takes from a worker what could send something: the policy of a page does not hold in its workers. */
export function giveUpNetwork(scope: object): void {
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'Request']) {
    Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
}
