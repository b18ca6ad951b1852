import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Format } from '../../../src/core/formats/format.ts';
import { formats } from '../../../src/core/formats/formats.ts';
import { decodeText } from '../../../src/core/text/decode.ts';
import { root } from '../site/root.ts';

/** A sound file that attacks begin with. */
export interface Input {
  format: Format;
  /** Where it is from, as in `csv/scopus.csv`. */
  name: string;
  text: string;
}

const fixtures = join(root, 'tests/fixtures');

/** The sample of every format, and all fixtures that are text: its own, and the dumps of sites and of joined files. */
export function readInputs(): Input[] {
  const dumps = ['joined', 'sites'].flatMap(filesIn);
  return formats.flatMap((format) => {
    const own = dumps.filter((file) => file.includes(`.${format.name}.`));
    const files = [...filesIn(format.name), ...own];
    return [
      { format, name: `the sample of ${format.title}`, text: format.sample },
      ...files.flatMap((name) => {
        const decoded = decodeText(readFileSync(join(fixtures, name)));
        return 'text' in decoded ? [{ format, name, text: decoded.text }] : [];
      }),
    ];
  });
}

/** The files in a folder of fixtures and in its folders, but for what tests expect of them. */
function filesIn(folder: string): string[] {
  if (!existsSync(join(fixtures, folder))) return [];
  return readdirSync(join(fixtures, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.expected.'))
    .map((entry) => relative(fixtures, join(entry.parentPath, entry.name)))
    .sort();
}
