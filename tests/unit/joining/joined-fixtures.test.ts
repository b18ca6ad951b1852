import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inOrderOfTrust } from '../../../src/core/formats/in-order-of-trust.ts';
import { readSource } from '../../../src/core/formats/read-source.ts';
import { buildRecord } from '../../../src/core/joining/build-record.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import { stated } from '../../support/formats/inputs.ts';

const folder = new URL('../../fixtures/joined/', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function read(name: string) {
  const files = new URL(`${name}/`, folder);
  const sources = readdirSync(files).map((file) => {
    const source = readSource(file, readFileSync(new URL(file, files)));
    if ('rule' in source) throw new Error(`${file}: ${source.reason}`);
    return { file, ...source };
  });
  const read = sources.flatMap(({ file, source }) => source.findings.map((found) => ({ ...found, file })));
  const { record, messages } = buildRecord('x', inOrderOfTrust(sources));
  return { record, messages: [...read, ...messages].map(inShort) };
}

function inShort({ file, line, path, severity, rule }: Message): string {
  return `${file}:${path ?? line} ${severity} ${rule}`;
}

/** What the messages of each case are, and what it shows. */
const expected: Record<string, string[]> = {
  'a-preprint-and-its-publication': ['x.openalex.json:/results/0/publication_date warning sources-differ'],
  'ambiguous-match': ['x.ris.ris:1 warning ambiguous-match', 'x.pith.txt:8 warning duplicate-title'],
  'facts-of-many-sources': [],
  'hub-paper-in-its-own-file': [],
  'more-than-hub-paper': ['x.hub.csl.json:/1 error more-than-hub-paper'],
  'no-citing-papers': ['x.hub.csl.json:null error no-citing-papers'],
  'repeated-paper': ['x.csl.json:/1 info repeated-paper', 'x.csl.json:/1/title warning sources-differ'],
  'same-entry-twice': ['x.bibtex.bib:2 info repeated-paper', 'x.bibtex.bib:4 warning duplicate-title'],
  'titles-of-many-papers': ['x.csv.csv:2 warning duplicate-title'],
  'two-hub-papers': ['x.hub.csl.json:/0 error two-hub-papers'],
  'unknown-hub-paper': ['x.csl.json:null error unknown-hub-paper'],
};

test('every case has a folder, and every folder is a case', () => {
  expect(cases.toSorted()).toEqual(Object.keys(expected).toSorted());
});

describe.each(Object.entries(expected))('the sources of %s', (name, messages) => {
  const outcome = read(name);

  test('give the expected messages', () => {
    expect(outcome.messages).toEqual(messages);
  });

  test('give the record that was reviewed', async () => {
    const file = fileURLToPath(new URL(`${name}.expected.json`, folder));
    await expect(`${JSON.stringify(stated(outcome), null, 2)}\n`).toMatchFileSnapshot(file);
  });
});
