import { type Name, readCsl } from './read-csl.ts';
import { type PithEntry, type PithPage, readPith, type Stated } from './read-pith.ts';

/** Where a file states something. */
export interface Place {
  file: string;
  /** 1-based. */
  line: number;
  /** A JSON Pointer; null in a text. */
  pointer: string | null;
}

export interface Fact<Value = string> {
  value: Value;
  place: Place;
}

/** The facts that are one text, by the names that this witness gives them. */
export type TextFact =
  | 'summary'
  | 'abstract'
  | 'issued'
  | 'venue'
  | 'publisher'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'type'
  | 'arxiv'
  | 'doi'
  | 'url'
  | 'category'
  | 'verdict'
  | 'novelty';

/** What the sources state of one paper. A fact that is absent is stated by none. */
export interface Work {
  title: Fact;
  authors: Fact<Name[]> | null;
  facts: Partial<Record<TextFact, Fact>>;
  /** The entry of each source that lists it. */
  listedAt: Place[];
}

export interface CitingPaper extends Work {
  /** 1-based. */
  position: number;
  /** Null where Pith names no representatives at all. */
  representative: Fact<boolean> | null;
}

export interface SourceFile {
  name: string;
  kind: 'pith' | 'csl';
  bytes: Buffer;
  text: string;
}

/** A hub paper and its citing papers, as a Pith page and a CSL file state them. */
export interface Hub {
  id: string;
  work: Work;
  pith: PithPage;
  pithFile: string;
  papers: CitingPaper[];
  files: SourceFile[];
}

const cslFields: Partial<Record<string, TextFact>> = {
  abstract: 'abstract',
  issued: 'issued',
  'container-title': 'venue',
  publisher: 'publisher',
  volume: 'volume',
  issue: 'issue',
  page: 'pages',
  type: 'type',
  DOI: 'doi',
  URL: 'url',
  'primary-category': 'category',
};

/** Joins a Pith page and a CSL file by titles. What both state is taken from Pith. */
export function readHub(id: string, files: SourceFile[]): Hub {
  const pithFile = files.find(({ kind }) => kind === 'pith');
  if (!pithFile) throw new Error(`${id} has no dump of Pith.`);
  const pith = readPith(pithFile.text);
  const cslFile = files.find(({ kind }) => kind === 'csl');
  const items = cslFile ? readCsl(cslFile.text) : [];
  const itemOf = ({ text }: Stated) => items.find(({ title }) => sameTitle(title, text));
  const inPith = ({ text, line }: Stated): Fact => ({
    value: text,
    place: { file: pithFile.name, line, pointer: null },
  });

  function workOf(title: Stated, stated: Partial<Record<TextFact, Stated | null>>): Work {
    const item = itemOf(title);
    const place = { file: cslFile?.name ?? '', line: 0, pointer: '' };
    const facts: Work['facts'] = {};
    for (const [name, text] of Object.entries(stated) as [TextFact, Stated | null][]) {
      if (text) facts[name] = inPith(text);
    }
    for (const [field, { text, line, pointer }] of item?.facts ?? []) {
      const name = cslFields[field];
      if (name) facts[name] ??= { value: text, place: { ...place, line, pointer } };
    }
    const archive = item?.facts.get('archive_location');
    if (archive && item?.facts.get('archive')?.text === 'arXiv') {
      facts.arxiv = {
        value: archive.text,
        place: { ...place, line: archive.line, pointer: archive.pointer },
      };
    }
    return {
      title: inPith(title),
      authors: item?.authors
        ? {
            value: item.authors.names,
            place: { ...place, line: item.authors.line, pointer: item.authors.pointer },
          }
        : null,
      facts,
      listedAt: [
        inPith(title).place,
        ...(item ? [{ file: place.file, line: item.line, pointer: item.pointer }] : []),
      ],
    };
  }

  const chosen = representativesOf(pith);
  const [abstract] = pith.abstract;
  const papers = pith.entries.map((entry, index): CitingPaper => {
    const { title, ...stated } = entry;
    const line = chosen.get(entry);
    const heading = pith.representativesHeading;
    return {
      ...workOf(title, stated),
      position: index + 1,
      representative:
        heading && chosen.size > 0
          ? {
              value: line !== undefined,
              place: { file: pithFile.name, line: line ?? heading.line, pointer: null },
            }
          : null,
    };
  });
  const work = workOf(
    pith.title,
    abstract
      ? { abstract: { text: pith.abstract.map(({ text }) => text).join('\n\n'), line: abstract.line } }
      : {},
  );
  return { id, work, pith, pithFile: pithFile.name, papers, files };
}

/** The line that names each representative: its title where that is printed, else its summary. */
function representativesOf({ above, representatives, entries }: PithPage): Map<PithEntry, number> {
  const lines = new Map<PithEntry, number>();
  for (const { text, line } of [...above, ...representatives]) {
    const entry = entries.find(
      (candidate) => sameTitle(candidate.title.text, text) || candidate.summary?.text === text,
    );
    if (entry && !lines.has(entry)) lines.set(entry, line);
  }
  return lines;
}

/** Titles are the same but for case, punctuation and spaces. */
function sameTitle(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return plain(one) === plain(other);
}
