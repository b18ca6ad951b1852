import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

const maxBytes = 256 * 1024 * 1024;

/** A file with more than 256 MiB, which is not read. */
export class FileTooLarge extends Error {
  readonly mebibytes: string;

  constructor(bytes: number) {
    const mebibytes = (bytes / 1024 / 1024).toFixed(0);
    super(`it has ${mebibytes} MiB, and 256 can be read`);
    this.mebibytes = mebibytes;
  }
}

/**
 * Reads a regular file, or one that a link leads to. All else is refused at once: a device may never end, and a pipe may
 * wait for a writer. What it throws has its reason in words by `reasonOf`.
 */
export function readRegularFile(file: string): Uint8Array<ArrayBuffer> {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) {
      throw new Error(found.isDirectory() ? 'it is a folder, not a file' : 'it is not a regular file');
    }
    if (found.size > maxBytes) throw new FileTooLarge(found.size);
    // No more than it had: a file that another program writes may grow without end.
    const bytes = new Uint8Array(found.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(handle, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

/** The text of such a file, without the mark of byte order that some editors put first. */
export function readRegularText(file: string): string {
  return new TextDecoder().decode(readRegularFile(file));
}
