/** A number of bytes for people, to two digits: `85 KB`, `1.2 MB`. */
export function printBytes(bytes: number): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'KB'] : [bytes / 1e6, 'MB'];
  const rounded = Math.max(1, Number(size.toPrecision(2)));
  return `${rounded.toLocaleString('en')} ${unit}`;
}
