import type { ParsedSource } from '../../sources/parsed-source.ts';
import { knownFields } from '../json-input/field-mapping.ts';
import { isJsonObject, toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonMember, JsonValues } from '../json-input/json-values.ts';
import { readJsonList } from '../json-input/read-json-list.ts';
import { addPaper, newDraft } from '../shared/paper-draft.ts';
import type { PaperList } from '../shared/read-source-text.ts';
import { cslFields } from './fields.ts';

const readable = Object.entries(cslFields).flatMap(([path, { read }]) => {
  const inCustom = path.startsWith('custom/');
  return read ? { path, inCustom, key: path.slice(inCustom ? 'custom/'.length : 0), read } : [];
});
const known = knownFields({ item: { from: readable.map(({ path }) => path) } });
const knownBesideItems = knownFields({ list: { from: ['items'] } });

/**
 * Reads CSL-JSON: a list of items, one item, an object with the list `items`, or an item a line. CSL does not
 * say which item is the hub paper. Never throws; every field that is not read is reported.
 */
export function parse(input: string): ParsedSource {
  return readJsonList(input, readList, { entry: 'item' });
}

function readList(root: unknown, values: JsonValues, list: PaperList): void {
  for (const member of itemsOf(root, values)) {
    if (isJsonObject(member.value)) readItem({ fields: member.value, pointer: member.pointer }, values, list);
    else values.refuse(member, 'an item of CSL-JSON');
  }
}

function itemsOf(value: unknown, values: JsonValues): JsonMember[] {
  if (Array.isArray(value))
    return value.map((item, index) => ({ value: item, pointer: toPointer('', index) }));
  if (!isJsonObject(value) || !('items' in value)) return [{ value, pointer: '' }];
  const whole = { fields: value, pointer: '' };
  values.leaveOutUnknown(whole, knownBesideItems);
  return values.list(whole, 'items');
}

function readItem(item: JsonItem, values: JsonValues, list: PaperList): void {
  const draft = newDraft();
  const custom = item.fields.custom === undefined ? null : values.object(item, 'custom');
  for (const { inCustom, key, read } of readable) {
    const holder = inCustom ? custom : item;
    if (holder && Object.hasOwn(holder.fields, key)) read(holder, key, draft, values);
  }
  values.leaveOutUnknown(item, known);
  addPaper(list, draft, values.placeOf(item.pointer));
}
