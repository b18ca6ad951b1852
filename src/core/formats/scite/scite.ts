import type { Format } from '../format.ts';
import { jsonPaths } from '../json-input/json-paths.ts';
import { parse } from './parse.ts';

/** Tallies of scite (https://api.scite.ai/docs): how often papers are cited with each polarity. */
export const scite: Format = {
  name: 'scite',
  title: 'scite tallies',
  speaker: 'scite',
  extension: 'json',
  trust: 'Counted by machine; identifiers and counts only.',
  sample: '{"tallies":{"10.1000/1":{"supporting":1,"contradicting":0,"mentioning":2,"doi":"10.1000/1"}}}',
  detect,
  parse,
};

/** Names that only tallies have beside each other. */
function detect(text: string): boolean {
  const names = new Map<string, Set<string>>();
  for (const path of jsonPaths(text)) {
    const [, at = '', name = ''] = /^(|\[\]\/|tallies\/.*\/|\[\]\/tallies\/.*\/)([^/]+)$/s.exec(path) ?? [];
    names.set(at, (names.get(at) ?? new Set()).add(name));
  }
  const isOf = (found: Set<string>) =>
    found.has('supporting') &&
    found.has('mentioning') &&
    (found.has('contradicting') || found.has('contrasting'));
  return [...names.values()].some(isOf);
}
