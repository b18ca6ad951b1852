/** The name of a hub's list in its folder. */
export const keptListFile = 'offline.json';

/** Bytes of one hub that a browser keeps at most. */
const maxHubBytes = 8_000_000;

/** A file that a browser keeps: its address below the base with its stamp, the hash of its bytes, and their number. */
export type KeptFile = [address: string, hash: string, bytes: number];

/** The files of a hub that belong together, by which a browser keeps all of one version or none. */
export interface KeptList {
  /** Changes with any of the files. */
  stamp: string;
  /** The most necessary first. */
  files: KeptFile[];
}

/** The first files that have at most `max` bytes together. */
export function withinBound(files: readonly KeptFile[], max = maxHubBytes): KeptFile[] {
  let total = 0;
  const end = files.findIndex(([, , bytes]) => {
    total += bytes;
    return total > max;
  });
  return end === -1 ? [...files] : files.slice(0, end);
}
