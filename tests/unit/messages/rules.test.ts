import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/core/messages/rules.ts';
import { severities } from '../../../src/core/schemas/message.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const sources = ['src/', 'scripts/'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('messages/rules.ts'))
    .map((name) => read(folder + name)),
);
const readings = ['tests/fixtures/', 'tests/unit/formats/'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.expected.json') || name.endsWith('.snap'))
    .map((name) => read(folder + name)),
);
const otherTests = [
  'formats/pith/check-text',
  'joining/enriching-sources',
  'scripts/records/build-all',
  'scripts/add/add-source',
  'site-config/check-site-config',
].map((name) => read(`tests/unit/${name}.test.ts`));

describe.each(Object.entries(rules))('%s', (id, { severity, notices, action }) => {
  test('has a name in kebab-case, a severity, and sentences for its readers', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(severities).toContain(severity);
    expect(notices).toMatch(/^(?:[a-z]|[A-Z]{2}).*[^.]$/);
    expect(action).toMatch(/^[A-Z].*\.$/);
  });

  test('is raised by the sources', () => {
    expect(sources.some((text) => text.includes(`'${id}'`))).toBe(true);
  });

  test('is raised in a case of a format, or in a test of whole files', () => {
    const inShort = new RegExp(` ${severity} ${id}[":]`);
    const inCase = readings.some((text) => inShort.test(text));
    expect(inCase || otherTests.some((text) => text.includes(` ${id}'`))).toBe(true);
  });
});
