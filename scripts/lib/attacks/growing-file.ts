import type { Format } from '../../../src/core/formats/format.ts';

/** A file that can be of any size: the sample of a format in which a title or an identifier repeats a text. */
export interface GrowingFile {
  /** The name of the format. */
  format: string;
  unit: string;
}

/** The file with about `size` characters in the title, or in the identifier of a format without titles. */
export function textOfSize({ sample, extension }: Format, unit: string, size: number): string {
  const plain = sample.includes('A Paper') ? 'A Paper' : '10.1000/1';
  const value = `A${unit.repeat(Math.ceil(size / unit.length))}Z`;
  const written = extension === 'json' ? JSON.stringify(value).slice(1, -1) : value;
  return sample.replace(plain, () => written);
}
