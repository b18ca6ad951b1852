import { finding } from '../../messages/finding.ts';
import { quote } from '../../text/quote.ts';
import type { Notes } from '../shared/read-source-text.ts';
import type { RawEntry, RawField } from './reading.ts';

const volumeTypes = new Set(
  'proceedings mvproceedings book mvbook collection mvcollection reference mvreference periodical'.split(' '),
);

/** What a part takes over from its volume under the same name. */
const inherited = 'journal journaltitle booktitle publisher organization volume'.split(' ');

/** What it takes over only as a whole. */
const dates = 'year month day date'.split(' ');

/** Entries that others name in `crossref` or `xdata`, by their keys in small letters, as BibTeX compares them. */
export type Volumes = ReadonlyMap<string, RawEntry>;

export function findVolumes(entries: readonly RawEntry[]): Volumes {
  const keys = new Set(
    entries.flatMap((entry) => ['crossref', 'xdata'].flatMap((name) => keysIn(entry, name))),
  );
  const volumes = new Map<string, RawEntry>();
  for (const entry of entries) {
    const key = entry.key?.toLowerCase();
    if (key !== undefined && keys.has(key) && !volumes.has(key)) volumes.set(key, entry);
  }
  return volumes;
}

/** True for what is in a file only for other entries, as proceedings for their parts, and is no paper itself. */
export function isOnlyVolume({ type, key }: RawEntry, volumes: Volumes): boolean {
  return type === 'xdata' || (key !== null && volumes.has(key.toLowerCase()) && volumeTypes.has(type));
}

/**
 * The fields that an entry takes over: all of the entries that its `xdata` names, and some of the one that its
 * `crossref` names, where the title of a volume is the book title of its parts. What the entry states itself
 * comes first.
 */
export function inheritedFields(entry: RawEntry, volumes: Volumes, notes: Notes): RawField[] {
  return [...dataFields(entry, volumes, notes, new Set()), ...volumeFields(entry, volumes, notes)];
}

/** The fields of `@xdata`, which may name more of them. */
function dataFields(entry: RawEntry, volumes: Volumes, notes: Notes, seen: Set<RawEntry>): RawField[] {
  seen.add(entry);
  return keysIn(entry, 'xdata').flatMap((key) => {
    const data = volumes.get(key);
    if (!data) reportMissing(entry, 'xdata', notes);
    if (!data || seen.has(data)) return [];
    return [...data.fields.filter(({ name }) => name !== 'xdata'), ...dataFields(data, volumes, notes, seen)];
  });
}

function volumeFields(entry: RawEntry, volumes: Volumes, notes: Notes): RawField[] {
  const [key] = keysIn(entry, 'crossref');
  if (key === undefined) return [];
  const volume = volumes.get(key);
  if (!volume) {
    reportMissing(entry, 'crossref', notes);
    return [];
  }
  const isDated = entry.fields.some(({ name }) => dates.includes(name));
  const names = isDated ? inherited : [...inherited, ...dates];
  const titles = volumeTypes.has(volume.type) ? volume.fields.filter(({ name }) => name === 'title') : [];
  return [
    ...volume.fields.filter(({ name }) => names.includes(name)),
    ...dataFields(volume, volumes, notes, new Set()).filter(({ name }) => names.includes(name)),
    ...titles.map((title) => ({ ...title, name: 'booktitle' })),
  ];
}

function reportMissing(entry: RawEntry, name: string, { findings }: Notes): void {
  const field = fieldOf(entry, name);
  const reason = `${quote(name)} is ${quote(field?.value.trim() ?? '')}, which is not the key of an entry here.`;
  findings.push(finding('bad-value', field?.place ?? entry.place, reason));
}

function keysIn(entry: RawEntry, name: string): string[] {
  const value = fieldOf(entry, name)?.value ?? '';
  const keys = name === 'xdata' ? value.split(',') : [value];
  return keys.map((key) => key.trim().toLowerCase()).filter((key) => key !== '');
}

function fieldOf({ fields }: RawEntry, name: string): RawField | undefined {
  return fields.find((field) => field.name === name);
}
