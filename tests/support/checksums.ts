const escapes: Record<string, string> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };

/** Reads checksums as `sha256sum -c` does: the hash of each path. A line of any other form is an error. */
export function readChecksums(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line): [string, string] => {
      const [, mark, sha256 = '', path] = /^(\\?)([0-9a-f]{64}) {2}(.+)$/s.exec(line) ?? [];
      if (!path) throw new Error(`Not a line of checksums: ${line}`);
      return [mark ? path.replaceAll(/\\[\\nr]/g, (letters) => escapes[letters] ?? '') : path, sha256];
    }),
  );
}
