import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** Bytes as they are published: not every host compresses binary files. */
export function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes, { level }));
}

/** The same of a text in pieces, such as lines, that is never whole in memory: a file of one member (RFC 1952). */
export function gzipPieces(pieces: Iterable<string>): Uint8Array<ArrayBuffer> {
  const compressed: Uint8Array[] = [header];
  let sum = 0;
  let length = 0;
  for (const block of inBlocks(pieces)) {
    sum = crc32(block, sum);
    length += block.length;
    compressed.push(deflateRawSync(block, { level, finishFlush: constants.Z_SYNC_FLUSH }));
  }
  // An empty block, which is marked as the last.
  compressed.push(deflateRawSync(''), littleEndian(sum), littleEndian(length));
  return new Uint8Array(Buffer.concat(compressed));
}

const level = 9;
/** Deflate, no name, no time, of any system. */
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
const blockLength = 2 ** 20;

function* inBlocks(pieces: Iterable<string>): Generator<Buffer> {
  let block: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    block.push(piece);
    length += piece.length;
    if (length < blockLength) continue;
    yield Buffer.from(block.join(''));
    block = [];
    length = 0;
  }
  yield Buffer.from(block.join(''));
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value % 2 ** 32);
  return bytes;
}
