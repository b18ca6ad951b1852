/**
 * Hashes bytes to eight letters and digits, as `shortHash` does text: two multiplicative hashes of 32 bits,
 * mixed as in cyrb53; 41 of its bits are printed. For naming files by their content, not for security.
 */
export function hashBytes(bytes: Uint8Array): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57 ^ bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const add = (value: number) => {
    high = Math.imul(high ^ value, 2654435761);
    low = Math.imul(low ^ value, 1597334677);
    // Multiplication carries only upwards; without rotating, high bits would never affect low ones.
    high = (high << 15) | (high >>> 17);
    low = (low << 13) | (low >>> 19);
  };
  for (; at + 4 <= bytes.length; at += 4) add(view.getUint32(at, true));
  for (; at < bytes.length; at += 1) add(bytes[at]!);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (((high & 0x1fffff) * 2 ** 32 + (low >>> 0)) % 36 ** 8).toString(36).padStart(8, '0');
}
