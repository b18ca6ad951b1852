import { type Tone, toneOfPolarity, tones } from '../tones.ts';
import { type ShapeName, shapeNames } from './map-shapes.ts';

/** A facet by which the marks of a map can be coloured. */
export interface ColourChoice {
  name: string;
  label: string;
  classes: ColourClass[];
  /** One digit for each paper: the index of its class. */
  codes: string;
}

/** The papers that share a colour and a shape. */
interface ColourClass {
  label: string;
  tone: Tone;
  shape: ShapeName;
  papers: number;
}

interface Facet {
  name: string;
  label: string;
  values: { label: string; papers: ArrayLike<number> }[];
}

/** Readers cannot distinguish more colours than this. */
const maxValues = 6;
const rows: Tone[] = ['background', 'method', 'supporting', 'baseline', 'contrasting', 'dataset'];

/**
 * The colours of a map by a facet: one for each of its first six values, one for all others, one for papers
 * without a value, which are called `without`. A paper with several values has the colour of the first.
 */
export function colourChoice(
  { name, label, values }: Facet,
  papers: number,
  without = 'not stated',
): ColourChoice {
  const named = values.slice(0, maxValues);
  const places = new Uint8Array(papers).fill(maxValues + 1);
  for (const { papers: its } of values.slice(maxValues)) mark(its, maxValues);
  for (const [at, { papers: its }] of named.toReversed().entries()) mark(its, named.length - 1 - at);
  const classes = [
    ...named.map((value, at) => ({ label: value.label, tone: toneOf(name, value.label, at) })),
    ...Array.from({ length: maxValues - named.length }, () => ({ label: '', tone: 'other' as const })),
    { label: 'Other', tone: 'other' as const },
    { label: without, tone: 'missing' as const },
  ].map((entry, at) => ({
    ...entry,
    shape: shapeNames[at] ?? 'dot',
    papers: places.filter((place) => place === at).length,
  }));
  return { name, label, classes, codes: places.join('') };

  function mark(its: ArrayLike<number>, place: number) {
    for (const paper of Array.from(its)) places[paper] = place;
  }
}

/** Roles and polarities keep the same colour in every figure of the page. */
function toneOf(facet: string, label: string, at: number): Tone {
  if (facet === 'role') return tones.find((tone) => tone === label) ?? 'other';
  if (facet === 'polarity') return toneOfPolarity(label);
  return rows[at] ?? 'other';
}
