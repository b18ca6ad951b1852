/**
 * What a table has for a name that a source chooses. Every object seems to have `constructor` and `__proto__` too, and
 * these are names like others.
 */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
