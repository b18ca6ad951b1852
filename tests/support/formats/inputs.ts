import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Cases by name, each with its input or with a fixture of its name. */
type Cases = Record<string, { input?: string }>;

const fixtures = new URL('../../fixtures/', import.meta.url);

/** The bytes of every case of a format, by name. */
export function inputsOf(format: string, extension: string, cases: Cases): Record<string, Uint8Array> {
  const inputs = Object.entries(cases).map(([name, { input }]) => {
    const bytes =
      input === undefined
        ? readFileSync(new URL(`${format}/${name}.${extension}`, fixtures))
        : new TextEncoder().encode(input);
    return [name, bytes] as const;
  });
  return Object.fromEntries(inputs);
}

/** The names of the fixtures of a format, in alphabetical order. */
export function fixtureNames(format: string, extension: string): string[] {
  const folder = new URL(`${format}/`, fixtures);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => name.slice(0, -`.${extension}`.length))
    .sort();
}

/** The names of the cases whose input is a file, in alphabetical order. */
export function casesOfFiles(cases: Cases): string[] {
  return Object.keys(cases)
    .filter((name) => cases[name]?.input === undefined)
    .sort();
}

/**
 * Expects all that is read of a case to be as reviewed, without what is not stated: beside its fixture, or in
 * `__snapshots__` where its input is in the case.
 */
export async function expectReviewed(
  format: string,
  name: string,
  input: string | undefined,
  reading: unknown,
): Promise<void> {
  const actual = inLines(stated(reading));
  if (input !== undefined) {
    expect(actual).toMatchSnapshot();
    return;
  }
  const file = new URL(`${format}/${name}.expected.json`, fixtures);
  await expect(`${actual}\n`).toMatchFileSnapshot(fileURLToPath(file));
}

/** JSON with a line for each member of a list, as for each paper, and for each field around the lists. */
function inLines(value: unknown, depth = 0): string {
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || value === null || (!isList && depth > 1)) return JSON.stringify(value);
  const members = isList
    ? value.map((member) => JSON.stringify(member))
    : Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${inLines(field, depth + 1)}`);
  const indent = '  '.repeat(depth);
  const lines = members.map((member) => `${indent}  ${member}`).join(',\n');
  return isList ? `[\n${lines}\n${indent}]` : `{\n${lines}\n${indent}}`;
}

/** A value without the fields that are null or empty. */
export function stated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stated);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, stated(field)] as const);
  return Object.fromEntries(fields.filter(([, field]) => !isEmpty(field)));
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
