import type { KnownBy } from '../../core/library/match-library.ts';
import { keyOf } from '../../core/reading-list/mark.ts';
import type { Matched } from '../../workers/library-messages.ts';
import type { KnownOfList, Library } from '../reading-list/known-papers.ts';

/** Which papers of a list are in a library, as it is stored: valid for one library and one version of the list. */
export interface StoredKnown extends Matched {
  /** When the library was read. */
  added: number;
  /** What names the version of the list (`ETag`, else `Last-Modified`); null if the server does not say. */
  version: string | null;
}

/** Reads what was stored of a list; null if there is nothing for this library. */
export function readKnown(text: string | null, { added }: Library): StoredKnown | null {
  const stored = parse(text);
  if (!isObject(stored) || stored.added !== added) return null;
  const { version, byIdentifier, byTitle } = stored;
  if (!isTexts(byIdentifier) || !isTexts(byTitle)) return null;
  return { added, version: typeof version === 'string' ? version : null, byIdentifier, byTitle };
}

/** The papers of a list by their keys. */
export function toKnown(hub: string, { byIdentifier, byTitle }: Matched): KnownOfList {
  const keys = (ids: string[], by: KnownBy) => ids.map((paper) => [keyOf({ hub, paper }), by] as const);
  return new Map([...keys(byIdentifier, 'identifier'), ...keys(byTitle, 'title')]);
}

/** Reads what is stored of a library; null if none is. */
export function readLibraryInfo(text: string | null): Library | null {
  const stored = parse(text);
  if (!isObject(stored)) return null;
  const { name, format, papers, faults, added } = stored;
  if (typeof name !== 'string' || typeof format !== 'string') return null;
  if (typeof papers !== 'number' || typeof faults !== 'number' || typeof added !== 'number') return null;
  return { name, format, papers, faults, added };
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
