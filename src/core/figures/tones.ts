/** The paint of a mark: a colour for each role and polarity, a hatch for not stated. */
export const tones = [
  'background',
  'method',
  'baseline',
  'dataset',
  'extension',
  'other',
  'supporting',
  'neutral',
  'contrasting',
  'missing',
] as const;
export type Tone = (typeof tones)[number];

const polarityTones: Partial<Record<string, Tone>> = {
  support: 'supporting',
  supporting: 'supporting',
  neutral: 'neutral',
  mentioning: 'neutral',
  contrast: 'contrasting',
  contrasting: 'contrasting',
};

/** The tone of a polarity by its name as printed; an unknown name is `other`. */
export function toneOfPolarity(name: string): Tone {
  return polarityTones[name.toLowerCase()] ?? 'other';
}

/** Orders polarities: supporting, neutral, contrasting, then unknown names in alphabetical order. */
export function byPolarity(a: string, b: string): number {
  return polarityPlace(a) - polarityPlace(b) || a.localeCompare(b, 'en');
}

function polarityPlace(name: string): number {
  const place = ['supporting', 'neutral', 'contrasting'].indexOf(toneOfPolarity(name));
  return place < 0 ? 3 : place;
}
