import { clampChroma, converter, formatHex, parse } from 'culori';

/** The accent in the terms of `src/styles/tokens.css`, and as a colour for files that have no style sheet. */
export interface Accent {
  /** Hue in OKLCH, in degrees. */
  hue: number;
  /** Share of the chroma that the tokens have for the accent: 1 for a vivid colour, 0 for a grey. */
  strength: number;
  /** Of the light theme, as `#rrggbb`. */
  hex: string;
}

/** The accent of a site whose config names none. */
export const defaultAccent: Accent = { hue: 280, strength: 1, hex: '#3f2ca5' };

const light = { lightness: 0.42, chroma: 0.17 };
const toOklch = converter('oklch');

/**
 * Reads any colour of CSS. Hue and chroma are taken over, the lightness is that of the theme: at every hue it has a
 * contrast of at least 4.5 with the pages. Null where the text is no colour.
 */
export function readAccent(text: string): Accent | null {
  const colour = toOklch(parse(text.trim().toLowerCase()));
  if (!colour) return null;
  const strength = Math.min(1, Math.round((colour.c / light.chroma) * 100) / 100);
  const hue = Math.round(colour.h ?? defaultAccent.hue);
  const drawn = { mode: 'oklch', l: light.lightness, c: light.chroma * strength, h: hue } as const;
  return { hue, strength, hex: formatHex(clampChroma(drawn, 'oklch')) };
}

/**
 * The rule that sets the accent in the tokens of a page; empty for the one that they have anyway. Twice `:root` weighs more
 * than the rule of the tokens, whose style sheet may follow.
 */
export function accentStyle({ hue, strength }: Accent): string {
  const isDefault = hue === defaultAccent.hue && strength === defaultAccent.strength;
  return isDefault ? '' : `:root:root{--accent-hue:${hue};--accent-strength:${strength}}`;
}

/** The accent of a config, which was checked. */
export function accentOf({ accent }: { accent: string | null }): Accent {
  return (accent !== null && readAccent(accent)) || defaultAccent;
}
