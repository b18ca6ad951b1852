import { withSpelledOut } from '../../facts/identifiers.ts';
import { finding } from '../../messages/finding.ts';
import type { ParsedSource } from '../../sources/parsed-source.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { factTexts } from '../shared/fact-texts.ts';
import { addPaper, newDraft, type PaperDraft } from '../shared/paper-draft.ts';
import { type Notes, type PaperList, readPaperList } from '../shared/read-source-text.ts';
import { findVolumes, inheritedFields, isOnlyVolume, type Volumes } from './crossref.ts';
import { fromEntryType } from './entry-types.ts';
import { readText } from './field-text.ts';
import { readEntries } from './read-entries.ts';
import { readFields } from './read-fields.ts';
import type { RawEntry, RawField } from './reading.ts';

/**
 * Reads BibTeX and BibLaTeX: every entry with a title is a paper. BibTeX does not say which entry is the hub
 * paper. Never throws; what is not read is reported.
 */
export function parse(input: string): ParsedSource {
  return readPaperList(input, readList, { entry: 'entry' });
}

function readList(text: string, list: PaperList): void {
  const entries = readEntries(text, list);
  const volumes = findVolumes(entries);
  const lineOfKey = new Map<string, number>();
  for (const entry of entries) {
    const { type, place } = entry;
    if (isOnlyVolume(entry, volumes)) list.leftOut.add(`@${type} that other entries refer to`, place);
    else if (!hasLostTitle(entry))
      addPaper(list, readEntry(entry, volumes, lineOfKey, list), { line: place.line });
  }
}

/** True if the message about a broken entry already says why there is no paper. */
function hasLostTitle({ isBroken, fields }: RawEntry): boolean {
  return isBroken && !fields.some(({ name }) => name === 'title');
}

function readEntry(
  entry: RawEntry,
  volumes: Volumes,
  lineOfKey: Map<string, number>,
  notes: Notes,
): PaperDraft {
  const draft = newDraft();
  const fields = toMap(entry, notes);
  for (const field of inheritedFields(entry, volumes, notes)) {
    if (!fields.has(field.name)) fields.set(field.name, field);
  }
  draft.key = readKey(entry, lineOfKey, notes);
  readFields(fields, draft, notes);
  readType(entry, fields.get('entrysubtype'), draft, notes);
  return draft;
}

/** The first field of each name that states something; an empty one counts where no other does. */
function toMap({ fields }: RawEntry, { findings }: Notes): Map<string, RawField> {
  const byName = new Map<string, RawField>();
  const [stating, empty] = [fields.filter(hasText), fields.filter((field) => !hasText(field))];
  for (const field of stating) {
    const first = byName.get(field.name);
    if (!first) byName.set(field.name, field);
    else if (first.value !== field.value) {
      const reason = `${quote(field.name)} is also ${quoteWhole(field.value)}.`;
      findings.push(finding('conflicting-facts', field.place, reason));
    }
  }
  for (const field of empty) if (!byName.has(field.name)) byName.set(field.name, field);
  return byName;
}

function hasText({ value }: RawField): boolean {
  return /[^\s{}]/.test(value);
}

/** A key names one entry of a file. */
function readKey(
  { key, place }: RawEntry,
  lineOfKey: Map<string, number>,
  { findings }: Notes,
): string | null {
  const earlier = key === null ? undefined : lineOfKey.get(key);
  if (key === null || earlier === undefined) {
    if (key !== null) lineOfKey.set(key, place.line);
    return key;
  }
  const reason = `The key ${quoteWhole(key)} is that of the entry in line ${earlier} already.`;
  findings.push(finding('bad-value', place, reason, { expected: 'a key of its own' }));
  return null;
}

function readType(entry: RawEntry, subtype: RawField | undefined, draft: PaperDraft, notes: Notes): void {
  const stated = subtype ? (readText(subtype, notes) ?? undefined) : undefined;
  const { arxiv } = withSpelledOut(draft.identifiers, draft.url);
  const known = fromEntryType(entry.type, stated, arxiv !== undefined);
  if (!known) notes.leftOut.add(`@${entry.type}`, entry.place);
  const isRead = known?.type === undefined || factTexts.type.read(known.type, draft) === null;
  if (subtype && (!known?.usesSubtype || !isRead)) notes.leftOut.add('entrysubtype', subtype.place);
}
