import type { CitationRole, StatedRole } from '../../schemas/citation-role.ts';

/**
 * What an intent of Semantic Scholar is in the vocabulary of roles, and why; the about page prints it
 * (https://www.semanticscholar.org/faq#citation-intent).
 */
export const intentRoles: readonly { intent: string; role: CitationRole; label?: string; reason: string }[] =
  [
    {
      intent: 'background',
      role: 'background',
      reason: 'The source means context, or why a problem matters: the same as the role.',
    },
    {
      intent: 'methodology',
      role: 'method',
      reason: 'The source means the use of a method, a tool or a data set, and does not say which.',
    },
    {
      intent: 'result',
      role: 'other',
      label: 'result',
      reason: 'The source means that findings are compared or extended, which no role says.',
    },
  ];

const roles = new Map<string, StatedRole>(
  intentRoles.map(({ intent, role, label }) => [intent, { role, ...(label ? { label } : {}) }]),
);

/** The role of an intent; null where the table does not have it. */
export function toRole(intent: string): StatedRole | null {
  return roles.get(intent.toLowerCase()) ?? null;
}
