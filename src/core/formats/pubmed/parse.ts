import type { ParsedSource } from '../../sources/parsed-source.ts';
import { addPaper, newDraft } from '../shared/paper-draft.ts';
import { readPaperList } from '../shared/read-source-text.ts';
import { tagReader } from '../shared/tagged-values.ts';
import { readEntries } from './read-entries.ts';
import { tags } from './tags.ts';

const readTags = tagReader(tags);

/**
 * Reads the MEDLINE format of PubMed: every entry with a title is a paper. It does not say which entry is the hub
 * paper. Never throws; what is not read is reported.
 */
export function parse(input: string): ParsedSource {
  return readPaperList(
    input,
    (text, list) => {
      for (const entry of readEntries(text, list)) {
        const draft = newDraft();
        readTags(entry, { draft, notes: list });
        addPaper(list, draft, { line: entry.line });
      }
    },
    { entry: 'entry' },
  );
}
