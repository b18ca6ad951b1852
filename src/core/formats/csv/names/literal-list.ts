/**
 * Reads a list in the spelling of Python or JSON, as programs write it into a cell: the texts of
 * `['Maier, Lena', "O'Neil, K"]`, or of each `{'author_name': 'Lena Maier', …}` its name. Null where the cell is not
 * such a list, or an object in it has no name.
 */
export function readLiteralList(cell: string): string[] | null {
  const inner = /^[[(](.*)[\])]$/s.exec(cell.trim())?.[1];
  if (inner === undefined) return null;
  const names: string[] = [];
  let object: Map<string, string> | null = null;
  let key: string | null = null;
  for (const [token] of inner.matchAll(tokens)) {
    const text = toText(token);
    if (token === '{') {
      if (object) return null;
      object = new Map();
    } else if (token === '}') {
      const name = object && nameOf(object);
      if (!name) return null;
      names.push(name);
      object = null;
      key = null;
    } else if (text !== null && object) {
      if (key === null) key = text;
      else object.set(key, text);
    } else if (text !== null) {
      if (text.trim() !== '') names.push(text.trim());
    } else if (token === ',' && object) {
      key = null;
    } else if (!/^(?:\s.*|,|None|nan|null)$/.test(token) && !(object && (token === ':' || isPlain(token)))) {
      return null;
    }
  }
  return object ? null : names;
}

// Text in quotes; punctuation; numbers, `None` and other words without quotes; white space.
const tokens = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{}:,]|[\w.+-]+|\s+|./gsu;

function isPlain(token: string): boolean {
  return /^[\w.+-]+$/.test(token);
}

function toText(token: string): string | null {
  if (token.length < 2 || !/^["']/.test(token)) return null;
  return token
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([nrt])|(.))/gi, (_, unicode, byte, space, other) => {
      const code = unicode ?? byte;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return space === undefined ? other : ' ';
    });
}

const whole = ['name', 'author_name', 'display_name', 'full_name', 'fullname', 'author', 'literal'];
const families = ['family', 'last_name', 'lastname', 'surname', 'last'];
const givens = ['given', 'first_name', 'firstname', 'forename', 'first'];

/** The name in an object: `Family, Given` where it has its parts, else the whole. */
function nameOf(object: Map<string, string>): string | null {
  const first = (keys: string[]) => keys.map((key) => object.get(key)?.trim()).find(Boolean) ?? null;
  const family = first(families);
  const given = first(givens);
  if (family !== null) return given === null ? family : `${family}, ${given}`;
  return first(whole);
}
