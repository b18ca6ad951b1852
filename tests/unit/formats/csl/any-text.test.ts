import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csl } from '../../../../src/core/formats/csl/csl.ts';
import { cslFields } from '../../../../src/core/formats/csl/fields.ts';
import { parse } from '../../../../src/core/formats/csl/parse.ts';
import { expectSound } from '../../../support/formats/expect-sound.ts';
import { isPointerInto } from '../../../support/formats/json-pointer.ts';

const names = [
  ...Object.keys(cslFields).filter((path) => !path.includes('/')),
  ...['custom', 'family', 'given', 'literal', 'date-parts', 'raw', 'text', 'roles', 'items', 'language'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''],
];
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '2024-02-30',
    'arXiv',
    '10.1000/1',
    'https://a.b',
    '<i>x</i>',
    '\ud800',
    'document',
    '0',
    'true',
  ),
);
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts,
    fc.constantFrom(null, true, false, 0, -1, 13, 2024, 1e300),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...names), tie('value')), { maxLength: 6 }).map(Object.fromEntries),
  ),
})).value;
const items = fc
  .array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 10 })
  .map((fields) => Object.fromEntries([['title', 'A Title'], ...fields]));
const files = fc.oneof(values, fc.array(items, { maxLength: 4 }));

test('parse(text) never throws, and reads what fits a record: any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => expectSound(text, parse(text))),
  );
});

test('parse(text) never throws, and reads what fits a record: any JSON with names of CSL', () => {
  fc.assert(
    fc.property(files, (file) => {
      const text = JSON.stringify(file);
      const source = parse(text);
      expectSound(text, source);
      for (const { path } of source.findings) expect(isPointerInto(file, path), path ?? '').toBe(true);
    }),
  );
});

test('parse(text) tells of text that is cut anywhere where it is cut', () => {
  fc.assert(
    fc.property(fc.array(items, { minLength: 1, maxLength: 2 }), fc.nat(), (file, pick) => {
      const text = JSON.stringify(file, null, 1);
      const cut = text.slice(0, 1 + (pick % (text.length - 1)));
      const { papers, findings } = parse(cut);
      const whole = parse(text).papers;
      expect(papers).toEqual(whole.slice(0, papers.length));
      const rule = papers.length > 0 ? 'cut-file' : expect.stringMatching(/^(?:cut-file|bad-syntax)$/);
      expect(findings).toContainEqual(expect.objectContaining({ rule, line: cut.split('\n').length }));
    }),
  );
});

test('detect(text) never throws: any text and any JSON', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    files.map((file) => JSON.stringify(file)),
  );
  fc.assert(fc.property(any, (text) => typeof csl.detect(text) === 'boolean'));
});
