import type { Author } from '../../schemas/author.ts';
import { isNameSuffix } from '../../text/name-suffix.ts';

/**
 * The author whose name has these parts; null if all are empty. Without a given name, the suffix is put at the end of
 * the whole name, as in *Plato Jr.*
 */
export function toAuthor(
  family: string | null | undefined,
  given: string | null | undefined,
  suffix?: string | null,
): Author | null {
  if (family && given) return suffix ? { family, given, suffix } : { family, given };
  const whole = [family || given, suffix].filter(Boolean).join(' ');
  return whole === '' ? null : { family: whole, given: null };
}

/** The parts of a name for a notation that only commas divide: an unusual suffix would be read as a given name there. */
export function withUsualSuffix({ family, given, suffix }: Author): Author {
  if (suffix === undefined || isNameSuffix(suffix)) return { family, given, ...(suffix && { suffix }) };
  return { family: `${family} ${suffix}`, given };
}
