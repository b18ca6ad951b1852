import { codeOf, reasonOf } from '../../../src/files/file-reason.ts';
import { shownPath } from '../shown-path.ts';

/** What went wrong with a file, as a sentence that names it, unless it is one already. */
export function toFileProblem(file: string, error: unknown): FileProblem {
  return error instanceof FileProblem ? error : new FileProblem(file, error);
}

/** A file that could not be written, as a sentence for people. */
export class FileProblem extends Error {
  /** The code of the system, as in `EEXIST`; empty if it gave none. */
  readonly code: string;

  constructor(file: string, cause: unknown) {
    super(`Cannot write ${shownPath(file)}: ${reasonOf(cause)}.`, { cause });
    this.code = codeOf(cause);
  }
}
