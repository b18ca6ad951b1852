import { citableFacts } from '../export/works.ts';
import { writers } from '../formats/writers.ts';
import type { Work } from '../schemas/work.ts';

/** The citation of a paper in one format. */
export interface Citation {
  title: string;
  text: string;
  /** What to know before it is used. */
  note: string | null;
}

const apaNote = 'APA sets titles in sentence case; this one keeps its capitals.';

/** The citations of a work: its reference in words, where there is one, and an entry of each format for one. */
export function toCitations(work: Work, apa: string | null): Citation[] {
  const citable = citableFacts(work);
  const entries = writers.flatMap(({ title, stringifyOne }) =>
    stringifyOne ? { title, text: stringifyOne(citable).trimEnd(), note: null } : [],
  );
  return [...(apa === null ? [] : [{ title: 'APA', text: apa, note: apaNote }]), ...entries];
}
