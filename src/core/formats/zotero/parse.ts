import { type ParsedPaper, type ParsedSource, paperFacts } from '../../sources/parsed-source.ts';
import { knownFields, readFacts } from '../json-input/field-mapping.ts';
import { isJsonObject } from '../json-input/json.ts';
import type { JsonItem, JsonMember, JsonValues } from '../json-input/json-values.ts';
import { readJsonList } from '../json-input/read-json-list.ts';
import { isNoWork } from './item-types.ts';
import { mapping } from './mapping.ts';

const known = knownFields(mapping);
const ofAnswer = knownFields({ item: { from: ['data'] } });
const besideItems = knownFields({ list: { from: ['items'] } });

/**
 * Reads Zotero's own JSON: items as its API gives them, with their fields under `data` or alone, or under `items`
 * as Better BibTeX writes them. Zotero does not say which item is the hub paper. Never throws; what is not read is
 * reported.
 */
export function parse(input: string): ParsedSource {
  return readJsonList(
    input,
    (root, values, list) => {
      for (const member of itemsOf(root, values)) {
        const paper = readMember(member, values);
        if (paper) list.papers.push(paper);
      }
    },
    { entry: 'item', expected: 'items of Zotero' },
  );
}

function itemsOf(value: unknown, values: JsonValues): JsonMember[] {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => ({ value: item, pointer: `/${index}` }));
  if (!isJsonObject(value) || !('items' in value)) return [{ value, pointer: '' }];
  const whole = { fields: value, pointer: '' };
  values.leaveOutUnknown(whole, besideItems);
  return values.list(whole, 'items');
}

function readMember(member: JsonMember, values: JsonValues): ParsedPaper | null {
  const { value, pointer } = member;
  if (!isJsonObject(value)) return values.refuse(member, 'an item of Zotero');
  const answer = { fields: value, pointer };
  if (!('data' in value)) return readItem(answer, values);
  values.leaveOutUnknown(answer, ofAnswer);
  const data = values.object(answer, 'data');
  return data && readItem(data, values);
}

function readItem(item: JsonItem, values: JsonValues): ParsedPaper | null {
  const { itemType } = item.fields;
  if (isNoWork.has(itemType)) {
    values.leaveOutAt(item.pointer, `items, ${String(itemType)}`);
    return null;
  }
  const { title, key, ...facts } = readFacts(mapping, item, values);
  values.leaveOutUnknown(item, known);
  if (title === null) {
    values.add('missing-title', item.pointer, `${key ?? 'An item'} has no title.`);
    return null;
  }
  return { ...paperFacts(facts), title, key, place: values.placeOf(item.pointer) };
}
