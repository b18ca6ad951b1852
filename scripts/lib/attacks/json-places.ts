/** A value of a JSON document: the object or list that holds it, and its name or index there. */
export interface JsonSlot {
  holder: Record<string, unknown>;
  key: string;
  /** Names and indexes from the root to the value. */
  path: readonly string[];
}

/** A JSON document, or JSON lines as a list of their values. */
export interface JsonDocument {
  root: unknown;
  areLines: boolean;
}

/** Parses JSON or JSON lines; null for any other text. */
export function parseJson(text: string): JsonDocument | null {
  const parsed = tryParse(text);
  if (parsed) return { root: parsed.value, areLines: false };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(tryParse);
  if (lines.length < 2 || values.includes(null)) return null;
  return { root: values.map((value) => value?.value), areLines: true };
}

export function printJson({ root, areLines }: JsonDocument): string {
  if (!areLines || !Array.isArray(root)) return JSON.stringify(root);
  return root.map((value) => JSON.stringify(value)).join('\n');
}

/** Every value in a document but the root. */
export function slotsOf(value: unknown, path: readonly string[] = []): JsonSlot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => {
    const at = [...path, key];
    return [{ holder, key, path: at }, ...slotsOf(holder[key], at)];
  });
}

/** The names of a path from the root without the places in lists, as messages name fields. */
export function fieldOf(path: readonly string[], root: unknown): string {
  let holder = root;
  const names = path.filter((name) => {
    const isPlace = Array.isArray(holder);
    holder = (holder as Record<string, unknown>)[name];
    return !isPlace;
  });
  return names.join('/');
}

/** Takes a value out; in a list, null takes its place, so that the others keep theirs. */
export function remove({ holder, key }: JsonSlot): void {
  if (Array.isArray(holder)) holder[key as unknown as number] = null;
  else delete holder[key];
}

function tryParse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
