import { codeOf, reasonOf } from '../../../src/files/file-reason.ts';
import { shownPath } from '../shown-path.ts';

/** A file that could not be written, as a sentence for people. */
export class FileProblem extends Error {
  /** The code of the system, as in `EEXIST`; empty if it gave none. */
  readonly code: string;

  constructor(file: string, cause: unknown) {
    super(`Cannot write ${shownPath(file)}: ${reasonOf(cause)}.`, { cause });
    this.code = codeOf(cause);
  }
}
