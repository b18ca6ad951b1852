import { type Tone, toneOfPolarity, tones } from '../tones.ts';
import { type ShapeName, shapeNames } from './map-shapes.ts';

/** A facet by which the marks of a map can be coloured. */
export interface ColourChoice {
  name: string;
  label: string;
  classes: ColourClass[];
  /** One digit for each paper: the index of its class, the first one if its values are in several. */
  codes: string;
  /** Papers whose values are in several classes. */
  several: number;
}

/** A colour and a shape with the papers that have its value, also those that have the colour of another. */
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
 * without a value, which are called `without`. A paper with several values has the colour of the first, and counts for
 * each.
 */
export function colourChoice(
  { name, label, values }: Facet,
  papers: number,
  without = 'not stated',
): ColourChoice {
  const named = values.slice(0, maxValues);
  const none = maxValues + 1;
  const places = new Uint8Array(papers).fill(none);
  const having = Array.from({ length: none }, () => new Set<number>());
  for (const [at, { papers: its }] of values.entries()) {
    const place = Math.min(at, maxValues);
    for (const paper of Array.from(its)) {
      having[place]?.add(paper);
      if (places[paper] === none) places[paper] = place;
    }
  }
  const inSeveral = places.filter((_, paper) => having.filter((its) => its.has(paper)).length > 1);
  const classes = [
    ...named.map((value, at) => ({ label: value.label, tone: toneOf(name, value.label, at) })),
    ...Array.from({ length: maxValues - named.length }, () => ({ label: '', tone: 'other' as const })),
    { label: 'Other', tone: 'other' as const },
    { label: without, tone: 'missing' as const },
  ].map((entry, at) => ({
    ...entry,
    shape: shapeNames[at] ?? 'dot',
    papers: having[at]?.size ?? places.filter((place) => place === none).length,
  }));
  return { name, label, classes, codes: places.join(''), several: inSeveral.length };
}

/** Roles and polarities keep the same colour in every figure of the page. */
function toneOf(facet: string, label: string, at: number): Tone {
  if (facet === 'role') return tones.find((tone) => tone === label) ?? 'other';
  if (facet === 'polarity') return toneOfPolarity(label);
  return rows[at] ?? 'other';
}
