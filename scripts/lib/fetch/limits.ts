/** What a provider allows, and where it is. Each value can be set in the environment; see `limitsIn`. */
export interface Limits {
  /** Address that paths are appended to, without a slash at its end. */
  url: string;
  /** Shortest time between two requests, in milliseconds. */
  interval: number;
  /** Entries in a page, or identifiers in a request. */
  pageSize: number;
  /** Most entries of one list that the provider gives. */
  maxEntries: number;
  /** Sent with every request, never written down; null if the environment has none. */
  key: string | null;
}

interface Row extends Omit<Limits, 'key'> {
  /** First part of the names of the environment variables. */
  prefix: string;
  /** Environment variable of the key or token; null if the provider has none. */
  keyVariable: string | null;
}

/** Every provider's addresses and limits, as documented in November 2026; see docs/decisions/fetching.md. */
const table = {
  'semantic-scholar': {
    prefix: 'SEMANTIC_SCHOLAR',
    url: 'https://api.semanticscholar.org/graph/v1',
    keyVariable: 'SEMANTIC_SCHOLAR_API_KEY',
    interval: 1100,
    // 1,000 are allowed, but an answer with the texts around citations must stay below 10 MB.
    pageSize: 500,
    maxEntries: 9999,
  },
  openalex: {
    prefix: 'OPENALEX',
    url: 'https://api.openalex.org',
    keyVariable: 'OPENALEX_API_KEY',
    interval: 150,
    pageSize: 100,
    maxEntries: Number.POSITIVE_INFINITY,
  },
  opencitations: {
    prefix: 'OPENCITATIONS',
    url: 'https://api.opencitations.net/index/v2',
    keyVariable: 'OPENCITATIONS_ACCESS_TOKEN',
    interval: 400,
    pageSize: Number.POSITIVE_INFINITY,
    maxEntries: Number.POSITIVE_INFINITY,
  },
  inspire: {
    prefix: 'INSPIRE',
    url: 'https://inspirehep.net/api',
    keyVariable: null,
    // 15 requests in 5 seconds, of which a refused one counts too.
    interval: 400,
    pageSize: 250,
    maxEntries: 10_000,
  },
  'europe-pmc': {
    prefix: 'EUROPE_PMC',
    url: 'https://www.ebi.ac.uk/europepmc/webservices/rest',
    keyVariable: null,
    interval: 250,
    pageSize: 1000,
    maxEntries: Number.POSITIVE_INFINITY,
  },
  arxiv: {
    prefix: 'ARXIV',
    url: 'https://export.arxiv.org/api',
    keyVariable: null,
    interval: 3100,
    pageSize: 100,
    maxEntries: Number.POSITIVE_INFINITY,
  },
  crossref: {
    prefix: 'CROSSREF',
    url: 'https://api.crossref.org',
    keyVariable: null,
    interval: 200,
    pageSize: 50,
    maxEntries: Number.POSITIVE_INFINITY,
  },
} as const satisfies Record<string, Row>;

export type ProviderName = keyof typeof table;

/** How requests are repeated, and how long they may take. Times are in milliseconds. */
export interface Patience {
  retries: number;
  /** Wait before the first retry; each further wait is twice as long, with a random part. */
  retryDelay: number;
  maxRetryDelay: number;
  /** Longest wait that a provider can ask for; beyond it, the run stops and says when to go on. */
  maxWait: number;
  timeout: number;
}

const patience: Patience = {
  retries: 5,
  retryDelay: 1000,
  maxRetryDelay: 60_000,
  maxWait: 120_000,
  timeout: 60_000,
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The limits of a provider: the table, with `<PREFIX>_URL`, `<PREFIX>_INTERVAL` and `<PREFIX>_PAGE_SIZE` of the
 * environment in place of its values. Throws a sentence if one of them is not usable.
 */
export function limitsIn(name: ProviderName, environment: Environment): Limits {
  const { prefix, keyVariable, url, ...row }: Row = table[name];
  const key = keyVariable === null ? null : environment[keyVariable]?.trim() || null;
  return {
    url: readUrl(`${prefix}_URL`, url, environment),
    key,
    interval: readNumber(`${prefix}_INTERVAL`, row.interval, 0, environment),
    pageSize: readNumber(`${prefix}_PAGE_SIZE`, row.pageSize, 1, environment),
    maxEntries: row.maxEntries,
  };
}

/** The same for how requests are repeated: `FETCH_RETRIES`, `FETCH_RETRY_DELAY`, `FETCH_MAX_WAIT`, `FETCH_TIMEOUT`. */
export function patienceIn(environment: Environment): Patience {
  return {
    ...patience,
    retries: readNumber('FETCH_RETRIES', patience.retries, 0, environment),
    retryDelay: readNumber('FETCH_RETRY_DELAY', patience.retryDelay, 0, environment),
    maxWait: readNumber('FETCH_MAX_WAIT', patience.maxWait, 0, environment),
    timeout: readNumber('FETCH_TIMEOUT', patience.timeout, 1, environment),
  };
}

function readUrl(variable: string, standard: string, environment: Environment): string {
  const value = environment[variable]?.trim() || standard;
  const isUsable = URL.canParse(value) && /^https?:\/\/[^?#]+$/i.test(value);
  if (!isUsable) throw new Error(`${variable} must be an address that begins with http:// or https://.`);
  return value.replace(/\/+$/, '');
}

function readNumber(variable: string, standard: number, min: number, environment: Environment): number {
  const text = environment[variable]?.trim();
  if (!text) return standard;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < min) {
    throw new Error(`${variable} is “${text}”; expected a whole number from ${min} on.`);
  }
  return value;
}
