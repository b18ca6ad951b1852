/**
 * Measures how long a thread works between asking for files and getting them. Work begins with `start`, or when
 * a file has come (`resume`), and ends when the thread next turns to something else.
 */
export class WorkClock {
  readonly #channel = new MessageChannel();
  #worked = 0;
  #since: number | null = null;
  #running = false;

  constructor() {
    this.#channel.port1.onmessage = () => this.#pause();
  }

  start(): void {
    this.#worked = 0;
    this.#running = true;
    this.resume();
  }

  resume(): void {
    if (!this.#running || this.#since !== null) return;
    this.#since = performance.now();
    this.#channel.port2.postMessage(null);
  }

  /** The milliseconds worked since `start`. */
  stop(): number {
    this.#pause();
    this.#running = false;
    return this.#worked;
  }

  #pause(): void {
    if (this.#since !== null) this.#worked += performance.now() - this.#since;
    this.#since = null;
  }
}
