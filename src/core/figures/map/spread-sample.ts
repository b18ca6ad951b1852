import { fixedNumbers } from './spectral-layout.ts';

/** At most `most` of some numbers, spread evenly over them, in their order; all of them if they are no more. */
export function spreadSample(numbers: ArrayLike<number>, most: number): Int32Array {
  const { length } = numbers;
  if (length <= most) return Int32Array.from(numbers);
  // One from each of `most` equal parts, not always at the same place: lists may repeat themselves.
  const random = fixedNumbers();
  return Int32Array.from({ length: most }, (_, part) => {
    return numbers[Math.floor(((part + 0.5 + random()) * length) / most)]!;
  });
}
