import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';

describe('npm run build with a broken dump beside a good one', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSite({ dumps: fixtureDumps('broken') });
  });

  test('ends with exit code 1 and makes no site', () => {
    expect(site.exitCode).toBe(1);
    expect(existsSync(site.dist)).toBe(false);
  });

  test('prints the place, the rule, what was expected and what to do, and no stack trace', () => {
    expect(site.output).toMatch(/broken[/\\]cut-short\.pith\.txt:4:1 error no-citing-papers: /);
    expect(site.output).toContain('expected: the heading “citing papers explorer”');
    expect(site.output).toContain('Copy the page to its end');
    expect(site.output).toContain('1 error, 0 warnings, 0 infos');
    expect(site.output).not.toMatch(/^\s+at /m);
  });

  test('writes the record of the good dump and the report, and no record of the broken one', () => {
    expect(readdirSync(site.records).sort()).toEqual(['good.json', 'report.json']);
  });
});
