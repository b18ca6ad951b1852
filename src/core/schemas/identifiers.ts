import { z } from 'zod';

/** Persistent identifiers of a paper, each only where a source states it. */
export const identifiersSchema = z.strictObject({
  /** arXiv id without version, as in `2503.01785` or `hep-th/9901001`. */
  arxiv: z.string().min(1).optional(),
  /** DOI without resolver, as in `10.48550/arXiv.2503.01785`. */
  doi: z.string().min(1).optional(),
  /** OpenAlex work id, as in `W4408148931`. */
  openalex: z.string().min(1).optional(),
  /** Semantic Scholar paper id (40 hexadecimal digits) or corpus id. */
  semanticScholar: z.string().min(1).optional(),
  /** PubMed id, as in `33817056`. */
  pmid: z.string().min(1).optional(),
});
export type Identifiers = z.infer<typeof identifiersSchema>;
