import { workFactsOf } from '../../../src/core/facts/paper-facts.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import type { HubPaper } from '../../../src/core/schemas/hub-paper.ts';
import { paperFacts } from '../../../src/core/sources/parsed-source.ts';

/** A citing paper about which nothing is stated. */
export const plainPaper: CitingPaper = {
  id: '',
  title: '',
  titleLanguage: null,
  representative: null,
  role: null,
  ...paperFacts(),
  quotes: [],
  source: [],
  provenance: {},
  places: {},
  otherValues: [],
};

/** A hub paper about which nothing is stated. */
export const plainHub: HubPaper = {
  id: '',
  titleLanguage: null,
  ...workFactsOf(plainPaper),
  tier: null,
  tierLabel: null,
  classification: null,
  classificationLabel: null,
  headline: null,
  statedCitingCount: null,
  statedShare: null,
  roles: null,
  polarities: null,
  fields: null,
  years: null,
  verdicts: null,
  otherValues: [],
  unmatchedRepresentatives: [],
  keptText: [],
  headings: [],
  provenance: {},
};
