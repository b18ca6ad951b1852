import type { Mutation } from './find-mutations.ts';

/** A mutation that changes nothing that anyone could notice, with the reason. */
interface Equivalent {
  file: string;
  code: string;
  replacement: string;
  reason: string;
}

/** They are left out of samples. Whatever else survives counts as not killed. */
export const equivalents: readonly Equivalent[] = [];

/** Whether a mutation is listed; `text` is that of its file. */
export function isEquivalent({ file, start, end, replacement }: Mutation, text: string): boolean {
  return equivalents.some(
    (row) => row.file === file && row.code === text.slice(start, end) && row.replacement === replacement,
  );
}
