/** The findings about fields at these places that are left out, as the cases name them. */
export function leftOut(...paths: string[]): string[] {
  return paths.map((path) => `${path} info left-out-field`);
}
