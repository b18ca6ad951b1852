import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Format } from '../../../src/core/formats/format.ts';
import { expectSound } from './expect-sound.ts';
import { isPointerInto } from './json-pointer.ts';

/** What a test of any file of a JSON format needs to know of the format. */
export interface AnyJson {
  /** Names of its fields. */
  names: string[];
  /** Some of its values. */
  texts: string[];
  /** Puts objects where the format has its papers. */
  toFile(objects: object[]): object;
}

/** Tests what every JSON format promises of any file. */
export function testAnyJson(format: Format, { names, texts, toFile }: AnyJson): void {
  const { values, objects } = jsonOf(names, texts);
  const lists = fc.array(objects, { maxLength: 4 });
  const files = fc.oneof(values, lists, lists.map(toFile));
  const lines = fc.array(fc.oneof(objects, lists.map(toFile)), { minLength: 2, maxLength: 4 });

  test('parse(text) never throws, and reads what fits a record: any text', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 100 });
    fc.assert(fc.property(anyText, (text) => expectSound(text, format.parse(text))));
  });

  test('parse(text) never throws, and reads what fits a record: any JSON with its names', () => {
    fc.assert(
      fc.property(files, (file) => {
        const text = JSON.stringify(file);
        const source = format.parse(text);
        expectSound(text, source);
        for (const { path } of source.findings) expect(isPointerInto(file, path), path ?? '').toBe(true);
      }),
    );
  });

  test('parse(text) never throws, and names lines and paths in them: any JSON lines with its names', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const text = list.map((value) => JSON.stringify(value)).join('\n');
        const source = format.parse(text);
        expectSound(text, source);
        for (const { line, path } of source.findings) {
          const pointsInto = line === null ? path === null : isPointerInto(list[line - 1], path);
          expect(pointsInto, `line ${line}, ${path}`).toBe(true);
        }
      }),
    );
  });

  test('detect(text) never throws: any text and any JSON', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      files.map((file) => JSON.stringify(file)),
    );
    fc.assert(fc.property(any, (text) => typeof format.detect(text) === 'boolean'));
  });
}

/** Any values, and objects with at least one of the names, some with values that do not fit them. */
function jsonOf(names: string[], texts: string[]) {
  const keys = fc.constantFrom(...names, '__proto__', 'constructor', 'toString', '', '~/');
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...texts));
  const { value, object } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
    object: fc
      .array(fc.tuple(keys, tie('value')), { minLength: 1, maxLength: 6 })
      .map((fields) => Object.fromEntries(fields)),
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.constantFrom(null, true, false, 0, -1, 2024, 1e300),
      fc.array(tie('value'), { maxLength: 4 }),
      tie('object'),
    ),
  }));
  return { values: value, objects: object };
}
