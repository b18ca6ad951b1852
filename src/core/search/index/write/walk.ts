import { fieldSpan, lastInField } from '../format/positions.ts';
import type { ChunkWords } from './chunk-words.ts';
import type { Texts } from './texts.ts';

/**
 * Calls `see` for each occurrence of an entry in the texts, paper by paper, in the order of positions. Words beyond the span
 * of a field are left out, and a number is left out between two texts of one field, so that no phrase spans both.
 */
export function walkOccurrences(
  { numbers, ends, fields }: Texts,
  words: ChunkWords,
  see: (entry: number, paper: number, position: number) => void,
): void {
  let paper = -1;
  let position = 0;
  let index = 0;
  for (let text = 0; text < ends.length; text += 1) {
    const field = fields[text]!;
    if (field === 0) paper += 1;
    position = field > 0 && fields[text - 1] === field ? position + 1 : field * fieldSpan;
    const last = field * fieldSpan + lastInField;
    for (; index < ends[text]!; index += 1) {
      const chunk = numbers[index]!;
      const length = words.lengths[chunk]!;
      if (position + length > last) break;
      const end = words.ends[chunk]!;
      for (let at = chunk === 0 ? 0 : words.ends[chunk - 1]!; at < end; at += 1) {
        see(words.entries[at]!, paper, position + words.before[at]!);
      }
      position += length;
    }
    index = ends[text]!;
  }
}
