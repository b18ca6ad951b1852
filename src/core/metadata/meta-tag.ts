/** A `<meta>` of the head of a page. */
export interface MetaTag {
  name: string;
  content: string;
}

/** Tags of the values that are stated, in the order given. */
export function statedTags(values: [name: string, content: string | null | undefined][]): MetaTag[] {
  return values.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
