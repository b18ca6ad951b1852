import type { HubRecord } from '../../src/core/schemas/hub-record.ts';

/** Prints a record as JSON with one citing paper a line: small, and a change shows as one line. */
export function* printRecord({ schemaVersion, hub, citingPapers, sources }: HubRecord): Generator<string> {
  yield `{\n"schemaVersion": ${schemaVersion},\n"hub": ${JSON.stringify(hub, null, 2)},\n"citingPapers": [\n`;
  for (const [index, paper] of citingPapers.entries()) {
    yield `${index > 0 ? ',\n' : ''}${JSON.stringify(paper)}`;
  }
  yield `\n],\n"sources": ${JSON.stringify(sources)}\n}\n`;
}
