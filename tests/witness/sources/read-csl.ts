import { type JsonNode, readJson } from './read-json.ts';

/** A person as CSL states it: in parts, or as one name. */
export interface Name {
  family: string | null;
  given: string | null;
  /** As a page prints it: given name first. */
  full: string;
}

/** A text of an item, and where the file states it. */
interface CslFact {
  text: string;
  line: number;
  pointer: string;
}

export interface CslItem {
  line: number;
  /** `/38`. */
  pointer: string;
  title: string;
  authors: { names: Name[]; line: number; pointer: string } | null;
  /** By the name of the field; a field of `custom` by its own name, a date as `YYYY[-MM[-DD]]`. */
  facts: Map<string, CslFact>;
}

/** Reads a list of CSL items. */
export function readCsl(text: string): CslItem[] {
  return readJson(text).items.map((item, index) => readItem(item, `/${index}`));
}

function readItem({ line, members }: JsonNode, pointer: string): CslItem {
  const facts = new Map<string, CslFact>();
  for (const [name, node] of members) {
    if (name === 'author') continue;
    if (name === 'issued') {
      facts.set(name, { text: dateOf(node), line: node.line, pointer: `${pointer}/${name}` });
    } else if (name === 'custom') {
      for (const [own, { value, line: place }] of node.members) {
        facts.set(own, { text: String(value), line: place, pointer: `${pointer}/custom/${own}` });
      }
    } else facts.set(name, { text: String(node.value), line: node.line, pointer: `${pointer}/${name}` });
  }
  const authors = members.get('author');
  return {
    line,
    pointer,
    title: facts.get('title')?.text ?? '',
    authors: authors
      ? { names: authors.items.map(nameOf), line: authors.line, pointer: `${pointer}/author` }
      : null,
    facts,
  };
}

function nameOf({ members }: JsonNode): Name {
  const part = (name: string) => (members.has(name) ? String(members.get(name)?.value) : null);
  const [family, given] = [part('family'), part('given')];
  return {
    family,
    given,
    full: part('literal') ?? [given, family].filter((text) => text !== null).join(' '),
  };
}

function dateOf({ members }: JsonNode): string {
  const parts = members.get('date-parts')?.items[0]?.items.map(({ value }) => String(value)) ?? [];
  return parts.map((part, at) => part.padStart(at === 0 ? 4 : 2, '0')).join('-');
}
