interface NamedRole {
  role: string;
  label?: string | undefined;
}

/** The name of a role as shown: the one that the source prints, where the vocabulary has none. */
export function roleName({ role, label }: NamedRole): string {
  return label ?? role;
}
