import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { AstroError } from 'astro/errors';
import type { SourceFile } from '../core/schemas/hub-record.ts';
import { reasonOf } from '../files/file-reason.ts';
import { readRegularFile } from '../files/read-regular-file.ts';
import { url } from '../site.ts';

/** The address at which a source is published, byte for byte. */
export function sourceFileUrl(file: string): string {
  return url(sourceFilePath(file).split('/').map(encodeURIComponent).join('/'));
}

/** The path of that address in the folder of the site: a file in the folder of the pages that show it. */
export function sourceFilePath(file: string): string {
  return `sources/${file}/${publishedName(file)}`;
}

/** The name under which a source is published. XML gets the name of a text: browsers run the scripts of XML. */
export function publishedName(file: string): string {
  return /\.xml$/i.test(file) ? `${file}.txt` : file;
}

/**
 * The bytes of a source in `$DUMPS` (default `data/dumps`). A file that is not the one that the record was read
 * from fails the build: the page would show a hash that the published file does not have.
 */
export function readSourceFile(
  { file, sha256 }: SourceFile,
  folder = resolve(process.env.DUMPS || 'data/dumps'),
): Uint8Array<ArrayBuffer> {
  const path = join(folder, file);
  const bytes = readBytes(path);
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  throw new AstroError(
    `${path} is not the file that the record was read from.`,
    'It was changed since. Run `npm run records` again.',
  );
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  try {
    return readRegularFile(path);
  } catch (error) {
    throw new AstroError(
      `Cannot read ${path}, which a record was read from: ${reasonOf(error)}.`,
      'Restore it, or set DUMPS to the folder of dumps that the records were made of.',
    );
  }
}
