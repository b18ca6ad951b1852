import type { Message } from '../schemas/message.ts';
import { spellUnsafe } from '../text/display.ts';
import { type RuleId, rules } from './rules.ts';

/** A message before it is known which file it is about. */
export type Finding = Omit<Message, 'file'>;

/**
 * A place in a text source (1-based line and column), in a structured one (JSON Pointer), in a line of JSON Lines
 * (a pointer into the value of the line), or the whole file (null).
 */
export type Place =
  | { line: number; column?: number }
  | { line: number; path: string }
  | { path: string }
  | null;

/**
 * Builds a finding; its severity is the rule's, and so is its action unless the file at hand needs another. Unsafe
 * characters of what it quotes are spelled out.
 */
export function finding(
  rule: RuleId,
  place: Place,
  reason: string,
  details: { expected?: string; field?: string; action?: string } = {},
): Finding {
  const hasPath = place !== null && 'path' in place;
  const hasLine = place !== null && 'line' in place;
  return {
    line: hasLine ? place.line : null,
    column: hasLine && !hasPath ? (place.column ?? 1) : null,
    path: hasPath ? spellUnsafe(place.path) : null,
    severity: rules[rule].severity,
    rule,
    field: details.field ? spellUnsafe(details.field) : null,
    reason: spellUnsafe(reason),
    expected: details.expected === undefined ? null : spellUnsafe(details.expected),
    action: details.action ?? rules[rule].action,
  };
}

export function isError(message: { severity: string }): boolean {
  return message.severity === 'error';
}
