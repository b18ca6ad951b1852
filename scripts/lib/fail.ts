/** Ends the process with a sentence for the user and no stack trace. */
export function failWith(sentence: string, exitCode: number): never {
  console.error(sentence);
  process.exit(exitCode);
}
