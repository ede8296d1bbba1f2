/** A file that was dropped on the list, for the screen that reads it: a file cannot stand in an address. */
let file: File | null = null;

export function handOver(dropped: File): void {
  file = dropped;
}

export function takeOver(): File | null {
  const taken = file;
  file = null;
  return taken;
}
