import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '../../../src/core/formats/formats.ts';
import { hostileFile, hostileFormats, hostileName, hubOf } from './hostile-entries.ts';
import { type Payload, payloads } from './payloads.ts';

/**
 * Writes a hub for every format, which holds payloads in all of its fields: every one of them, or only every `step`-th,
 * with other ones in each format. Returns how many entries there are.
 */
export function writeHostileDumps(folder: string, step: number): number {
  mkdirSync(folder, { recursive: true });
  let entries = 0;
  for (const [index, format] of hostileFormats.entries()) {
    const isJson = formats.find(({ name }) => name === format)?.extension === 'json';
    // A NUL byte costs a text file, and only JSON can hold half a character.
    const holds = ({ text, needsEscapes }: Payload) => isJson || !(needsEscapes || text.includes('\0'));
    const texts = payloads
      .filter((payload, position) => position % step === index % step && holds(payload))
      // A further word tells papers apart whose payload is removed.
      .map(({ name, text }) => `${text} ${name}`);
    writeFileSync(join(folder, hostileName(format)), hostileFile(format, texts));
    // A Pith page begins with its hub paper.
    const hub = { id: 'hub', type: 'book', title: `Hostile entries of ${format}`, DOI: '10.1000/hub' };
    if (format !== 'pith')
      writeFileSync(join(folder, `${hubOf(format)}.hub.csl.json`), JSON.stringify([hub]));
    // Other formats need a file that lists papers and their titles.
    const listed = texts.map((_, number) => ({
      type: 'book',
      title: `A paper ${number}`,
      DOI: `10.1000/${number}`,
    }));
    if (needsList.has(format))
      writeFileSync(join(folder, `${hubOf(format)}.csl.json`), JSON.stringify(listed));
    entries += texts.length;
  }
  return entries;
}

const needsList = new Set(
  formats
    .filter(({ parse, sample }) => parse(sample).onlyEnriches || parse(sample).papers[0]?.title === null)
    .map(({ name }) => name),
);
