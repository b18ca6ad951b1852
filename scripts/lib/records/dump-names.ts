import { toHubId } from '../../../src/core/sources/hub-id.ts';
import { takeName } from '../../../src/core/sources/take-name.ts';
import { toBaseLetters } from '../../../src/core/text/base-letters.ts';
import { quote } from '../../../src/core/text/quote.ts';

/** The hub of a dump, in small letters: on some systems, names that differ only in case are the same. */
export function hubPartOf(name: string): string {
  return name.split('.')[0]?.toLowerCase() ?? '';
}

/** A hub of this name would have its record in the place of `report.json`. */
export const reportId = 'report';

/** What no name of a dump may have, since it is published under it: other letters have several forms, signs a meaning. */
const unpublishable = /[^\w.-]/gu;

/** The longest name of a dump: hubs and files written beside it have longer ones, and file systems allow 255 bytes. */
export const maxNameLength = 120;

/** The longest id that a command gives a new hub: names of its dumps have a format too, at times `hub` and a number. */
export const maxHubIdLength = 80;

/** Takes a name that can be used, as near as can be to the given one. */
export function takeDumpName(name: string, taken: Set<string>): string {
  const [first = '', ...rest] = name.split('.');
  const words = toBaseLetters(first).match(/[a-z0-9]+/g) ?? [];
  const id = words.join('-');
  const end = rest.map((part) => toBaseLetters(part).replaceAll(unpublishable, '').slice(0, 20));
  const short = id.slice(0, maxNameLength / 2).replace(/-$/, '');
  const parts = [
    id === '' || id === reportId ? 'hub' : short,
    ...end.filter((part) => part !== '').slice(-2),
  ];
  return takeName(parts, taken);
}

/** Why a dump cannot have this name; null if it can. */
export function problemOfName(name: string): string | null {
  const id = toHubId(name);
  if (id === null) return `“${name}” does not begin with a hub id.`;
  if (id === reportId) return `“${name}” is for a hub “${id}”, the name of the report of the run.`;
  if (name.length > maxNameLength) return `“${name}” has ${name.length} characters.`;
  const [character] = name.match(unpublishable) ?? [];
  return character === undefined ? null : `“${name}” contains ${quote(character)}.`;
}

/**
 * Why a command makes no dumps of a hub with this id; null if it does. A hub that has one of the dumps `names` keeps its id,
 * as far as `problemOfNewName` allows.
 */
export function problemOfHubId(id: string, names: readonly string[]): string | null {
  if (id === reportId || toHubId(id) !== id) return `“${id}” is not a valid hub id.`;
  if (id.length <= maxHubIdLength || names.some((name) => hubPartOf(name) === id)) return null;
  return `The hub id has ${id.length} characters, and at most ${maxHubIdLength} are possible for a new hub: “${id}”.`;
}

/** Why a command writes no dump of this name, which no build would read, and what to do; null if it does. */
export function problemOfNewName(name: string): string | null {
  if (name.length <= maxNameLength) return null;
  return `The file “${name}” would have a name of ${name.length} characters, and at most ${maxNameLength} are possible. Rename the files of the hub, so that they begin with a shorter id.`;
}
