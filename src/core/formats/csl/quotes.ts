import type { StatedRole } from '../../schemas/citation-role.ts';
import type { ParsedQuote } from '../../sources/parsed-source.ts';
import { textToMarkup } from '../../text/escape-markup.ts';
import { roleName } from '../../text/role-name.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { toStatedRole } from '../shared/fact-texts.ts';

const known = new Map(['text', 'roles'].map((key) => [key, new Map()]));

/** Reads roles by their names. */
export function readRoles(values: JsonValues, item: JsonItem, key: string): StatedRole[] {
  return values.list(item, key).flatMap((member) => {
    const name = values.plainText(member);
    return name === null ? [] : toStatedRole(name);
  });
}

/** Reads passages around citations: `{ "text": "We follow …", "roles": ["method"] }`. */
export function readQuotes(values: JsonValues, item: JsonItem, key: string): ParsedQuote[] {
  return values.objects(item, key).flatMap((quote) => {
    values.leaveOutUnknown(quote, known, 'custom/quotes/');
    const text = values.text(quote, 'text');
    const roles = readRoles(values, quote, 'roles');
    if (text !== null) return { text, roles, place: values.placeOf(quote.pointer) };
    return values.refuse({ value: quote.fields, pointer: quote.pointer }, 'a quote with a text') ?? [];
  });
}

export function writeQuote({ text, roles }: { text: string; roles: StatedRole[] }) {
  return { text: textToMarkup(text), ...(roles.length > 0 && { roles: roles.map(roleName) }) };
}
