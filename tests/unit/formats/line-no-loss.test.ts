import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/core/formats/formats.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);

/** Lines that say what another line says too, or nothing of a paper; of all others something is kept or said. */
const repeated: Record<string, number[]> = {
  // The prefix of an identifier that the identifier shows by itself.
  'bibtex/arxiv.bib': [6, 14],
  'bibtex/biblatex.bib': [7],
  // Comments, and groups of JabRef.
  'bibtex/blocks.bib': [2, 3, 4, 10, 11],
  'bibtex/jabref.bib': [1, 3, 16, 17, 18],
  // The editor of a volume that other entries name, which is no paper itself.
  'bibtex/dblp.bib': [14],
  // Identifiers, years and venues in a second field.
  'ris/dates.ris': [27, 42],
  'ris/left-out-tags.ris': [6, 10],
  'ris/pages.ris': [13, 26],
  'ris/publisher.ris': [16],
  'ris/zotero.ris': [8, 32],
  'endnote/library.xml': [1, 2, 7],
  // Of a field of several lines that is left out whole, and short forms of names.
  'web-of-science/full-record.txt': [1, 2, 22, 56, 77],
  'web-of-science/plain-text.txt': [1, 2],
  // Said of the answer, not of a paper; the address and the first category of a paper are given twice.
  'arxiv/feed.xml': [1, 3, 4, 5, 6, 7, 9, 25],
  // An empty row, and lines above the header.
  'csv/bad-rows.csv': [4],
  'csv/local-citation-network.csv': [1, 2, 3],
};

// Each field of the JSON formats, and each line of Pith, have a test of their own.
const ofLines = formats.filter(({ name, extension }) => extension !== 'json' && name !== 'pith');

describe.each(ofLines.map((format) => [format.title, format] as const))('%s', (_, { name, parse }) => {
  const folder = new URL(`${name}/`, fixtures);
  const files = readdirSync(folder).filter((file) => !file.includes('.expected.'));

  test.each(files)('%s: every line shows in the papers or in a message', (file) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
    // Where a fact is says nothing of it.
    const outcomeOf = (text: string) =>
      JSON.stringify(parse(text), (key, value) => (key === 'places' ? undefined : value));
    const outcome = outcomeOf(lines.join('\n'));
    const unseen = lines.flatMap((line, index) =>
      line.trim() !== '' && outcomeOf(lines.with(index, '').join('\n')) === outcome ? [index + 1] : [],
    );
    expect(unseen).toEqual(repeated[`${name}/${file}`] ?? []);
  });
});
