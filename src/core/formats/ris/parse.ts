import { finding } from '../../messages/finding.ts';
import { LeftOutFields } from '../../messages/left-out-fields.ts';
import type { ParsedSource } from '../../sources/parsed-source.ts';
import { addPaper, newDraft, newPaperList } from '../shared/paper-draft.ts';
import { readEntries } from './read-entries.ts';
import { type Notes, readTags } from './read-tags.ts';
import { fromTy } from './work-types.ts';

/**
 * Reads RIS: every entry with a title is a paper. Which of them is the hub paper it does not say. Never throws;
 * what is not read is in a finding.
 */
export function parse(input: string): ParsedSource {
  const list = newPaperList();
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
  if (text.trim() === '')
    return { ...list, findings: [finding('empty-file', null, 'The file has no text.')] };
  const notes: Notes = { findings: list.findings, leftOut: new LeftOutFields() };
  const { entries, findings } = readEntries(text, notes.leftOut);
  for (const { type: ty, tags, line } of entries) {
    const draft = newDraft();
    const known = fromTy(ty);
    if (known?.type !== undefined) draft.publication.type = known.type;
    if (!known) notes.leftOut.add(`TY  - ${ty}`, { line });
    readTags(tags, draft, notes);
    addPaper(list, draft, { line });
  }
  if (list.papers.length === 0) findings.push(finding('no-entries', null, 'Found no entry with a title.'));
  const all = [...findings, ...list.findings, ...notes.leftOut.findings()];
  return { ...list, findings: all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}
