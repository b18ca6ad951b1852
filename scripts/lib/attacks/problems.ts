/** What an attack found. */
export interface Problem {
  kind: 'crash' | 'unsound' | 'forbidden character' | 'not read back' | 'lost' | 'not linear';
  /** What happened, the same for inputs with one cause where that can be told. */
  what: string;
}

/** Runs a part of a check; what it throws is a problem. */
export function catching(part: string, check: () => Problem[]): Problem[] {
  try {
    return check();
  } catch (error) {
    return [{ kind: 'crash', what: `${part}: ${describe(error)}` }];
  }
}

/** The message of an error in one line, and the first place in our own code. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [, place = 'no place'] = /((?:src|scripts)\/[^\s)]+?:\d+):\d+/.exec(error.stack ?? '') ?? [];
  return `${error.name}: ${error.message.replace(/\s+/g, ' ').slice(0, 200)} at ${place}`;
}
