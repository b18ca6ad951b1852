import { type KeyedFacts, toKeyParts } from '../../../src/core/export/citation-keys.ts';
import { identifierKeys } from '../../../src/core/joining/match/paper-keys.ts';
import type { Identifiers } from '../../../src/core/schemas/identifiers.ts';
import { reportId } from '../records/dump-names.ts';

/** A hub that is already in the folder of dumps. */
export interface KnownHub {
  id: string;
  /** Those of its hub paper. */
  identifiers: Identifiers;
}

/**
 * The id of the hub of a paper: the one that it has already, else `liu-visual-2025`, from the first author, a word
 * of the title and the year. A number is added if another paper has that id.
 */
export function hubIdOf(
  paper: KeyedFacts & { identifiers: Identifiers },
  known: readonly KnownHub[],
): string {
  const keys = new Set(identifierKeys(paper.identifiers));
  const own = known.find(({ identifiers }) => identifierKeys(identifiers).some((key) => keys.has(key)));
  if (own) return own.id;
  const { name, word, year } = toKeyParts(paper);
  const stem = [name, word, year].filter((part) => part !== '').join('-');
  const taken = new Set([reportId, ...known.map(({ id }) => id)]);
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return id;
}
