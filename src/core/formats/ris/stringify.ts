import type { Work } from '../../schemas/work.ts';
import { invertedName } from '../../text/author-names.ts';
import { textToMarkup } from '../../text/escape-markup.ts';
import type { Origin, Writer } from '../format.ts';
import { factTexts } from '../shared/fact-texts.ts';
import { inOnePiece, type ListParts } from '../shared/list-parts.ts';
import { toOwnNote } from '../shared/own-note.ts';
import { toSummaryNote } from '../shared/source-summary.ts';
import { withUsualSuffix } from '../shared/to-author.ts';
import { labels, type Tag, type TagKind, tags } from './tags.ts';
import { toTy } from './work-types.ts';

/** RIS in UTF-8, with an entry a work. Lines end in CRLF, as its specification has it. */
export const risWriter: Writer = {
  name: 'ris',
  title: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  use: 'EndNote, Mendeley, Zotero',
  holds: 'reference',
  stringify: inOnePiece(inParts),
  inParts,
  stringifyOne: (work) => `${writeEntry(work)}\r\n`,
};

/** `parse` reads every fact back that a tag can hold: a name without a given name may have no comma. */
function inParts(origin: Origin): ListParts {
  return {
    head: writeOrigin(origin),
    entry: (work) => `\r\n\r\n${writeEntry(work, origin.notes?.get(work.key))}`,
    tail: () => '\r\n',
  };
}

/**
 * RIS has no comments, but readers skip text before the first entry, where publishers put two or three
 * lines of their own. Zotero takes a file for RIS if there are no more.
 */
function writeOrigin({ about, sources }: Origin): string {
  const files = sources.map(({ file, sha256 }) => `${file} (SHA-256 ${sha256})`);
  return `About: ${onOneLine(about)}\r\nSources: ${onOneLine(files.join(', '))}`;
}

function writeEntry(work: Work, note?: string): string {
  const lines: TaggedLine[] = [
    ['TY', toTy(work.publication.type).ty],
    ...tags.flatMap((tag) => writers[tag.kind](work, tag)),
    ...(note === undefined ? [] : [['N1', toOwnNote(note)] satisfies TaggedLine]),
    ['ER', ''],
  ];
  return lines.map(([name, value]) => `${name}  - ${onOneLine(textToMarkup(value))}`).join('\r\n');
}

type TaggedLine = [name: string, value: string];

const writers: Record<TagKind, (work: Work, tag: Tag) => TaggedLine[]> = {
  text: (work, tag) => textOf(work, tag).map((text) => [tag.names[0], text]),
  doi: (work, tag) => writers.text(work, tag),
  url: (work, tag) => writers.text(work, tag),
  languages: (work, tag) => writers.text(work, tag),
  paragraphs: (work, tag) => writers.text(work, tag),
  names: ({ authors }, { names: [name] }) =>
    authors.map((author) => [
      name,
      author.given === null ? wholeName(author.family) : invertedName(withUsualSuffix(author)),
    ]),
  // Of a paper at a conference, PY is the year of the conference to some programs, and only DA that of the paper.
  date({ issued, publication }) {
    if (issued === null) return [];
    const [year = '', month = '', day = ''] = issued.split('-');
    const hasMore = month !== '' || publication.type === 'paper-conference';
    return [['PY', year], ...(hasMore ? ([['DA', `${year}/${month}/${day}`]] satisfies TaggedLine[]) : [])];
  },
  // Of a paper at a conference, T2 is the conference and C3 the proceedings: programs differ in which they read.
  venue: (work, tag) =>
    textOf(work, tag).flatMap((venue) => {
      const isConference = work.publication.type === 'paper-conference';
      const names = isConference ? ['T2', 'C3'] : ['T2'];
      return names.map((name): TaggedLine => [name, venue]);
    }),
  pages: (work, tag) =>
    textOf(work, tag).flatMap((pages): TaggedLine[] => {
      const [, from, to] = /^([^-]+)-([^-]+)$/.exec(pages) ?? [];
      return from && to
        ? [
            ['SP', from],
            ['EP', to],
          ]
        : [['SP', pages]];
    }),
  arxiv: (work, tag) => textOf(work, tag).map((id) => [tag.names[0], `arXiv:${id}`]),
  labels(work, { names: [name] }) {
    const stated = labels.flatMap(([label, fact]) => {
      const text =
        fact === 'type' && toTy(work.publication.type).isWhole ? null : factTexts[fact].write(work);
      return text === null ? [] : `${label}: ${text}`;
    });
    return stated.length > 0 ? [[name, stated.join('; ')]] : [];
  },
  note: (work, { names: [name] }) =>
    work.summary === null ? [] : [[name, toSummaryNote(work.summary, work)]],
};

/** A comma at its end keeps the name of a group whole, which programs would divide at its “and”. */
function wholeName(name: string): string {
  return /\s(?:and|&)\s/i.test(name) && !name.includes(',') ? `${name},` : name;
}

function textOf(work: Work, { fact }: Tag): string[] {
  const text = fact === 'authors' ? null : factTexts[fact].write(work);
  return text === null ? [] : [text];
}

/** A line end within a value would begin something new. */
function onOneLine(text: string): string {
  return text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ').trim();
}
