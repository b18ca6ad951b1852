import type { SourceFile } from '../schemas/hub-record.ts';

/** The day on which the newest source was got, `YYYY-MM-DD`; null if nobody noted it for any. */
export function asOf(sources: readonly Pick<SourceFile, 'retrieved'>[]): string | null {
  const days = sources.flatMap(({ retrieved }) => retrieved?.slice(0, 10) ?? []);
  return days.sort().at(-1) ?? null;
}
