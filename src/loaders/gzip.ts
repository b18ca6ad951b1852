import { gzipSync } from 'node:zlib';

/** Bytes as they are published: not every host compresses binary files. */
export function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes, { level: 9 }));
}
