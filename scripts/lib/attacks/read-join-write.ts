import { originOf, toWorks } from '../../../src/core/export/works.ts';
import { formats } from '../../../src/core/formats/formats.ts';
import { writers } from '../../../src/core/formats/writers.ts';
import { buildHub, readDump } from '../records/build-hub.ts';
import { type GrowingFile, textOfSize } from './growing-file.ts';

const encoder = new TextEncoder();
const hub = readDump(
  'growing.hub.csl.json',
  encoder.encode('[{"id":"hub","type":"book","title":"The Hub Paper"}]'),
);

/** Reads and joins a file of a size, and writes every export. */
export function readJoinWrite(file: GrowingFile, size: number): void {
  const format = formats.find(({ name }) => name === file.format);
  if (!format) throw new RangeError(`no format is called ${file.format}`);
  const text = textOfSize(file, size);
  const dump = readDump(`growing.${format.name}.${format.extension}`, encoder.encode(text));
  const { record } = buildHub('growing', [dump, hub]);
  if (!record) return;
  const { citingPapers } = toWorks(record);
  const origin = originOf(record);
  for (const { stringify } of writers) stringify(citingPapers, origin);
}
