import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { HubPaper } from '../schemas/hub-paper.ts';
import type { SourcePlace } from '../schemas/source-place.ts';

/** What the page of a paper needs of a list that has it: plain data, and the same for all papers of the list. */
export interface ListContext {
  hub: Pick<HubPaper, 'id' | 'title' | 'titleLanguage'>;
  /** How many papers the list has. */
  papers: number;
  sources: ListSource[];
  /** Where sources list the papers that they chose. */
  choice: SourcePlace[];
  /** Whether a source says of any paper that it is representative, or is not. */
  isChoosing: boolean;
  /** All passages that cite the hub paper; null where no source quotes one. */
  passages: { count: number; href: string } | null;
}

/** A source of a list, and how pages speak of it. */
export interface ListSource {
  file: string;
  /** The kind of file, as in “OpenAlex works”. */
  title: string;
  /** Who states what it says, as in “OpenAlex”. */
  speaker: string;
  /** Who wrote its summaries, and how; null where it passes on what others wrote. */
  summariesBy: string | null;
}

/** A paper as one list has it. */
export interface ListedPaper {
  list: ListContext;
  /** 0-based. */
  index: number;
  paper: CitingPaper;
  /** The page of the paper in this list. */
  href: string;
}

/** The kind of file of a source. */
export function titleOf(sources: readonly ListSource[], file: string): string {
  return sources.find((source) => source.file === file)?.title ?? file;
}

/** Who states what a source says. */
export function speakerOf(sources: readonly ListSource[], file: string): string {
  return sources.find((source) => source.file === file)?.speaker ?? file;
}

/** The headings below which sources list the papers that they chose. */
export function choiceOf(headings: HubPaper['headings']): SourcePlace[] {
  return headings.filter(({ text }) => /^representative/i.test(text)).map(({ source }) => source);
}
