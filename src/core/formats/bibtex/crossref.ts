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

/** Entries that others name in `crossref`, by key. */
export type Volumes = ReadonlyMap<string, RawEntry>;

export function findVolumes(entries: readonly RawEntry[]): Volumes {
  const keys = new Set(entries.map((entry) => crossrefOf(entry)?.value.trim()));
  const volumes = new Map<string, RawEntry>();
  for (const entry of entries) {
    if (entry.key !== null && keys.has(entry.key) && !volumes.has(entry.key)) volumes.set(entry.key, entry);
  }
  return volumes;
}

/** True for proceedings and the like that are in a file only for their parts and are not papers. */
export function isOnlyVolume({ type, key }: RawEntry, volumes: Volumes): boolean {
  return key !== null && volumes.has(key) && volumeTypes.has(type);
}

/**
 * What an entry takes over from the one that its `crossref` names: the title of a volume is the book title of
 * its parts. What the entry states itself comes first.
 */
export function inheritedFields(entry: RawEntry, volumes: Volumes, { findings }: Notes): RawField[] {
  const crossref = crossrefOf(entry);
  if (!crossref) return [];
  const volume = volumes.get(crossref.value.trim());
  if (!volume) {
    const reason = `“crossref” is ${quote(crossref.value.trim())}, which is no key of an entry here.`;
    findings.push(finding('bad-value', crossref.place, reason));
    return [];
  }
  const isDated = entry.fields.some(({ name }) => dates.includes(name));
  const names = isDated ? inherited : [...inherited, ...dates];
  const titles = volumeTypes.has(volume.type) ? volume.fields.filter(({ name }) => name === 'title') : [];
  return [
    ...volume.fields.filter(({ name }) => names.includes(name)),
    ...titles.map((title) => ({ ...title, name: 'booktitle' })),
  ];
}

function crossrefOf({ fields }: RawEntry): RawField | undefined {
  return fields.find(({ name }) => name === 'crossref');
}
