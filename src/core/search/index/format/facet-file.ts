import type { Facet, FilterName } from '../../view/facets.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { isCount, isListOf, isObject, isText, readJson } from './json.ts';

type Head = Omit<Facet, 'values'> & { values: { key: string; label: string }[] };

/** The name of the column that has all values of a facet with too many to carry. */
export function facetColumn(name: FilterName): string {
  return `facet-${name}`;
}

/**
 * Writes facets: the length of their names as JSON, the JSON, then for each value the number of its papers
 * and the differences between their indexes, all as varints.
 */
export function writeFacets(facets: Facet[]): Uint8Array {
  const heads: Head[] = facets.map(({ values, ...facet }) => ({
    ...facet,
    values: values.map((value) => ({ key: value.key, label: value.label })),
  }));
  const names = new TextEncoder().encode(JSON.stringify(heads));
  const writer = new ByteWriter();
  writer.varint(names.length);
  writer.bytes(names);
  for (const { papers } of facets.flatMap(({ values }) => values)) {
    writer.varint(papers.length);
    let last = 0;
    for (const paper of Array.from(papers)) {
      writer.varint(paper - last);
      last = paper;
    }
  }
  return writer.done();
}

/** Reads what `writeFacets` wrote of a list of `size` papers; throws `DamagedFile` for anything else. */
export function readFacets(bytes: Uint8Array, file: string, size: number): Facet[] {
  const reader = new ByteReader(bytes, file);
  const facets = readHeads(reader).map(({ values, ...facet }) => ({
    ...facet,
    values: values.map((value) => ({ ...value, papers: readPapers(reader, size) })),
  }));
  if (reader.left > 0) reader.damaged();
  return facets;
}

function readHeads(reader: ByteReader): Head[] {
  return readJson(reader.bytes(reader.varint()), reader.file, (value) => isListOf(value, isHead));
}

function isHead(value: unknown): value is Head {
  if (!isObject(value)) return false;
  const { name, label, values, more } = value;
  return isText(name) && isText(label) && isListOf(values, isValue) && (more === undefined || isCount(more));
}

function isValue(value: unknown): value is Head['values'][number] {
  return isObject(value) && isText(value.key) && isText(value.label);
}

function readPapers(reader: ByteReader, size: number): Uint32Array {
  const papers = new Uint32Array(reader.count());
  let last = 0;
  for (let at = 0; at < papers.length; at += 1) {
    last += reader.varint();
    if (last >= size) reader.damaged();
    papers[at] = last;
  }
  return papers;
}

/** Writes a number of four bytes (a rank, the code of a date) for each paper, lowest byte first. */
export function writeRanks(ranks: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(ranks.length * 4);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < ranks.length; at += 1) view.setUint32(at * 4, ranks[at]!, true);
  return bytes;
}

/** Reads what `writeRanks` wrote of a list of `size` papers; throws `DamagedFile` for anything else. */
export function readRanks(bytes: Uint8Array, file: string, size: number): Uint32Array {
  if (bytes.length !== size * 4) new ByteReader(bytes, file).damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: size }, (_, at) => view.getUint32(at * 4, true));
}
