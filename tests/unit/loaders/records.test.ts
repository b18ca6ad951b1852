import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loadRecords } from '../../../src/loaders/records.ts';

// Its own module is one that a build makes.
vi.mock('../../../src/loaders/site-config.ts', () => ({ siteConfig: { hubs: [] } }));

test('a record that cannot be read stops the build, and the message names the file and says why', () => {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'report.json'), '{}');
  writeFileSync(join(folder, 'x.json'), '{ "hub": ');
  const start = `Cannot read ${join(folder, 'x.json')}: `;
  expect(() => loadRecords(folder)).toThrow(`${start}Unexpected end of JSON input.`);
  rmSync(join(folder, 'x.json'));
  mkdirSync(join(folder, 'x.json'));
  expect(() => loadRecords(folder)).toThrow(`${start}it is a folder, not a file.`);
});
