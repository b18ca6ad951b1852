/** A file of the index that contradicts its format, for example because it was cut off. */
export class DamagedFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`The search index is damaged: ${file}`);
    this.file = file;
    this.name = 'DamagedFile';
  }
}

/** Largest number of a varint: unsigned, 32 bits. */
const maxVarint = 0xffffffff;

/** Writes numbers to a growing array of bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  length = 0;

  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#grow(this.length + 1);
    this.#bytes[this.length++] = value;
  }

  /** Writes seven bits a byte, lowest first; the top bit says that another byte follows (LEB128). */
  varint(value: number): void {
    if (!(value >= 0 && value <= maxVarint)) throw new RangeError(`not a 32-bit number: ${value}`);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  bytes(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.#bytes.length) this.#grow(this.length + bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A copy of the bytes written. */
  done(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  #grow(min: number): void {
    const larger = new Uint8Array(Math.max(min, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote; throws `DamagedFile` if the bytes end early or are impossible. */
export class ByteReader {
  offset = 0;
  readonly data: Uint8Array;
  readonly file: string;

  constructor(data: Uint8Array, file: string) {
    this.data = data;
    this.file = file;
  }

  get left(): number {
    return this.data.length - this.offset;
  }

  byte(): number {
    const value = this.data[this.offset];
    if (value === undefined) this.damaged();
    this.offset += 1;
    return value;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      // The fifth byte is the last, and has four bits.
      if (shift === 28 && byte > 0x0f) this.damaged();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** A count of items of at least a byte; checked, so that a damaged file cannot make the reader allocate much. */
  count(): number {
    const count = this.varint();
    if (count > this.left) this.damaged();
    return count;
  }

  /** The next bytes, not copied. */
  bytes(length: number): Uint8Array {
    if (length > this.left) this.damaged();
    this.offset += length;
    return this.data.subarray(this.offset - length, this.offset);
  }

  damaged(): never {
    throw new DamagedFile(this.file);
  }
}
