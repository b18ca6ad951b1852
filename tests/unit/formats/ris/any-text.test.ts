import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/ris/parse.ts';
import { risWriter } from '../../../../src/core/formats/ris/stringify.ts';
import { expectWellFormed } from '../../../support/formats/well-formed.ts';
import { origin, works } from '../../../support/formats/works.ts';

// What RIS files are made of, whole and in pieces.
const pieces = fc.constantFrom(
  ...[
    'TY  - JOUR',
    'TY  - CONF',
    'TY  - X',
    'TY - JOUR',
    'ER  - ',
    'ER  -',
    'ER  - x',
    '',
    ' ',
    '\t',
    'a line',
  ],
  ...[
    'TI  - A Title',
    'T1  - A Title',
    'AU  - A, B',
    'AU  - , ',
    'PY  - 2025',
    'DA  - 2025/13/01',
    'DA  - x',
  ],
  ...['SP  - 1', 'EP  - 2', 'UR  - x', 'AN  - arXiv:x', 'C8  - Type: x; y', 'N1  - Summary by the source: x'],
  ...['AB  - One', '  continued', 'KW  - a', 'ZZ  - ', 'C3  - P', '\uFEFFTY  - JOUR', '\u202Etext\0', '中'],
);
const ends = fc.constantFrom('\n', '\r\n', '\r');
const mixtures = fc.tuple(fc.array(pieces, { maxLength: 30 }), ends).map(([all, end]) => all.join(end));
const anyText = fc.constantFrom('binary' as const, 'grapheme' as const).chain((unit) => fc.string({ unit }));

describe('parse(text)', () => {
  test('never throws, and every finding and paper has its place: any text', () => {
    fc.assert(fc.property(fc.oneof(anyText, mixtures), (text) => expectWellFormed(text, parse(text))));
  });

  test('reads an entry from its TY on, whatever comes before it', () => {
    fc.assert(
      fc.property(mixtures, (text) => {
        const { papers } = parse(`${text}\nTY  - JOUR\nID  - last\nTI  - The Last\nER  - `);
        expect(papers.at(-1)).toMatchObject({ key: 'last', title: 'The Last' });
      }),
    );
  });

  test('says of every value that it is there, in a fact or in a finding', () => {
    fc.assert(
      fc.property(values, fc.nat(), (lines, pick) => {
        const toFile = (some: string[]) => ['TY  - JOUR', 'TI  - A Title', ...some, 'ER  - '].join('\n');
        const without = lines.toSpliced(pick % lines.length, 1);
        expect(said(toFile(lines))).not.toEqual(said(toFile(without)));
      }),
    );
  });
});

test('stringify(works, origin): every work of any facts is read back as an entry', () => {
  fc.assert(
    fc.property(works, (list) => {
      const { papers, findings } = parse(risWriter.stringify(list, origin));
      expect(papers.map(({ key }) => key)).toEqual(list.map(({ key }) => key));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
  );
});

// Values of every kind, each with another text, in any order.
const names = 'ID T1 CT AU A1 PY DA Y1 T2 JF JO BT C3 VL IS CP SP EP PB DO UR AN C8 AB N2 N1 KW SN L1'.split(
  ' ',
);
const fitting: Record<string, string> = {
  ...{ PY: '2025', DA: '2024/02/05', Y1: '2023///', DO: '10.1000/182', UR: 'https://example.org/' },
  ...{ AN: 'arXiv:2503.01785', C8: 'Type: speech', N1: 'Summary by the source: It is.' },
};
const values = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.boolean()), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map(([name, fits], index) => `${name}  - ${(fits && fitting[name]) || `Value ${index} of ${name}`}`),
  )
  .map((lines) => [...new Set(lines)]);

/** All that is said but where. */
function said(text: string): unknown {
  const { papers, findings } = parse(text);
  return [papers, findings.map(({ rule, reason }) => [rule, reason])];
}
