import { z } from 'zod';

/** How a citing paper uses the hub paper, in the vocabulary of the source. */
export const citationRoles = ['background', 'method', 'baseline', 'dataset', 'extension', 'other'] as const;

export const citationRoleSchema = z.enum(citationRoles);
export type CitationRole = z.infer<typeof citationRoleSchema>;

/** A role as a source states it for one paper. */
export const statedRoleSchema = z.strictObject({
  role: citationRoleSchema,
  /** The name as printed, if it is not in the vocabulary; such a role counts as `other`. */
  label: z.string().min(1).optional(),
});
export type StatedRole = z.infer<typeof statedRoleSchema>;

/** The total of one role, as the source states it. */
export const roleCountSchema = z.strictObject({
  ...statedRoleSchema.shape,
  /** Citing papers with this role, as stated. */
  count: z.int().nonnegative(),
});
export type RoleCount = z.infer<typeof roleCountSchema>;
