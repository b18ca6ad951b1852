import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/config/read-site-config.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function findingsOf(file: string) {
  const read = await readSiteConfig(file, folder);
  return 'findings' in read ? read.findings.map(({ line, reason }) => `${line}: ${reason}`) : [];
}

test('a folder without a config has every default', async () => {
  expect(await readSiteConfig(undefined, folder)).toMatchObject({ file: null, config: { language: 'en' } });
});

test('TypeScript and JSON say the same', async () => {
  const typescript = write('mine.ts', "const name: string = 'Mine';\nexport default { name };\n");
  const json = write('mine.json', '\uFEFF{ "name": "Mine" }');
  for (const file of [typescript, json]) {
    expect(await readSiteConfig(file, folder)).toMatchObject({ file, config: { name: 'Mine' } });
  }
});

test('JSON that breaks off is a fault at its place', async () => {
  expect(await findingsOf(write('broken.json', '{\n"name": '))).toEqual([
    '2: Expected a value, found the end of the file.',
  ]);
});

test('TypeScript that cannot be read, throws, or exports nothing is a fault and no stack trace', async () => {
  const files = ['export default {', "throw new Error('no');", 'export const name = 1;'];
  for (const [index, text] of files.entries()) {
    const [fault, ...more] = await findingsOf(write(`broken-${index}.ts`, text));
    expect(fault).toMatch(/^\d+: This (?:is no valid TypeScript|file has no default export)/);
    expect(fault).not.toContain(' at ');
    expect(more).toEqual([]);
  }
});

test('a config that is named and missing is a fault', async () => {
  expect(await findingsOf(join(folder, 'nowhere.json'))).toEqual(['null: This file cannot be read.']);
});
