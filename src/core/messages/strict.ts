import type { Message } from '../schemas/message.ts';

/** Messages with each warning as an error, for people who accept only files that are read whole. */
export function warningsAsErrors(messages: Message[]): Message[] {
  return messages.map((message) =>
    message.severity === 'warning' ? { ...message, severity: 'error' } : message,
  );
}
