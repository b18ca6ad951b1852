import type { ParsedSource } from '../../sources/parsed-source.ts';
import { addPaper, newDraft } from '../shared/paper-draft.ts';
import { type PaperList, readPaperList } from '../shared/read-source-text.ts';
import { readEntries } from './read-entries.ts';
import { readTags } from './read-tags.ts';
import { fromTy } from './work-types.ts';

/**
 * Reads RIS: every entry with a title is a paper. RIS does not say which entry is the hub paper. Never throws;
 * what is not read is reported.
 */
export function parse(input: string): ParsedSource {
  return readPaperList(input, readList, { entry: 'entry' });
}

function readList(text: string, list: PaperList): void {
  for (const { type: ty, tags, line } of readEntries(text, list)) {
    const draft = newDraft();
    const known = fromTy(ty);
    if (known?.type !== undefined) draft.publication.type = known.type;
    if (!known) list.leftOut.add(`TY  - ${ty}`, { line });
    readTags(tags, draft, list);
    addPaper(list, draft, { line });
  }
}
