import { printCount } from '../text/numbers.ts';
import { isId, keyOf, type PaperId } from './mark.ts';

/** A paper that the reader ticked to do something with several at once. */
export interface Tick extends PaperId {
  /** As the page showed it. */
  title: string;
  /** The address of the paper on its site, where its citation is. */
  href: string;
}

/** The ticked papers by their keys, in the order in which they were ticked. */
export type Ticks = ReadonlyMap<string, Tick>;

/** The most papers that can be ticked: their facts are fetched one list after the other. */
export const maxTicks = 5000;

/** Ticks some papers, or unticks them. A paper that is ticked already keeps its place. */
export function withTicks(ticks: Ticks, papers: Iterable<Tick>, ticked: boolean): Ticks {
  const next = new Map(ticks);
  for (const paper of papers) {
    const key = keyOf(paper);
    if (!ticked) next.delete(key);
    else if (!next.has(key) && next.size < maxTicks) next.set(key, paper);
  }
  return next;
}

/**
 * The keys from one paper of a list to another, both included, in the order of the list. Where the first is not in the
 * list, only the other is in the range.
 */
export function tickRange(shown: readonly string[], from: string | null, to: string): string[] {
  const [one, other] = [from === null ? -1 : shown.indexOf(from), shown.indexOf(to)];
  if (one < 0 || other < 0) return [to];
  return shown.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/** How many papers are ticked, and how many of these the page does not show: `3 ticked, 1 not shown`. */
export function ticksText(ticks: Ticks, shown: ReadonlySet<string>): string {
  const away = Array.from(ticks.keys()).filter((key) => !shown.has(key)).length;
  const all = `${printCount(ticks.size)} ticked`;
  return away > 0 ? `${all}, ${printCount(away)} not shown` : all;
}

/** Writes ticks as a text that `readTicks` reads. */
export function printTicks(ticks: Ticks): string {
  return JSON.stringify(Array.from(ticks.values()));
}

/** Reads ticks that were kept. What is not a tick is left out, and any other text has none. */
export function readTicks(text: string | null): Ticks {
  let kept: unknown = null;
  try {
    kept = JSON.parse(text ?? '[]');
  } catch {
    // No JSON, so no ticks.
  }
  const ticks = Array.isArray(kept) ? kept.flatMap((value) => readTick(value) ?? []) : [];
  return withTicks(new Map(), ticks, true);
}

function readTick(value: unknown): Tick | null {
  if (typeof value !== 'object' || value === null) return null;
  const { hub, paper, title, href } = value as Record<string, unknown>;
  if (!isId(hub) || !isId(paper) || typeof title !== 'string' || !isPath(href)) return null;
  return { hub, paper, title, href };
}

/** What was kept may come from another page of the host: only a path of this one is fetched. */
function isPath(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value);
}
