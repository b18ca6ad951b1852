/** Bytes of the index that are not what the format says: cut off, or of another kind. */
export class DamagedFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`The search index is damaged: ${file}`);
    this.file = file;
    this.name = 'DamagedFile';
  }
}

/** Largest number of a varint: 32 bits without sign. */
const largest = 0xffffffff;

/** Appends numbers to bytes that grow as needed. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  length = 0;

  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#grow(this.length + 1);
    this.#bytes[this.length++] = value;
  }

  /** Seven bits a byte, lowest first; the top bit says that more follow (LEB128). */
  varint(value: number): void {
    if (!(value >= 0 && value <= largest)) throw new RangeError(`not a 32-bit number: ${value}`);
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

  /** A copy of what was written. */
  done(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  #grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a ByteWriter wrote; throws `DamagedFile` where the bytes end too early or say what cannot be. */
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
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      if (shift === 28 && byte > 0x0f) this.damaged();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    return this.damaged();
  }

  /** A count of things that take at least a byte each: a damaged count cannot make the reader allocate much. */
  count(bytesEach = 1): number {
    const count = this.varint();
    if (count * bytesEach > this.left) this.damaged();
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
