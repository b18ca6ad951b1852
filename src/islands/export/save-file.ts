/** How long the address of a file is kept, in milliseconds: browsers read it after the click that saves it. */
const kept = 60_000;

/** Saves a file under a name, as a link with `download` does. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kept);
}
