import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The sample of every format, and all of its fixtures that are text. */
export function readInputs(): Input[] {
  return formats.flatMap((format) => {
    const folder = join(root, 'tests/fixtures', format.name);
    const files = namesIn(folder).filter((file) => !file.includes('.expected.'));
    return [
      { format, name: `the sample of ${format.title}`, text: format.sample },
      ...files.flatMap((file) => {
        const decoded = decodeText(readFileSync(join(folder, file)));
        return 'text' in decoded ? [{ format, name: `${format.name}/${file}`, text: decoded.text }] : [];
      }),
    ];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
