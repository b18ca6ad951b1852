/** A JSON value with the line on which it begins; that of a member is the line of its name. */
export interface JsonNode {
  value: unknown;
  /** 1-based. */
  line: number;
  members: Map<string, JsonNode>;
  items: JsonNode[];
}

/** Reads JSON as `JSON.parse` does, and notes lines. Throws on text that is not JSON. */
export function readJson(text: string): JsonNode {
  let at = 0;
  let line = 1;

  function skipSpace() {
    for (; /\s/.test(text.charAt(at)); at++) if (text.charAt(at) === '\n') line++;
    if (at >= text.length) throw new Error(`The JSON ends on line ${line}, before it is whole.`);
  }

  function readString(): string {
    const start = at;
    at++;
    while (text.charAt(at) !== '"') {
      if (at >= text.length) throw new Error(`A string that begins on line ${line} has no end.`);
      at += text.charAt(at) === '\\' ? 2 : 1;
    }
    at++;
    return JSON.parse(text.slice(start, at));
  }

  function readValue(): JsonNode {
    skipSpace();
    const node: JsonNode = { value: null, line, members: new Map(), items: [] };
    const first = text.charAt(at);
    if (first === '{' || first === '[') {
      at++;
      for (skipSpace(); text.charAt(at) !== '}' && text.charAt(at) !== ']'; skipSpace()) {
        if (text.charAt(at) === ',') at++;
        skipSpace();
        if (first === '[') {
          node.items.push(readValue());
          continue;
        }
        const nameLine = line;
        const name = readString();
        skipSpace();
        at++;
        node.members.set(name, { ...readValue(), line: nameLine });
      }
      at++;
      node.value =
        first === '['
          ? node.items.map(({ value }) => value)
          : Object.fromEntries(Array.from(node.members, ([name, { value }]) => [name, value]));
    } else if (first === '"') node.value = readString();
    else {
      const [word = ''] = /^[^\s,\]}]+/.exec(text.slice(at, at + 400)) ?? [];
      node.value = JSON.parse(word);
      at += word.length;
    }
    return node;
  }

  return readValue();
}
