import type { Tone } from './tones.ts';

/** A tone, or a fill for representative papers (`marked`) and for the others (`quiet`). */
export type Fill = Tone | 'marked' | 'quiet';

/** The colours of standalone pictures: those of the light theme in `src/styles/tokens.css`. */
export const palette = {
  paper: '#fbfaf7',
  ink: '#191c22',
  soft: '#4a4f58',
  rule: '#d8d5cf',
  strong: '#7b808a',
  /** Only for badges: the fill for not stated, and text on colour. */
  grey: '#6b7078',
  white: '#ffffff',
} as const;

/** The colour of each fill; `marked` is the accent of the site. */
export const fillColours: Record<Exclude<Fill, 'marked'>, string> = {
  background: '#0072b2',
  method: '#a66a00',
  baseline: '#b0508a',
  dataset: '#857500',
  extension: '#2485bd',
  other: '#6f7680',
  supporting: '#008262',
  neutral: '#767b84',
  contrasting: '#c65000',
  missing: 'none',
  quiet: '#7d838d',
};
