import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Format } from '../../../src/core/formats/format.ts';
import { isJsonObject } from '../../../src/core/formats/json-input/json.ts';

/**
 * Tests that no field of a fixture is passed over: without any one of them, the file says something else.
 * `repeated` are those that say what another field says too. Of a field that is left out whole, the message says
 * so, and not what it holds.
 */
export function testNoLoss(format: Format, fixture: string, repeated: string[]): void {
  const file = new URL(`../../fixtures/${format.name}/${fixture}.json`, import.meta.url);
  const text = readFileSync(file, 'utf8');
  const outcome = outcomeOf(format, JSON.parse(text));
  const leftOut = format.parse(text).findings.filter(({ rule }) => rule === 'left-out-field');
  const fields = fieldsOf(JSON.parse(text), '').filter((field) => {
    return !leftOut.some(({ path }) => field.startsWith(`${path}/`));
  });

  test(`${fixture}: every field that states something shows in the papers or in a message`, () => {
    expect(fields.length).toBeGreaterThan(10);
    const unseen = fields.filter((field) => outcomeOf(format, without(JSON.parse(text), field)) === outcome);
    expect(unseen).toEqual(repeated);
  });
}

function outcomeOf({ parse }: Format, file: unknown): string {
  // Where a fact is says nothing of it.
  return JSON.stringify(parse(JSON.stringify(file)), (key, value) =>
    key === 'places' || key === 'parts' ? undefined : value,
  );
}

/** Pointers to the fields of objects, those in lists too, that are neither null nor empty. */
function fieldsOf(value: unknown, pointer: string): string[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => fieldsOf(entry, `${pointer}/${index}`));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const isStated =
      field !== null && field !== '' && (typeof field !== 'object' || Object.keys(field).length > 0);
    return isStated ? [`${pointer}/${name}`, ...fieldsOf(field, `${pointer}/${name}`)] : [];
  });
}

function without(file: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1);
  const last = names.pop() ?? '';
  let holder = file as Record<string, unknown>;
  for (const name of names) holder = holder[name] as Record<string, unknown>;
  delete holder[last];
  return file;
}
