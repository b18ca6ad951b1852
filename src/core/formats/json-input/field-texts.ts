import { isJsonObject, toPointer } from './json.ts';
import type { JsonItem } from './json-values.ts';

/** A field that states something, with its texts in small letters; a list has those of its members. */
export interface FieldText {
  pointer: string;
  texts: string[];
}

/**
 * The fields at some paths, as `journal/name`, that are stated, each once. Where a path leads into a list, the field is
 * the list.
 */
export function statedFields({ fields, pointer }: JsonItem, paths: readonly string[]): FieldText[] {
  const found = new Map<string, FieldText>();
  for (const path of paths) {
    let value: unknown = fields;
    let at = pointer;
    for (const name of path.split('/')) {
      if (Array.isArray(value)) break;
      value = isJsonObject(value) ? value[name] : undefined;
      at = toPointer(at, name);
    }
    const isEmpty = Array.isArray(value) && value.length === 0;
    if (value === undefined || value === null || value === '' || isEmpty || found.has(at)) continue;
    found.set(at, { pointer: at, texts: textsOf(value).map((text) => text.trim().toLowerCase()) });
  }
  return [...found.values()];
}

/** The texts of a value, of the members of a list, and of their fields; what is deeper holds no fact. */
function textsOf(value: unknown): string[] {
  const members = Array.isArray(value) ? value : [value];
  return members
    .flatMap((member: unknown) => (isJsonObject(member) ? Object.values(member) : [member]))
    .flatMap((one) => (typeof one === 'object' ? [] : [String(one)]));
}
