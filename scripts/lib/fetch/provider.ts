import type { Identifiers } from '../../../src/core/schemas/identifiers.ts';
import type { Limits, ProviderName } from './limits.ts';

/** A request to a provider, without its key. */
export interface ApiRequest {
  /** Appended to the address of the provider; its parts are encoded. */
  path: string;
  params?: Record<string, string>;
  /** Parameters that are dropped if the provider refuses them. */
  optional?: Record<string, string>;
}

/** What is known of the paper that is looked up. */
export interface KnownPaper {
  identifiers: Identifiers;
  title: string | null;
}

/** A paper as one provider knows it. */
export interface FoundPaper {
  /** The provider's own id, for its list of citing papers. */
  id: string;
  /** How many papers cite it; null if the provider does not say. */
  promised: number | null;
  /** The part of the answer that is the paper. */
  record: unknown;
  /** A further id that lets another provider find the paper. */
  openalex?: string;
}

/** One page of a list. */
export interface Page {
  /** The provider's ids of the entries that are papers; null stands for one that names none. */
  ids: (string | null)[];
  /** How many entries the whole list has; null if the page does not say. */
  promised: number | null;
  /** The request for the next page; null at the end. */
  next: ApiRequest | null;
  /** Why the list ends here although it has more; absent if it does not. */
  cut?: string;
}

/** A list of papers that comes in pages. */
export interface PagedList {
  first: ApiRequest;
  /** The number of papers, if another answer stated it. */
  promised: number | null;
  /** Reads an answer to a request for a page; throws an `UnexpectedAnswer` if it is not a page. */
  read(answer: unknown, request: ApiRequest): Page;
  /** Tells this list from another one with the same first request; absent if there is none. */
  key?: string;
}

/** An error that a provider sent with status 200. */
interface ErrorInside {
  reason: string;
  /** The status that the error stands for; it decides what is done. */
  status: number;
}

/** A paper that a title may mean. */
export interface Candidate {
  title: string;
  authors: string[];
  year: string | null;
  /** The argument that fetches it. */
  argument: string | null;
}

export interface Provider {
  name: ProviderName;
  /** For people. */
  title: string;
  /** How its answers are written. */
  answers: 'json' | 'xml';
  /** Headers and parameters that carry the key or introduce the program; they are never written down. */
  access(
    limits: Limits,
    contact: string | null,
  ): { headers?: Record<string, string>; params?: Record<string, string> };
  /** The error that an answer with status 200 is; null if it is none. */
  errorIn(answer: unknown): ErrorInside | null;
  /** Finds the hub paper and lists the papers that cite it; absent if the provider only adds facts. */
  citing?: {
    /** Requests that may answer with the paper, the surest first; empty if the provider cannot know it. */
    lookUps(paper: KnownPaper): ApiRequest[];
    /** The paper in such an answer; null if it is not there. */
    readPaper(answer: unknown, paper: KnownPaper): FoundPaper | null;
    list(found: FoundPaper, limits: Limits, max: number | null): PagedList;
  };
  /** Finds papers by title. */
  search?: {
    request(title: string): ApiRequest;
    read(answer: unknown): Candidate[];
  };
  /** Answers facts of papers that other providers list. */
  enrich?: {
    /** The id under which the provider knows a paper; null if it does not. */
    idOf(identifiers: Identifiers): string | null;
    list(ids: string[], limits: Limits): PagedList;
  };
}
