import { DamagedFile } from './bytes.ts';

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
  try {
    const papers: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (Array.isArray(papers) && papers.every(isStoredPaper)) return papers;
  } catch {
    // Neither UTF-8 nor JSON: damaged, like JSON of another shape.
  }
  throw new DamagedFile(name);
}

function isStoredPaper(value: unknown): value is StoredPaper {
  return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string';
}
