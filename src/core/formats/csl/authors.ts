import type { Author } from '../../schemas/author.ts';
import { isJsonObject, toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonMember, JsonValues } from '../json-input/json-values.ts';
import { toAuthor } from '../shared/to-author.ts';

const nameParts = [
  'family',
  'given',
  'literal',
  'name',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
];
const known = new Map(nameParts.map((part) => [part, new Map()]));

/** Reads a list of names in parts, or of whole names. */
export function readAuthors(values: JsonValues, item: JsonItem, key: string): Author[] {
  return values.list(item, key).flatMap((member) => readAuthor(values, member) ?? []);
}

/**
 * Puts particles where they are read aloud: Jan + van der Berg, Ludwig van + Beethoven. Without a given name, a suffix
 * ends the whole name.
 */
function readAuthor(values: JsonValues, member: JsonMember): Author | null {
  const { value, pointer } = member;
  if (!isJsonObject(value)) {
    const whole = values.plainText(member);
    return whole === null ? null : { family: whole, given: null };
  }
  const item = { fields: value, pointer };
  values.leaveOutUnknown(item, known, 'author/');
  const part = (name: string) => {
    const text = value[name];
    return text === undefined ? null : values.plainText({ value: text, pointer: toPointer(pointer, name) });
  };
  const join = (...parts: (string | null)[]) => parts.filter((text) => text !== null).join(' ') || null;
  const given = join(part('given'), part('dropping-particle'));
  const family = join(part('non-dropping-particle'), part('family'));
  if (family !== null) {
    for (const name of ['literal', 'name']) values.leaveOut(item, name, `author/${name}`);
    return toAuthor(family, given, part('suffix'));
  }
  const literal = part('literal');
  const name = literal === null ? part('name') : null;
  const whole = literal ?? name ?? given;
  if (literal !== null) values.leaveOut(item, 'name', 'author/name');
  if (whole !== given) {
    for (const unread of ['given', 'dropping-particle']) values.leaveOut(item, unread, `author/${unread}`);
  }
  return whole === null ? values.refuse(member, 'a name') : toAuthor(whole, null, part('suffix'));
}

export function writeAuthor({ family, given, suffix }: Author): Record<string, string> {
  if (given === null) return { literal: family };
  return suffix === undefined ? { family, given } : { family, given, suffix };
}
