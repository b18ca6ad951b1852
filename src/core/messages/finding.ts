import type { Message } from '../schemas/message.ts';
import { type RuleId, rules } from './rules.ts';

/** A message before it is known which file it is about. */
export type Finding = Omit<Message, 'file'>;

/** A place in a text source (1-based line and column), in a structured one (JSON Pointer), or none. */
export type Place = { line: number; column?: number } | { path: string } | null;

interface Details {
  expected?: string;
  /** Replaces the rule's own action. */
  action?: string;
}

/** Builds a finding; its severity is the rule's. */
export function finding(rule: RuleId, place: Place, reason: string, details: Details = {}): Finding {
  const inText = place !== null && 'line' in place;
  return {
    line: inText ? place.line : null,
    column: inText ? (place.column ?? 1) : null,
    path: place !== null && 'path' in place ? place.path : null,
    severity: rules[rule].severity,
    rule,
    reason,
    expected: details.expected ?? null,
    action: details.action ?? rules[rule].action,
  };
}

export function isError(message: { severity: string }): boolean {
  return message.severity === 'error';
}
