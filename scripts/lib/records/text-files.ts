import { codeOf, reasonOf } from '../../../src/files/file-reason.ts';
import { readRegularText } from '../../../src/files/read-regular-file.ts';
import { shownPath } from '../shown-path.ts';

/** Texts that are written next to the dumps, as histories are. */
export interface TextFiles {
  /** The text of a file; null if there is none. Throws a sentence if it cannot be read. */
  readText(file: string): Promise<string | null>;
}

/** The real file system. */
export const textFiles: TextFiles = {
  async readText(file) {
    try {
      return readRegularText(file);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw new Error(`Cannot read ${shownPath(file)}: ${reasonOf(error)}.`);
    }
  },
};
