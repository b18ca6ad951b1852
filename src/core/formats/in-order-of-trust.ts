import { compareFiles, type NamedSource } from '../sources/named-source.ts';
import { formats } from './formats.ts';

const ranks = new Map(formats.map(({ name }, rank) => [name, rank]));

/** Sorts sources by the trust in their format, then by file name. */
export function inOrderOfTrust<Source extends Pick<NamedSource, 'file' | 'format'>>(
  sources: readonly Source[],
): Source[] {
  const rank = ({ format }: Source) => ranks.get(format) ?? formats.length;
  return sources.toSorted((a, b) => rank(a) - rank(b) || compareFiles(a.file, b.file));
}
