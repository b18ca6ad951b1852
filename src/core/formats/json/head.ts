import type { CitingPapersFile } from '../../schemas/citing-papers-file.ts';
import type { Origin } from '../format.ts';

// Of the records, where zod would come along with it; the type fails where it is another.
const schemaVersion: CitingPapersFile['schemaVersion'] = 1;

/** What a list is, in its order in a file. */
export function headOf({ about, hub, sources }: Origin) {
  const files = sources.map(({ file, sha256, retrieved }) => ({ file, sha256, retrieved }));
  return { schemaVersion, about, hub, sources: files };
}
