import { codeOf } from '../../src/files/file-reason.ts';
import { toFileProblem } from './files/file-problem.ts';

/** Ends the process with a sentence for the user and no stack trace. */
export function failWith(sentence: string, exitCode: number): never {
  console.error(sentence);
  process.exit(exitCode);
}

/** Writes to a path that the user named; where the system refuses that, ends the process with a sentence. */
export function writeOrFail(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (codeOf(error) === '') throw error;
    failWith(toFileProblem(path, error).message, 1);
  }
}
