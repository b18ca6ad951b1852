import { type CitingField, isStated, workFields } from '../facts/paper-facts.ts';
import type { KeptText } from '../schemas/hub-paper.ts';
import { type ParsedHub, type ParsedPaper, partsOf } from '../sources/parsed-source.ts';
import type { PaperMention } from './mentions.ts';

/** The facts of the hub paper that an entry in a list of papers states. */
export function toHub(paper: ParsedPaper): ParsedHub {
  const facts = workFields.flatMap((field) => {
    const value = paper[field];
    const places = paper.places ?? {};
    const place = places[field] ?? paper.place;
    return isStated(value) ? [[field, { value, place, parts: partsOf(places, field) }]] : [];
  });
  const translates = paper.translatesTitles && {
    translatesTitles: { value: paper.translatesTitles, place: paper.place },
  };
  return { ...Object.fromEntries(facts), ...translates };
}

type KeptFact = [heading: string, value: unknown];

/** What such an entry states that only citing papers have; each becomes a text under a heading. */
const kept: Record<Exclude<CitingField, 'representative'>, (paper: ParsedPaper) => KeptFact[]> = {
  summary: ({ summary }) => [['summary', summary]],
  roles: ({ roles }) => roles.map(({ role, label }) => ['role', label ?? role]),
  polarity: ({ polarity }) => [['polarity', polarity]],
  verdict: ({ verdict }) => [['verdict', verdict]],
  novelty: ({ novelty }) => [['novelty', novelty]],
  influential: ({ influential }) => [['influential', influential]],
  quotes: ({ quotes }) => quotes.map(({ text }) => ['quote', text]),
};

/** Keeps as text what an entry of the hub paper states and a hub paper has no field for. */
export function toKeptText({ paper, place }: PaperMention): KeptText[] {
  const facts = Object.values(kept).flatMap((read) => read(paper));
  return facts.flatMap(([heading, value]) =>
    value === null ? [] : [{ heading, text: String(value), source: place }],
  );
}
