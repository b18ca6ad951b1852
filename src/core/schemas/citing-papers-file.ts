import { z } from 'zod';
import { hubPaperSchema } from './hub-paper.ts';
import { schemaVersion, sourceFileSchema } from './hub-record.ts';
import { linesFileSchema } from './lines-file.ts';
import { workSchema } from './work.ts';

/** The facts that identify the cited paper; `hub.json` has the rest. */
const citedHubSchema = hubPaperSchema.pick({
  id: true,
  title: true,
  identifiers: true,
  authors: true,
  issued: true,
  url: true,
  publication: true,
});
export type CitedHub = z.infer<typeof citedHubSchema>;

/** Papers that cite a hub paper: `citing-papers.json`, and the JSON that a reader saves of a view. */
export const citingPapersFileSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  /** What the papers are, as a sentence: all that cite the hub paper, or those of a view. */
  about: z.string().min(1),
  hub: citedHubSchema,
  /** In the order of the source, or of the view. */
  citingPapers: z.array(workSchema),
  /** The files that the facts were read from, and when they were got. */
  sources: z.array(sourceFileSchema.pick({ file: true, sha256: true, retrieved: true })).min(1),
  /** What the reader who saved the file noted about papers, by their keys. Published files have none. */
  notes: z.record(z.string(), z.string()).optional(),
});
export type CitingPapersFile = z.infer<typeof citingPapersFileSchema>;

/** What a list is, without its papers: the first line of its file of lines, where each further line is a paper. */
export const listHeadSchema = citingPapersFileSchema.omit({ citingPapers: true, notes: true });
export type ListHead = z.infer<typeof listHeadSchema>;

/** What `citing-papers.json` has of a list so long that its papers are in a file of lines. */
export const compressedListSchema = listHeadSchema.extend({ lines: linesFileSchema });
export type CompressedList = z.infer<typeof compressedListSchema>;
