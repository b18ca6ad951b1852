import type { ParsedSource } from '../../sources/parsed-source.ts';
import { at } from '../../text/at.ts';
import { addPaper, newDraft } from '../shared/paper-draft.ts';
import { readPaperList } from '../shared/read-source-text.ts';
import { type TaggedValue, tagReader } from '../shared/tagged-values.ts';
import { readEntries, type WosEntry } from './read-entries.ts';
import { listTags, tags } from './tags.ts';

const readTags = tagReader(tags);

/**
 * Reads the plain text of Web of Science, also as `.ciw`: every entry with a title is a paper. It does not say which
 * entry is the hub paper. Never throws; what is not read is reported.
 */
export function parse(input: string): ParsedSource {
  return readPaperList(
    input,
    (text, list) => {
      for (const { values, line } of readEntries(text, list)) {
        const draft = newDraft();
        readTags({ values: values.flatMap(toValues), line }, { draft, notes: list });
        addPaper(list, draft, { line });
      }
    },
    { entry: 'entry' },
  );
}

function toValues({ name, lines }: WosEntry['values'][number]): TaggedValue[] {
  if (listTags.has(name)) return lines.map(({ text, line }) => ({ name, value: text, line }));
  const texts = lines.map(({ text }) => text).filter((text) => text !== '');
  return [{ name, value: texts.join(' '), line: at(lines, 0).line }];
}
