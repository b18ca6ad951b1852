import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

test('a config that is named and cannot be read is a fault that says why', async () => {
  expect(await findingsOf(join(folder, 'nowhere.json'))).toEqual([
    'null: Cannot read it: it does not exist.',
  ]);
  expect(await findingsOf(folder)).toEqual(['null: Cannot read it: it is a folder, not a file.']);
});

test.skipIf(process.platform === 'win32')(
  'a link to nothing in the place of a config is a fault',
  async () => {
    const root = join(folder, 'linked');
    mkdirSync(root);
    symlinkSync('nowhere.ts', join(root, 'site.config.ts'));
    expect(await readSiteConfig(undefined, root)).toMatchObject({
      file: 'site.config.ts',
      findings: [{ reason: 'Cannot read it: it does not exist.' }],
    });
  },
);
