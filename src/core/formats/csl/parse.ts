import { finding } from '../../messages/finding.ts';
import type { ParsedSource } from '../../sources/parsed-source.ts';
import { knownFields } from '../json-input/field-mapping.ts';
import { isJsonObject, readJson, toPointer } from '../json-input/json.ts';
import { type JsonItem, type JsonMember, JsonValues } from '../json-input/json-values.ts';
import { addPaper, newDraft, newPaperList } from '../shared/paper-draft.ts';
import { cslFields } from './fields.ts';

const readable = Object.entries(cslFields).flatMap(([path, { read }]) => {
  const inCustom = path.startsWith('custom/');
  return read ? { path, inCustom, key: path.slice(inCustom ? 'custom/'.length : 0), read } : [];
});
const known = knownFields({ item: { from: readable.map(({ path }) => path) } });
const knownBesideItems = knownFields({ list: { from: ['items'] } });

/**
 * Reads CSL-JSON: a list of items, one item, an object with the list `items`, or an item a line. Which of
 * them is the hub paper it does not say. Never throws; every field that is not read is in a finding.
 */
export function parse(input: string): ParsedSource {
  const list = newPaperList();
  if (input.trim() === '')
    return { ...list, findings: [finding('empty-file', null, 'The file has no text.')] };
  const read = readJson(input);
  if (!('value' in read)) return { ...list, findings: [finding('bad-syntax', read, read.reason)] };
  const values = new JsonValues(read.lines);
  for (const member of itemsOf(read.value, values)) {
    if (isJsonObject(member.value)) readItem({ fields: member.value, pointer: member.pointer }, values, list);
    else values.refuse(member, 'an item of CSL-JSON');
  }
  const findings = [...values.findings(), ...list.findings];
  if (list.papers.length === 0) findings.push(finding('no-entries', null, 'Found no item with a title.'));
  return { ...list, findings };
}

function itemsOf(value: unknown, values: JsonValues): JsonMember[] {
  if (Array.isArray(value))
    return value.map((item, index) => ({ value: item, pointer: toPointer('', index) }));
  if (!isJsonObject(value) || !('items' in value)) return [{ value, pointer: '' }];
  const whole = { fields: value, pointer: '' };
  values.leaveOutUnknown(whole, knownBesideItems);
  return values.list(whole, 'items');
}

function readItem(item: JsonItem, values: JsonValues, list: ParsedSource): void {
  const draft = newDraft();
  const custom = item.fields.custom === undefined ? null : values.object(item, 'custom');
  for (const { inCustom, key, read } of readable) {
    const holder = inCustom ? custom : item;
    if (holder && Object.hasOwn(holder.fields, key)) read(holder, key, draft, values);
  }
  values.leaveOutUnknown(item, known);
  addPaper(list, draft, values.placeOf(item.pointer));
}
