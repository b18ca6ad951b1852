import { DamagedFile } from '../format/bytes.ts';
import { isNamedBy } from '../format/named-files.ts';

/** A file of the index could not be fetched. The next search that needs it tries again. */
export class LostConnection extends Error {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`Cannot fetch ${file} of the search index`, { cause });
    this.file = file;
    this.name = 'LostConnection';
  }
}

/** The site no longer has the files that the page was built with: it was updated since, and only a reload helps. */
export class OutdatedPage extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`The site no longer has ${file} as the page names it`);
    this.file = file;
    this.name = 'OutdatedPage';
  }
}

/**
 * Fetches the bytes of a file, with `reload` past all caches; null if what came cannot be unpacked. Rejects on failure, or
 * with the signal's reason once aborted.
 */
export type FetchFile = (
  name: string,
  signal: AbortSignal,
  cache: 'default' | 'reload',
) => Promise<Uint8Array | null>;

/** A file of the index: its name, which changes with its bytes, and its size in bytes. */
export type FileEntry = [name: string, size: number];

/** The most requests at one time. */
const maxRequests = 6;

interface Request {
  file: FileEntry;
  /** Number of searches that wait for it; the request is cancelled when none is left. */
  waiting: number;
  abort: AbortController;
  started: boolean;
  bytes: Promise<Uint8Array>;
  settle: { resolve(bytes: Uint8Array): void; reject(error: unknown): void };
}

/**
 * Fetches files once and keeps those whose bytes fit their names. An aborted search does not cancel a request that
 * another waits for.
 */
export class FileStore {
  readonly #fetchFile: FetchFile;
  readonly #kept = new Map<string, Uint8Array>();
  readonly #requests = new Map<string, Request>();
  #running = 0;

  constructor(fetchFile: FetchFile) {
    this.#fetchFile = fetchFile;
  }

  /** The file, if it was already fetched. */
  kept(name: string): Uint8Array | undefined {
    return this.#kept.get(name);
  }

  /** Rejects with `LostConnection`, `OutdatedPage`, `DamagedFile`, or the signal's reason. */
  async get(file: FileEntry, signal?: AbortSignal): Promise<Uint8Array> {
    signal?.throwIfAborted();
    const kept = this.#kept.get(file[0]);
    if (kept) return kept;
    const request = this.#requests.get(file[0]) ?? this.#enqueue(file);
    request.waiting += 1;
    try {
      return await (signal ? unlessAborted(request.bytes, signal) : request.bytes);
    } finally {
      request.waiting -= 1;
      if (request.waiting === 0) this.#drop(request);
    }
  }

  #enqueue(file: FileEntry): Request {
    const { promise: bytes, ...settle } = withResolvers<Uint8Array>();
    const request: Request = {
      file,
      waiting: 0,
      abort: new AbortController(),
      started: false,
      bytes,
      settle,
    };
    this.#requests.set(file[0], request);
    this.#startNext();
    return request;
  }

  /** Cancels a request that no search waits for; a settled one is no longer in the map. */
  #drop(request: Request): void {
    if (this.#requests.get(request.file[0]) !== request) return;
    this.#requests.delete(request.file[0]);
    request.abort.abort();
  }

  #startNext(): void {
    for (const request of this.#requests.values()) {
      if (this.#running >= maxRequests) return;
      if (!request.started) void this.#run(request);
    }
  }

  async #run(request: Request): Promise<void> {
    const [name] = request.file;
    request.started = true;
    this.#running += 1;
    try {
      const bytes = await this.#fetchSound(request);
      this.#kept.set(name, bytes);
      request.settle.resolve(bytes);
    } catch (error) {
      const isKnown = error instanceof DamagedFile || error instanceof OutdatedPage;
      request.settle.reject(isKnown ? error : new LostConnection(name, error));
    } finally {
      if (this.#requests.get(name) === request) this.#requests.delete(name);
      this.#running -= 1;
      this.#startNext();
    }
  }

  /** A damaged file may be the copy of a cache, so that it is fetched once more past all of them. */
  async #fetchSound({ file: [name, size], abort }: Request): Promise<Uint8Array> {
    for (const cache of ['default', 'reload'] as const) {
      const bytes = await this.#fetchFile(name, abort.signal, cache);
      if (bytes?.length === size && isNamedBy(name, bytes)) return bytes;
    }
    throw new DamagedFile(name);
  }
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

// Some browsers still in use lack Promise.withResolvers.
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((...settle) => {
    [resolve, reject] = settle;
  });
  return { promise, resolve, reject };
}
