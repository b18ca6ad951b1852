import { GrowableUint32 } from '../../../text/growable-uint32.ts';

/**
 * Numbers the distinct chunks between ASCII white space in the order of their first occurrence. Hashes chunks
 * while it reads the text, because a `Map` would need a new string for each chunk, which took most of the
 * time of a build.
 */
export class ChunkTable {
  readonly chunks: string[] = [];
  readonly #hashes = new GrowableUint32();
  /** Number of a chunk plus one; 0 is free. At most half the slots are taken. */
  #slots = new Uint32Array(1 << 12);

  /** Appends the number of every chunk of a text, in order. */
  read(text: string, numbers: GrowableUint32): void {
    let start = 0;
    let hash = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const unit = at < text.length ? text.charCodeAt(at) : space;
      if (unit > space || (unit < space && (unit < 9 || unit > 13))) {
        hash = Math.imul(hash ^ unit, 0x01000193);
      } else {
        if (at > start) numbers.push(this.#number(text, start, at, hash >>> 0));
        start = at + 1;
        hash = 0;
      }
    }
  }

  #number(text: string, start: number, end: number, hash: number): number {
    let slot = this.#slotOf(hash);
    for (let taken = this.#slots[slot]!; taken > 0; taken = this.#slots[slot]!) {
      if (this.#hashes.at(taken - 1) === hash) {
        const chunk = this.chunks[taken - 1]!;
        if (chunk.length === end - start && text.startsWith(chunk, start)) return taken - 1;
      }
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    this.chunks.push(text.slice(start, end));
    this.#hashes.push(hash);
    this.#slots[slot] = this.chunks.length;
    if (this.chunks.length * 2 > this.#slots.length) this.#grow();
    return this.chunks.length - 1;
  }

  #slotOf(hash: number): number {
    return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7) & (this.#slots.length - 1);
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 4);
    for (let chunk = 0; chunk < this.chunks.length; chunk += 1) {
      let slot = this.#slotOf(this.#hashes.at(chunk));
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = chunk + 1;
    }
  }
}

const space = 32;
