import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SimilarPapers, similarPapers } from './computed/similar.ts';
import { find, readHtml } from './dom.ts';
import { method } from './method.ts';
import { type CitingPaper, type Hub, type Place, readHub, type SourceFile } from './sources/read-hub.ts';
import { linesOf } from './sources/read-pith.ts';

/** The files of a built site. */
export interface Built {
  /** Paths with `/` between folders. */
  files(): string[];
  read(path: string): string;
  /** `https://example.org` */
  site: string;
  /** With one slash at each end. */
  base: string;
}

/** What the witness knows before it looks at a page: the sources, and where the site shows what. */
export interface Site {
  /** The folder of the dumps, as the build was told. */
  dumps: string;
  built: Built;
  hubs: Hub[];
  /** Hubs on a page of their list. */
  hubsPerPage: number;
  similar: Map<Hub, SimilarPapers>;
  /** When each source was got, by its name; from `<hub>.fetched.json`. */
  retrieved: Map<string, string>;
  /** The day on which the history of a hub begins, by its id. */
  begun: Map<string, string>;
  /** The address of the page that shows a line of a source. */
  lineAddress(place: Place): string;
  /** The address of the page of each paper, as the list links to it. */
  paperAddresses: Map<CitingPaper, string>;
}

export const kindNames = { pith: 'Pith hub page', csl: 'CSL-JSON' };
export const speakers = { pith: 'Pith', csl: 'CSL-JSON' };

/** Reads a folder of dumps of Pith and CSL-JSON, and what the built site links. */
export function readSite(dumps: string, built: Built, hubsPerPage = method.listedHubs): Site {
  const names = readdirSync(dumps).sort();
  const ids = names.flatMap((name) =>
    name.endsWith('.pith.txt') ? [name.slice(0, -'.pith.txt'.length)] : [],
  );
  const unread = names.filter((name) => !/\.(?:pith\.txt|csl\.json|fetched\.json)$/.test(name));
  if (unread.length > 0) throw new Error(`This witness does not read ${unread.join(', ')}.`);
  const hubs = ids.map((id) =>
    readHub(
      id,
      (['pith', 'csl'] as const).flatMap((kind): SourceFile[] => {
        const name = `${id}.${kind === 'pith' ? 'pith.txt' : 'csl.json'}`;
        if (!names.includes(name)) return [];
        const bytes = readFileSync(join(dumps, name));
        return [{ name, kind, bytes, text: bytes.toString('utf8') }];
      }),
    ),
  );
  const stopWords = new Set(built.read('stop-words.txt').trim().split('\n'));
  return {
    dumps: folderOf(built, names) ?? dumps,
    built,
    hubs,
    hubsPerPage,
    similar: new Map(
      hubs.map((hub) => [
        hub,
        similarPapers(
          hub.papers.map(({ title, facts }) => ({
            title: title.value,
            summary: facts.summary?.value ?? facts.abstract?.value ?? '',
          })),
          { stopWords, minSimilarity: method.similarFrom, maxSimilar: method.maxSimilar },
        ),
      ]),
    ),
    retrieved: readRetrieved(ids.map((id) => join(dumps, `${id}.fetched.json`))),
    begun: readBeginnings(join(dumps, '../history'), ids),
    lineAddress: findLines(built),
    paperAddresses: findPapers(built, hubs),
  };
}

/** The folder of dumps that the report names. A kept build may be of another folder with the same files. */
function folderOf({ read }: Built, names: string[]): string | null {
  const [first = ''] = Object.keys(JSON.parse(read('report.json')).entries);
  const name = names.find((each) => first.endsWith(`/${each}`));
  return name === undefined ? null : first.slice(0, -name.length - 1);
}

function readRetrieved(files: string[]): Map<string, string> {
  return new Map(
    files
      .filter((file) => existsSync(file))
      .flatMap(
        (file) => JSON.parse(readFileSync(file, 'utf8')).files as { file: string; retrieved: string }[],
      )
      .map(({ file, retrieved }) => [file, retrieved]),
  );
}

function readBeginnings(folder: string, ids: string[]): Map<string, string> {
  return new Map(
    ids.flatMap((id): [string, string][] => {
      const file = join(folder, `${id}.jsonl`);
      if (!existsSync(file)) return [];
      const entries = readFileSync(file, 'utf8').trim().split('\n');
      const days = entries.map((entry) => String(JSON.parse(entry).firstSeen)).sort();
      return days[0] === undefined ? [] : [[id, days[0]]];
    }),
  );
}

/** The pages of a source say by their ids which lines they show. */
function findLines({ files, read, base }: Built): Site['lineAddress'] {
  const addresses = new Map<string, string>();
  for (const path of files()) {
    const [, folder = '', file = ''] = /^(sources\/([^/]+)\/(?:\d+\/)?)index\.html$/.exec(path) ?? [];
    if (file === '') continue;
    for (const { attributes } of find(readHtml(read(path)), '.source-lines > span[id]')) {
      addresses.set(`${file} ${attributes.get('id')}`, `${base}${folder}#${attributes.get('id')}`);
    }
  }
  return ({ file, line }) => addresses.get(`${file} L${line}`) ?? `no page shows line ${line} of ${file}`;
}

function findPapers({ read, files }: Built, hubs: Hub[]): Site['paperAddresses'] {
  const addresses = new Map<CitingPaper, string>();
  for (const { id, papers } of hubs) {
    const file = `hubs/${id}/index.html`;
    if (!files().includes(file)) throw new Error(`The site has no ${file}.`);
    const all = Math.ceil(papers.length / method.listed);
    const pages = Array.from(
      { length: Math.max(0, all - 1) },
      (_, at) => `hubs/${id}/page/${at + 2}/index.html`,
    );
    const links = [file, ...pages].flatMap((page) => find(readHtml(read(page)), 'ol.papers > li h3 a'));
    for (const [index, paper] of papers.entries()) {
      addresses.set(paper, links[index]?.attributes.get('href') ?? '');
    }
  }
  return addresses;
}

/** The id of a paper, by which addresses name it: of its page, or of where a page draws it. */
export function idOf({ paperAddresses }: Site, paper: CitingPaper): string {
  const address = paperAddresses.get(paper)?.replace(/\/$/, '') ?? '';
  return address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
}

export function sha256({ bytes }: SourceFile): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The lines of a source, the first one at 0. */
export function sourceLines({ text }: SourceFile): string[] {
  return linesOf(text);
}

/** When the newest source of a hub was got; null where that is not noted. */
export function asOf({ retrieved }: Site, { files }: Hub): string | null {
  return (
    files
      .flatMap(({ name }) => retrieved.get(name) ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** What follows “not stated” on a list of a site with several: another list may state the fact. */
export function inThisList({ hubs }: Pick<Site, 'hubs'>): string {
  return hubs.length > 1 ? ' in this list' : '';
}

/** True where the list of hubs takes several pages, so that each list has a page about it. */
export function hasManyHubs({ hubs, hubsPerPage }: Site): boolean {
  return hubs.length > hubsPerPage;
}

export function hubAddress({ built }: Pick<Site, 'built'>, hub: Hub): string {
  return `${built.base}hubs/${hub.id}/`;
}
