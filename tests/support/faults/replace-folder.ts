/** Puts a folder in the place of another one: `node scripts/run.mjs ../tests/support/faults/replace-folder FOLDER MADE`. */
import { replaceFolder } from '../../../scripts/lib/files/replace-folder.ts';

const [folder = '', made = ''] = process.argv.slice(2);
try {
  await replaceFolder(folder, made);
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
