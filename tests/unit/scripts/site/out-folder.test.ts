import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemOfOut } from '../../../../scripts/lib/site/out-folder.ts';
import { root } from '../../../../scripts/lib/site/root.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'out-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fill(...names: string[]): string {
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
}

describe('a built site takes the place of', () => {
  test('a folder that is missing or empty', () => {
    expect(problemOfOut(join(folder, 'missing', 'dist'), [])).toBeNull();
    expect(problemOfOut(folder, [])).toBeNull();
  });

  test('a site that was built before, also beside a file of the web host', () => {
    expect(problemOfOut(fill('404.html', 'SHA256SUMS', 'report.json', 'CNAME'), [])).toBeNull();
  });
});

describe('a built site never takes the place of', () => {
  test('a file', () => {
    fill('dist');
    expect(problemOfOut(join(folder, 'dist'), [])).toMatch(/is a file/);
  });

  test('a folder with anything else', () => {
    expect(problemOfOut(fill('notes.txt', '404.html'), [])).toMatch(/holds other things/);
  });

  test('a repository, even where a site is in it', () => {
    mkdirSync(join(folder, '.git'));
    expect(problemOfOut(fill('404.html', 'SHA256SUMS', 'report.json'), [])).toMatch(/holds other things/);
  });

  test('the project, or a folder around it', () => {
    expect(problemOfOut(root, [])).toMatch(/the project is in it/);
    expect(problemOfOut(join(root, '..'), [])).toMatch(/the project is in it/);
  });

  test('dumps, records or config, or a folder around them', () => {
    const site = fill('404.html', 'SHA256SUMS', 'report.json');
    expect(problemOfOut(site, [join(site, 'dumps')])).toMatch(/dumps is in it/);
    expect(problemOfOut(site, [site])).toMatch(/is in it/);
    expect(problemOfOut(site, [`${site}-dumps`])).toBeNull();
  });
});
