import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { Paint } from '../../src/core/messages/reporters.ts';
import type { Progress } from './records/build-all.ts';
import type { Teller } from './site/make-site.ts';

const styles = { error: 'red', warning: 'yellow', info: 'cyan', quiet: 'dim' } as const;

/** What prints every message, where a command shows one of each kind and has no flag for the others. */
export const allMessages = '`npm run records -- --all`';

/** Colours if `stream` is a terminal with colours (NO_COLOR is respected), otherwise plain text. */
export function terminalPaint(stream: WriteStream): Paint {
  return (style, text) => styleText(styles[style], text, { stream });
}

/** Shows the current step on one line of a terminal, cleared at the end; silent if `stream` is not a terminal. */
export function terminalProgress(stream: WriteStream): Progress {
  if (!stream.isTTY) return { step() {}, done() {} };
  const clear = '\r\u001B[2K';
  return {
    step: (text) => stream.write(`${clear}${text}`),
    done: () => stream.write(clear),
  };
}

/** Says lines on standard output, with the step at work below them on a terminal. */
export function terminalTeller(): Teller {
  const progress = terminalProgress(process.stderr);
  const say = (line: string) => {
    progress.done();
    console.log(line);
  };
  return { say, progress };
}
