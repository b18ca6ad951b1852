interface NamedRole {
  role: string;
  label?: string | undefined;
}

/** The name of a role as shown: for a role outside the vocabulary, the name that the source prints. */
export function roleName({ role, label }: NamedRole): string {
  return label ?? role;
}
