import { isListOf, isObject, isText, readJson } from './json.ts';

/** A paper as stored for the list of hits; the build decides what else the list shows. */
export interface StoredPaper {
  /** Ranks higher if neighbouring words of the query are neighbours in it. */
  title: string;
}

/** Writes papers as JSON. */
export function writeDocuments(papers: readonly StoredPaper[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(papers));
}

export function readDocuments(bytes: Uint8Array, name: string): StoredPaper[] {
  return readJson(bytes, name, (value) => isListOf(value, isStoredPaper));
}

function isStoredPaper(value: unknown): value is StoredPaper {
  return isObject(value) && isText(value.title);
}
