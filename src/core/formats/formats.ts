import type { Format } from './format.ts';
import { pith } from './pith/pith.ts';

/** Every readable format. */
export const formats: readonly Format[] = [pith];

/** The format that the file name names (`<hub>.<format>.<ext>`), else the one that its content looks like. */
export function findFormat(file: string, text: string): Format | undefined {
  const named = file.split('.').slice(1);
  return formats.find(({ name }) => named.includes(name)) ?? formats.find((format) => format.detect(text));
}
