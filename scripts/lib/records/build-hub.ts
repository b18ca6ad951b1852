import { createHash } from 'node:crypto';
import { inOrderOfTrust } from '../../../src/core/formats/in-order-of-trust.ts';
import { readSource } from '../../../src/core/formats/read-source.ts';
import { buildRecord } from '../../../src/core/joining/build-record.ts';
import { type Finding, finding, isError } from '../../../src/core/messages/finding.ts';
import type { FetchedFile, WholeFile } from '../../../src/core/schemas/fetched.ts';
import { type HubRecord, hubRecordSchema, type SourceFile } from '../../../src/core/schemas/hub-record.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import { compareNames, type NamedSource } from '../../../src/core/sources/named-source.ts';
import { pluralize, printCount } from '../../../src/core/text/numbers.ts';
import { describeWhole, isCut } from './whole-file.ts';

/** A dump that was read, or messages that say why it could not be read. */
export interface ReadDump {
  name: string;
  source: (NamedSource & { lines: number; sha256: string; whole: WholeFile }) | null;
  /** Each names the dump as its folder does. */
  messages: Message[];
}

/** Reads the bytes of one dump. Never throws: the messages say what is wrong with it. */
export function readDump(name: string, bytes: Uint8Array): ReadDump {
  const read = readSource(name, bytes);
  if ('rule' in read) return { name, source: null, messages: [{ ...read, file: name }] };
  const { format, lines, source } = read;
  const messages = source.findings.map((found) => ({ ...found, file: name }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const whole = describeWhole(bytes, source.papers.length);
  return { name, source: { file: name, format, source, lines, sha256, whole }, messages };
}

const aboutSchema = hubRecordSchema.omit({ citingPapers: true });

export interface BuiltHub {
  /** Null if one of the messages is an error. */
  record: HubRecord | null;
  /** In the given order of the dumps, then by place. */
  messages: Message[];
}

/**
 * Joins the dumps of one hub into its record, unless one of them has an error, or none is there. `retrieved` has the days on
 * which they were got, by file name; `noted` is what else is known of how they were got.
 */
export function buildHub(
  id: string,
  dumps: ReadDump[],
  retrieved?: ReadonlyMap<string, string>,
  noted: readonly FetchedFile[] = [],
): BuiltHub {
  const read = dumps.flatMap(({ messages }) => messages);
  const dated = dumps.flatMap(({ name, source }) => {
    const day = retrieved?.get(name);
    return source ? { ...source, ...(day === undefined ? {} : { retrieved: day }) } : [];
  });
  const sources = inOrderOfTrust(dated);
  const notes = notesOn(sources, noted, new Set(dumps.map(({ name }) => name)));
  if (read.some(isError) || dumps.length === 0) {
    return { record: null, messages: inOrder([...read, ...notes.messages], dumps) };
  }
  const { record, messages: built } = buildRecord(id, sources);
  const messages = inOrder([...read, ...built, ...notes.messages], dumps);
  if (!record) return { record, messages };
  const files = sources.map(({ file, format, sha256, lines }) => {
    const about = messages.filter((message) => message.file === file);
    return { file, format, sha256, lines, messages: about.length, ...notes.of(file) };
  });
  const { citingPapers, ...about } = record;
  // Its papers are checked.
  return { record: { ...aboutSchema.parse({ ...about, sources: files }), citingPapers }, messages };
}

/** What is noted of a file besides its content. */
type Notes = Pick<SourceFile, 'retrieved' | 'address' | 'promised' | 'came' | 'note'>;

/** Of a file of which nothing is noted. */
export const nothingNoted: Notes = { retrieved: null, address: null, promised: null, came: null, note: null };

/**
 * When and from where files were got; a note about another content of its file, or about a file that is not there, is
 * reported and not used.
 */
function notesOn(
  sources: Pick<NonNullable<ReadDump['source']>, 'file' | 'sha256' | 'whole'>[],
  fetched: readonly FetchedFile[],
  names: ReadonlySet<string>,
) {
  const notes = new Map(fetched.map((entry) => [entry.file, entry]));
  const messages = fetched.filter(({ file }) => !names.has(file)).map(missingFile);
  for (const { file, sha256, whole } of sources) {
    const entry = notes.get(file);
    if (!entry || entry.sha256 === sha256) continue;
    notes.delete(file);
    messages.push({ ...changedFile(whole, entry), file });
  }
  const of = (file: string): Notes => {
    const entry = notes.get(file);
    if (!entry) return nothingNoted;
    const { retrieved, address, promised, came, note } = entry;
    return { retrieved, address, promised, came, note };
  };
  return { messages, of };
}

/** Says that a noted file is not there: its papers would leave the record without a word. */
function missingFile({ file, whole }: FetchedFile): Message {
  const entries = whole === null ? '' : `, with ${pluralize(whole.entries, 'entry', 'entries')}`;
  return { ...finding('missing-file', null, `It was noted${entries}, and is not in the folder.`), file };
}

/** Says of a file with another content than the noted one whether it was edited or cut. */
function changedFile(now: WholeFile, { whole, retrieved }: FetchedFile): Finding {
  if (whole !== null && isCut(now, whole)) {
    const of = (count: 'entries' | 'bytes') =>
      `${printCount(now[count])} of ${pluralize(whole[count], count === 'entries' ? 'entry' : 'byte', count)}`;
    const reason = `It is shorter than when it was noted, and its end is missing: it has ${of('entries')}, ${of('bytes')}.`;
    const action =
      'Take it from git, or get it again; if you shortened it, say so with `npm run add` and the file itself.';
    return finding('cut-file', null, reason, { action });
  }
  const reason =
    retrieved === null
      ? 'It was changed since it was added.'
      : `The note says that it was got at ${retrieved}, and its content is another one now.`;
  return finding('changed-since-retrieved', null, reason);
}

function inOrder(messages: Message[], dumps: ReadDump[]): Message[] {
  const places = new Map(dumps.map(({ name }, index) => [name, index]));
  const placeOf = ({ file }: Message) => places.get(file ?? '') ?? -1;
  return messages.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) || (a.line ?? 0) - (b.line ?? 0) || compareNames(a.path ?? '', b.path ?? ''),
  );
}
