/** A file by its path from the folder that the checksums are for, and its SHA-256 in hexadecimal. */
export interface Checksum {
  path: string;
  sha256: string;
}

/**
 * Writes checksums as `sha256sum` does, in lines that `sha256sum -c` reads. A path with a backslash or a line
 * break is escaped, and its line begins with a backslash.
 */
export function printChecksums(checksums: readonly Checksum[]): string {
  return checksums
    .map(({ path, sha256 }) => {
      const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
      return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`;
    })
    .join('');
}
