import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../../../src/core/formats/format.ts';
import { formats } from '../../../src/core/formats/formats.ts';
import { hostileFile, hostileFormats } from './hostile-entries.ts';
import { type Payload, payloads } from './payloads.ts';

/** How much of the attack is written. */
export interface HostileDumps {
  /** Only every `step`-th payload is in a format, with other ones in each. */
  step?: number;
  /** How many hubs the formats share; by default, each has one of its own. */
  hubs?: number;
}

/** Writes files of every format, which hold payloads in all of their fields. Returns how many entries there are. */
export function writeHostileDumps(
  folder: string,
  { step = 1, hubs = hostileFormats.length }: HostileDumps = {},
): number {
  mkdirSync(folder, { recursive: true });
  let entries = 0;
  for (const [index, format] of hostileFormats.entries()) {
    const pathOfHub = join(folder, `hostile-${hostileFormats[index % hubs]}`);
    const { extension } = formatOf(format);
    // A NUL byte costs a text file, and only JSON can hold half a character.
    const holds = ({ text, needsEscapes }: Payload) =>
      extension === 'json' || !(needsEscapes || text.includes('\0'));
    const texts = payloads
      .filter((payload, position) => position % step === index % step && holds(payload))
      // A further word tells papers apart whose payload is removed.
      .map(({ name, text }) => `${text} ${name}`);
    writeFileSync(`${pathOfHub}.${format}.${extension}`, hostileFile(format, texts));
    // Other formats need a file that lists papers and their titles.
    const listed = texts.map((_, number) => ({
      type: 'book',
      title: `A paper ${number}`,
      DOI: `10.1000/${number}`,
    }));
    if (needsList.has(format)) writeFileSync(`${pathOfHub}.csl.list-${index}.json`, JSON.stringify(listed));
    entries += texts.length;
  }
  for (const [index, format] of hostileFormats.slice(0, hubs).entries()) {
    // A Pith page begins with its hub paper.
    if (format === 'pith') continue;
    const text = payloads[(index * 8) % payloads.length]?.text ?? '';
    const [paper] = JSON.parse(hostileFile('csl', [text]));
    const hub = { ...paper, id: 'hub', title: `${text} the hub of ${format}`, DOI: '10.1000/hub' };
    writeFileSync(join(folder, `hostile-${format}.hub.csl.json`), JSON.stringify([hub]));
  }
  return entries;
}

function formatOf(name: string): Format {
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new RangeError(`there is no format ${name}`);
  return format;
}

const needsList = new Set(
  formats
    .filter(({ parse, sample }) => parse(sample).onlyEnriches || parse(sample).papers[0]?.title === null)
    .map(({ name }) => name),
);
