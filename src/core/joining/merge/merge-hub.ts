import { hubFacts } from '../../facts/paper-facts.ts';
import type { HubPaper, KeptText } from '../../schemas/hub-paper.ts';
import type { Message } from '../../schemas/message.ts';
import type { ParsedHub, Stated } from '../../sources/parsed-source.ts';
import { distinctPlaces, toSourcePlace } from '../../sources/source-places.ts';
import { toHub, toKeptText } from '../hub-entry.ts';
import { isPaperMention, type Mention } from '../mentions.ts';
import { FactMerger, type Statement } from './fact-merger.ts';
import * as rules from './fact-rules.ts';
import { mergeWork, type StatementsOf } from './merge-work.ts';

/** The facts of the hub paper, and where its sources differ. */
export interface MergedHub {
  hub: Omit<HubPaper, 'unmatchedRepresentatives' | 'keptText' | 'headings'>;
  /** Statements of entries for which a hub paper has no field. */
  keptText: KeptText[];
  messages: Message[];
}

type HubFacts = { [Name in keyof ParsedHub]-?: NonNullable<ParsedHub[Name]>['value'] };

/** Merges the mentions of the hub paper, the most trusted first; one of them has a title. */
export function mergeHub(id: string, mentions: Mention[]): MergedHub {
  const merger = new FactMerger(mentions.find(({ title }) => title !== null)?.title ?? '', hubFacts);
  const stated = statementsIn(mentions);
  const whole = <Name extends keyof HubFacts>(name: Name) => merger.fact(name, stated(name), rules.values);
  const label = (name: 'tier' | 'classification', statements: Statement<{ label: string }>[]) =>
    merger.fact(
      name,
      statements.map(({ value, place }) => ({ value: value.label, place })),
      rules.names,
    );
  const tierLabel = label('tier', stated('tier'));
  const classificationLabel = label('classification', stated('classification'));
  const hub = {
    id,
    ...mergeWork(merger, stated),
    tier: stated('tier').find(({ value }) => value.label === tierLabel)?.value.tier ?? null,
    tierLabel,
    classification:
      stated('classification').find(({ value }) => value.label === classificationLabel)?.value
        .classification ?? null,
    classificationLabel,
    headline: whole('headline'),
    statedCitingCount: whole('statedCitingCount'),
    statedShare: whole('statedShare'),
    roles: whole('roles'),
    polarities: whole('polarities'),
    fields: whole('fields'),
    years: whole('years'),
    verdicts: whole('verdicts'),
    otherValues: merger.otherValues,
    provenance: provenanceOf(merger),
  };
  return { hub, keptText: mentions.filter(isPaperMention).flatMap(toKeptText), messages: merger.messages };
}

/** The places of each fact; a part of a field is listed if its places differ from those of the field. */
function provenanceOf(merger: FactMerger): HubPaper['provenance'] {
  const places = merger.places();
  const listed = Array.from(places, ([name, own]) => [name, distinctPlaces(own)] as const).filter(
    ([name, own]) => {
      const whole = places.get(name.replace(/\..*$/, '')) ?? [];
      return !name.includes('.') || own.length !== distinctPlaces(whole).length;
    },
  );
  return Object.fromEntries(listed);
}

function statementsIn(mentions: Mention[]): StatementsOf<HubFacts> {
  const stated = mentions.map((mention) => ({
    file: mention.place.file,
    facts: isPaperMention(mention) ? toHub(mention.paper) : mention.hub,
  }));
  return <Name extends keyof HubFacts>(name: Name) =>
    stated.flatMap(({ file, facts }) => {
      const fact = facts[name] as Stated<NonNullable<HubFacts[Name]>> | undefined;
      if (!fact) return [];
      const parts = Object.entries(fact.parts ?? {}).map(([name, place]) => [
        name,
        toSourcePlace(file, place),
      ]);
      return [
        { value: fact.value, place: toSourcePlace(file, fact.place), parts: Object.fromEntries(parts) },
      ];
    });
}
