import type { WriteStream } from 'node:tty';
import { printCount } from '../../../src/core/text/numbers.ts';
import { terminalProgress } from '../terminal.ts';

/** Tells a person how a run goes on. */
export interface FetchProgress {
  /** A provider has sent so many papers, of so many that it promised, if it did. */
  came(provider: string, papers: number, promised: number | null): void;
  /** Something worth a line of its own. */
  say(text: string): void;
  done(): void;
}

/** One line of a terminal with count, rate and time left; anywhere else a plain line for each tenth of a list. */
export function fetchProgress(stream: WriteStream, now: () => number = Date.now): FetchProgress {
  const write = (text: string) => void stream.write(`${text}\n`);
  if (!stream.isTTY) {
    const tenths = new Map<string, number>();
    return {
      came(provider, papers, promised) {
        const tenth = Math.floor(promised ? (papers * 10) / promised : papers / 1000);
        if (tenths.get(provider) === tenth) return;
        tenths.set(provider, tenth);
        write(`${provider}: ${countOf(papers, promised)}`);
      },
      say: write,
      done() {},
    };
  }
  const line = terminalProgress(stream);
  const started = new Map<string, { at: number; papers: number }>();
  const shown = new Map<string, string>();
  return {
    came(provider, papers, promised) {
      const start = started.get(provider) ?? { at: now(), papers };
      started.set(provider, start);
      const rate = ((papers - start.papers) * 1000) / Math.max(1, now() - start.at);
      shown.set(provider, `${provider} ${countOf(papers, promised)}${paceOf(rate, papers, promised)}`);
      // A line that is longer than the terminal could not be cleared.
      line.step([...shown.values()].join(' | ').slice(0, Math.max(20, stream.columns - 1)));
    },
    say(text) {
      line.done();
      write(text);
    },
    done: () => line.done(),
  };
}

function countOf(papers: number, promised: number | null): string {
  const count = printCount(papers);
  return promised === null ? count : `${count} of ${printCount(promised)}`;
}

function paceOf(rate: number, papers: number, promised: number | null): string {
  if (rate < 0.1) return '';
  const left = promised === null ? null : Math.max(0, Math.ceil((promised - papers) / rate));
  const time = left === null ? '' : `, ${left < 90 ? `${left} s` : `${Math.ceil(left / 60)} min`} left`;
  return ` (${rate < 10 ? rate.toFixed(1) : printCount(Math.round(rate))} a second${time})`;
}
