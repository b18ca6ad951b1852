import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { shownPath } from '../shown-path.ts';

/** Texts that are written next to the dumps, as histories are. */
export interface TextFiles {
  /** The text of a file; null if there is none. Throws a sentence if it cannot be read. */
  readText(file: string): Promise<string | null>;
  /** Writes a file in one step, in place of the one that is there. Throws a sentence. */
  replaceText(file: string, text: string): Promise<void>;
}

/** The real file system. */
export const textFiles: TextFiles = {
  async readText(file) {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw new Error(`Cannot read ${shownPath(file)}.`);
    }
  },
  async replaceText(file, text) {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.part`, text, { flush: true });
      await rename(`${file}.part`, file);
    } catch {
      throw new Error(`Cannot write ${shownPath(file)}.`);
    }
  },
};
