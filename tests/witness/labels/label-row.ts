/**
 * Texts that a page may show whatever the sources say. A label is a whole text at a place: names of parts, of buttons and
 * of columns, and explanations. It says nothing about a paper, so it has no number, and “not stated” is none.
 */
export interface LabelRow {
  /** A selector of the elements that hold the text itself. */
  at: string;
  texts: readonly string[];
  /** The attribute that holds it, where it is not a text. */
  attribute?: string;
  /** True if a label is all that an element still says, with what is in other elements within. */
  whole?: boolean;
}
