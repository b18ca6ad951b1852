import type { StatedRole } from '../../schemas/citation-role.ts';
import type { ParsedQuote } from '../../sources/parsed-source.ts';
import { quote } from '../../text/quote.ts';
import { toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonMember, JsonValues } from '../json-input/json-values.ts';
import { toStatedRole } from '../shared/fact-texts.ts';
import { toRole } from './roles.ts';

/** What the passages of a citation say of it. */
export interface Passages {
  /** Its `intents`, then those that only one of its contexts has, each once. */
  roles: StatedRole[];
  /** Its `contexts` in order, then those that are only in `contextsWithIntent`. */
  quotes: ParsedQuote[];
}

/** A context with its intents, where they are stated. */
interface Context {
  text: JsonMember;
  intents: JsonMember[];
}

/**
 * Reads the contexts of a citation, each with its own intents; one that occurs twice in a list is two quotes.
 * An intent that is not in the table counts as `other` under its own name.
 */
export function readPassages(citation: JsonItem, values: JsonValues): Passages {
  const contexts = readContexts(citation, values);
  const roles = new RoleReader(values);
  const ofAll = roles.read(values.list(citation, 'intents'));
  const quotes = contexts.flatMap(({ text, intents }) => {
    const quoted = { text: values.plainText(text), roles: roles.read(intents) };
    return quoted.text === null
      ? []
      : [{ ...quoted, text: quoted.text, place: values.placeOf(text.pointer) }];
  });
  return { roles: unique([...ofAll, ...roles.seen()]), quotes };
}

function readContexts(citation: JsonItem, values: JsonValues): Context[] {
  const entries = values.objects(citation, 'contextsWithIntent').map((entry): Context => {
    const text = { value: entry.fields.context, pointer: toPointer(entry.pointer, 'context') };
    return { text, intents: values.list(entry, 'intents') };
  });
  // The entries of one text, the first of them last, so that each is taken once and in order.
  const ofText = Map.groupBy(entries.toReversed(), ({ text }) => text.value);
  const contexts = values.list(citation, 'contexts').map((text): Context => {
    return { text, intents: ofText.get(text.value)?.pop()?.intents ?? [] };
  });
  const rest = new Set(Array.from(ofText.values()).flat());
  return [...contexts, ...entries.filter((entry) => rest.has(entry))];
}

/** Reads intents of one citation, and says of an unknown one only once that it is. */
class RoleReader {
  readonly #roles = new Map<string, StatedRole>();
  readonly #values: JsonValues;

  constructor(values: JsonValues) {
    this.#values = values;
  }

  read(intents: JsonMember[]): StatedRole[] {
    return unique(intents.flatMap((member) => this.#role(member) ?? []));
  }

  /** Every role that was read, each once. */
  seen(): StatedRole[] {
    return unique([...this.#roles.values()]);
  }

  #role(member: JsonMember): StatedRole | null {
    const intent = this.#values.plainText(member);
    if (intent === null) return null;
    const known = this.#roles.get(intent) ?? toRole(intent);
    // An intent with the name of a role is that role, as in exports.
    const role = known ?? toStatedRole(intent);
    this.#roles.set(intent, role);
    if (!known && role.label !== undefined) {
      const expected = 'background, methodology or result';
      this.#values.add('unknown-role', member.pointer, `Found the intent ${quote(intent)}.`, { expected });
    }
    return role;
  }
}

function unique(roles: StatedRole[]): StatedRole[] {
  if (roles.length < 2) return roles;
  return Array.from(new Map(roles.map((role) => [`${role.role} ${role.label}`, role])).values());
}
