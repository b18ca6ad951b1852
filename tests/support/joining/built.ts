import { inOrderOfTrust } from '../../../src/core/formats/in-order-of-trust.ts';
import { buildRecord } from '../../../src/core/joining/build-record.ts';
import type { NamedSource } from '../../../src/core/sources/named-source.ts';
import type { PaperFacts, ParsedPaper, ParsedSource } from '../../../src/core/sources/parsed-source.ts';
import { parsedPaper, parsedSource } from './parsed.ts';

/** What a source states of the hub paper. */
export const hub = { title: { value: 'A Hub Paper', place: { line: 2 } } };

/** An entry of a structured source. */
export function entry(
  title: string,
  facts: Partial<PaperFacts> = {},
  at = 0,
  key: string | null = null,
): ParsedPaper {
  return { ...parsedPaper(title, facts), key, place: { path: `/${at}` } };
}

/** A source named by its format, as in `csl` or `hub.csl`. */
export function source(named: string, stated: Partial<ParsedSource>): NamedSource {
  const format = named.split('.').at(-1) ?? '';
  return { file: `x.${named}.txt`, format, source: parsedSource(stated) };
}

/** The record of the hub that sources describe, and what is told of them. */
export function build(...sources: NamedSource[]) {
  const { record, messages } = buildRecord('x', inOrderOfTrust(sources));
  const told = messages.map(
    ({ file, line, path, rule, reason }) => `${file}:${path ?? line} ${rule}: ${reason}`,
  );
  return { record, hub: record?.hub, papers: record?.citingPapers ?? [], told };
}
