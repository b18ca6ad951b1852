/**
 * Hashes text to eight letters and digits: FNV-1a over UTF-16 units, 64 bits, 41 of them printed
 * (http://www.isthe.com/chongo/tech/comp/fnv/). For telling texts apart in an address, not for security.
 */
export function shortHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return (hash % 36n ** 8n).toString(36).padStart(8, '0');
}
