import type { ProviderName } from './limits.ts';
import type { Provider } from './provider.ts';
import { arxiv } from './providers/arxiv.ts';
import { crossref } from './providers/crossref.ts';
import { europePmc } from './providers/europe-pmc.ts';
import { inspire } from './providers/inspire.ts';
import { openalex } from './providers/openalex.ts';
import { openCitations } from './providers/opencitations.ts';
import { semanticScholar } from './providers/semantic-scholar.ts';

/** Every provider, in the order in which they are asked: those that list papers before those that add facts. */
export const providers: readonly Provider[] = [
  semanticScholar,
  openalex,
  openCitations,
  inspire,
  europePmc,
  arxiv,
  crossref,
];

/** Asked unless the user names others. */
export const defaultProviders: readonly ProviderName[] = [
  'semantic-scholar',
  'openalex',
  'arxiv',
  'crossref',
];
