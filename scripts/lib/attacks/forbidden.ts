import { unsafeCharacters } from '../../../src/core/text/display.ts';
import type { Problem } from './problems.ts';

// Lines may end, and cells may be divided.
const forbidden = new RegExp(`(?![\\t\\r\\n])[${unsafeCharacters}]`, 'u');

/** What no output may hold: characters that nothing may print or that XML forbids, and halves of pairs. */
export function forbiddenIn(what: string, text: string): Problem[] {
  const [found] = forbidden.exec(text) ?? [];
  if (found === undefined) return [];
  const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return [{ kind: 'forbidden character', what: `${what} holds U+${code}` }];
}
