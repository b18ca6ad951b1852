/** How long to keep the address of a file, in milliseconds: browsers read it after the click. */
const lifetime = 60_000;

/** Saves a file under a name, like a link with `download`. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), lifetime);
}
