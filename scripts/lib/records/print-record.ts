import type { HubRecord } from '../../../src/core/schemas/hub-record.ts';

/**
 * Prints a record as JSON with one citing paper on each line, so that it is small and a change is one line of a
 * diff.
 */
export function* printRecord({ schemaVersion, hub, citingPapers, sources }: HubRecord): Generator<string> {
  yield `{\n"schemaVersion": ${schemaVersion},\n"hub": ${JSON.stringify(hub, null, 2)},\n"citingPapers": [`;
  for (const [index, paper] of citingPapers.entries()) {
    yield index === 0 ? '\n' : ',\n';
    yield JSON.stringify(paper);
  }
  yield `\n],\n"sources": ${JSON.stringify(sources)}\n}\n`;
}
