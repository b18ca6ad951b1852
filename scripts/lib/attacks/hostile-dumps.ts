import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '../../../src/core/formats/formats.ts';
import { hostileFile } from './hostile-entries.ts';
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
  { step = 1, hubs = formats.length }: HostileDumps = {},
): number {
  mkdirSync(folder, { recursive: true });
  let entries = 0;
  for (const [index, { name, extension }] of formats.entries()) {
    const pathOfHub = join(folder, `hostile-${formats[index % hubs]?.name}`);
    // A NUL byte costs a text file, and only JSON can hold half a character.
    const holds = ({ text, needsEscapes }: Payload) =>
      extension === 'json' || !(needsEscapes || text.includes('\0'));
    const texts = payloads
      .filter((payload, position) => position % step === index % step && holds(payload))
      // A further word tells papers apart whose payload is removed.
      .map((payload) => `${payload.text} ${payload.name}`);
    writeFileSync(`${pathOfHub}.${name}.${extension}`, hostileFile(name, texts));
    // Other formats need a file that lists papers and their titles.
    const listed = texts.map((_, number) => ({
      type: 'book',
      title: `A paper ${number}`,
      DOI: `10.1000/${number}`,
    }));
    if (needsList.has(name)) writeFileSync(`${pathOfHub}.csl.list-${index}.json`, JSON.stringify(listed));
    entries += texts.length;
  }
  for (const [index, { name }] of formats.slice(0, hubs).entries()) {
    // A Pith page begins with its hub paper.
    if (name === 'pith') continue;
    const text = payloads[(index * 8) % payloads.length]?.text ?? '';
    const [paper] = JSON.parse(hostileFile('csl', [text]));
    const hub = { ...paper, id: 'hub', title: `${text} the hub of ${name}`, DOI: '10.1000/hub' };
    writeFileSync(join(folder, `hostile-${name}.hub.csl.json`), JSON.stringify([hub]));
  }
  return entries;
}

const needsList = new Set(
  formats
    .filter(({ parse, sample }) => parse(sample).onlyEnriches || parse(sample).papers[0]?.title === null)
    .map(({ name }) => name),
);
