import { pick } from '../made-papers/random.ts';
import type { Input } from './inputs.ts';
import { type JsonSlot, parseJson, printJson, remove, slotsOf } from './json-places.ts';
import { payloads, plainPayloads } from './payloads.ts';

/** Numbers in [0, 1). */
export type Random = () => number;

/** A changed file: some values, lines or characters of an input replaced, moved, repeated, cut or made hostile. */
export function mutate(input: Input, inputs: readonly Input[], random: Random): string {
  const times = 1 + Math.floor(random() * 4);
  const document = random() < 0.75 ? parseJson(input.text) : null;
  if (document) {
    for (let time = 0; time < times; time += 1) {
      const slots = slotsOf(document.root);
      if (slots.length > 0) pick(jsonMutations, random)(pick(slots, random), random, slots);
    }
    return printJson(document);
  }
  let { text } = input;
  for (let time = 0; time < times; time += 1) text = pick(textMutations, random)(text, random, inputs);
  return text;
}

type JsonMutation = (slot: JsonSlot, random: Random, slots: JsonSlot[]) => void;

const otherKinds: readonly (() => unknown)[] = [
  ...[null, true, false, 0, -1, 0.5, 1e308, 2 ** 53, '', ' ', '0', 'x'].map((value) => () => value),
  () => [],
  () => ({}),
  () => [[]],
  () => [null, 1, 'x', {}],
  () => ({ name: 'x', value: 1, '': null, __proto__: null }),
  () => deepList(500),
];

const jsonMutations: readonly JsonMutation[] = [
  (slot, random) => set(slot, pick(payloads, random).text),
  (slot, random) => {
    const value = slot.holder[slot.key];
    if (typeof value === 'string') set(slot, insert(value, pick(payloads, random).text, random));
  },
  (slot, random) => set(slot, pick(otherKinds, random)()),
  (slot) => remove(slot),
  (slot, random, slots) => set(slot, structuredClone(heldBy(pick(slots, random)))),
  (slot) => set(slot, [heldBy(slot), heldBy(slot)]),
  (slot) => set(slot, { value: heldBy(slot) }),
  (slot, random, slots) => {
    if (!Array.isArray(slot.holder)) slot.holder[pick(slots, random).key] = heldBy(slot);
  },
  (slot, random) => {
    if (!Array.isArray(slot.holder)) slot.holder[pick(unknownNames, random)] = pick(payloads, random).text;
  },
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  },
];

const unknownNames = ['unknown-field', 'constructor', 'toString', '', '~/', 'a b', '\u202E'];

function set({ holder, key }: JsonSlot, value: unknown): void {
  holder[key] = value;
}

function heldBy({ holder, key }: JsonSlot): unknown {
  return holder[key];
}

function deepList(depth: number): unknown {
  let value: unknown = 2020;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** What formats use to divide and end values. */
const marks = [...'{}[]"\'\\,;:=&<>@#%$~\t\r\n -|/'];

type TextMutation = (text: string, random: Random, inputs: readonly Input[]) => string;

const textMutations: readonly TextMutation[] = [
  (text, random) => insert(text, pick(plainPayloads, random).text, random),
  // At the end of a line, where most formats have a value.
  (text, random) =>
    inLine(text, random, (line) => line.replace(/(.)$/, (last) => pick(plainPayloads, random).text + last)),
  (text, random) => inLine(text, random, (line) => line + pick(plainPayloads, random).text),
  (text, random) => inLine(text, random, () => ''),
  (text, random) => inLine(text, random, (line) => `${line}\n${line}`),
  (text, random) => inLine(text, random, (line) => line.replace(/^\s+/, '')),
  (text, random) => inLine(text, random, (line) => line.toUpperCase()),
  (text, random) =>
    inLine(text, random, (line) => line.replace(/\d+/, () => String(Math.floor(random() * 1e6)))),
  (text, random) => {
    const lines = text.split('\n');
    const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
    return lines
      .with(a, lines[b] ?? '')
      .with(b, lines[a] ?? '')
      .join('\n');
  },
  (text, random) => cut(text, random, 1 + Math.floor(random() * 3)),
  (text, random) => cut(text, random, Math.floor(random() * text.length)),
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) => insert(text, pick(marks, random), random),
  (text, random) => {
    const start = Math.floor(random() * text.length);
    const piece = text.slice(start, start + Math.floor(random() * 80));
    return insert(text, piece.repeat(1 + Math.floor(random() * 20)), random);
  },
  (text, random, inputs) => {
    const other = pick(inputs, random).text;
    const start = Math.floor(random() * other.length);
    return insert(text, other.slice(start, start + Math.floor(random() * 300)), random);
  },
  (text, random) => text.replaceAll('\n', pick(['\r\n', '\r', '\n\n', '\u2028'], random)),
];

function insert(text: string, piece: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1));
  return text.slice(0, at) + piece + text.slice(at);
}

function cut(text: string, random: Random, length: number): string {
  const at = Math.floor(random() * text.length);
  return text.slice(0, at) + text.slice(at + length);
}

function inLine(text: string, random: Random, change: (line: string) => string): string {
  const lines = text.split('\n');
  const at = Math.floor(random() * lines.length);
  return lines.with(at, change(lines[at] ?? '')).join('\n');
}
