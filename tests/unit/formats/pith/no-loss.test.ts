import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inputsOf } from '../../../support/formats/inputs.ts';
import { cases } from '../../../support/formats/pith/cases.ts';
import { readDump } from '../../../support/formats/pith/read-dump.ts';
import { realPithFile } from '../../../support/real-site.ts';

const dumps = [
  { name: 'the real dump', bytes: readFileSync(realPithFile) },
  ...Object.entries(inputsOf('pith', 'txt', cases)).map(([name, bytes]) => ({ name, bytes })),
];

// Of a refused file nothing is kept but the refusal: its lines are in no record, and need no message.
const kept = dumps.filter(({ bytes }) => readDump(bytes).record !== null);

test('only the dumps named error-… are refused', () => {
  const refused = dumps.filter((dump) => !kept.includes(dump)).map(({ name }) => name);
  expect(refused).toEqual(dumps.map(({ name }) => name).filter((name) => name.startsWith('error-')));
});

test.each(kept)('$name: every line ends in the record or in a message', ({ bytes }) => {
  const dump = toParts(bytes);
  expect(dump.lines.length).toBeGreaterThan(0);
  expect(dump.lines.filter((line) => isLost(dump, line)).map(({ text }) => text)).toEqual([]);
});

test.each(kept)('$name: words added to a line show in the record or in a message', ({ bytes }) => {
  const dump = toParts(bytes);
  const unseen = dump.lines.filter((line) => !changes(dump, line, `${line.text} added words`));
  expect(unseen.map(({ text }) => text)).toEqual([]);
});

test.each(kept)('$name: another digit in a line shows in the record or in a message', ({ bytes }) => {
  const dump = toParts(bytes);
  const unseen = dump.lines
    .filter(({ text }) => /\d/.test(text))
    .filter((line) => {
      const otherDigit = line.text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
      return !changes(dump, line, otherDigit);
    });
  expect(unseen.map(({ text }) => text)).toEqual([]);
});

interface Dump {
  /** Lines and line ends in turn. */
  parts: string[];
  /** The lines with text, with their place among the parts. */
  lines: { index: number; text: string }[];
  outcome: string;
}

function toParts(bytes: Uint8Array): Dump {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const parts = text.split(/(\r\n|\n|\r)/);
  const lines = parts.map((part, index) => ({ index, text: part })).filter((line) => line.text.trim() !== '');
  return { parts, lines, outcome: outcomeOf(text) };
}

/**
 * A line is lost if the file says the same without it. Where its text is repeated in the file (as that of
 * a representative does with the same facts as its entry), the other place may say it: then it is lost only
 * if it could as well read otherwise. So is a bullet on a line of its own, which holds nothing but says
 * where an entry begins: the only entry of a list begins without it too.
 */
function isLost(dump: Dump, line: Dump['lines'][number]): boolean {
  if (changes(dump, line, '')) return false;
  const text = line.text.trim();
  const repeated = dump.lines.filter((other) => other.text.trim() === text).length > 1;
  const saidElsewhere = repeated || text === '-' || text === '•';
  return !saidElsewhere || !changes(dump, line, `${line.text} added words`);
}

/** Whether the file says something else with another text in that line; line numbers stay. */
function changes({ parts, outcome }: Dump, { index }: Dump['lines'][number], text: string): boolean {
  return outcomeOf(parts.with(index, text).join('')) !== outcome;
}

function outcomeOf(text: string): string {
  return JSON.stringify(readDump(text));
}
