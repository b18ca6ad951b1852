import type { ParsedSource } from '../../sources/parsed-source.ts';
import { addPaper, newDraft } from '../shared/paper-draft.ts';
import { readPaperList } from '../shared/read-source-text.ts';
import { tagReader } from '../shared/tagged-values.ts';
import { elements } from './elements.ts';
import { readRecords } from './read-records.ts';
import { referenceTypes } from './reference-types.ts';

const readElements = tagReader(elements);

/**
 * Reads EndNote's XML: every record with a title is a paper. It does not say which record is the hub paper. Never
 * throws; what is not read is reported.
 */
export function parse(input: string): ParsedSource {
  return readPaperList(
    input,
    (text, list) => {
      for (const record of readRecords(text, list)) {
        const draft = newDraft();
        const type = referenceTypes.get(record.type?.toLowerCase() ?? '');
        if (type !== undefined) draft.publication.type = type;
        else if (record.type !== null) list.leftOut.add(`ref-type ${record.type}`, { line: record.line });
        readElements(record, { draft, notes: list });
        addPaper(list, draft, { line: record.line });
      }
    },
    { entry: 'record' },
  );
}
