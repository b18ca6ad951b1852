import type { HubRecord } from '../../../src/core/schemas/hub-record.ts';

const papersInPart = 2000;

/**
 * Prints a record as JSON with one citing paper on each line, so that it is small and a change is one line of a
 * diff. Each part holds many papers, since writing a file in small parts is slow.
 */
export function* printRecord({ schemaVersion, hub, citingPapers, sources }: HubRecord): Generator<string> {
  yield `{\n"schemaVersion": ${schemaVersion},\n"hub": ${JSON.stringify(hub, null, 2)},\n"citingPapers": [\n`;
  for (let start = 0; start < citingPapers.length; start += papersInPart) {
    const part = citingPapers.slice(start, start + papersInPart).map((paper) => JSON.stringify(paper));
    yield `${start > 0 ? ',\n' : ''}${part.join(',\n')}`;
  }
  yield `\n],\n"sources": ${JSON.stringify(sources)}\n}\n`;
}
