/** The bytes of each character, found by decoding all of them. */
const bytesOf = new Map<string, number[]>();

const decoder = new TextDecoder("shift_jis", { fatal: true });

function learn(bytes: number[]): void {
  try {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (!bytesOf.has(text)) bytesOf.set(text, bytes);
  } catch {
    // Not every pair of bytes is a character.
  }
}

for (let first = 0; first < 256; first += 1) {
  learn([first]);
  if ((first >= 0x81 && first <= 0x9f) || first >= 0xe0) for (let second = 0x40; second < 0xfd; second += 1) learn([first, second]);
}

export function toCp932(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((character) => {
      const bytes = bytesOf.get(character);
      if (!bytes) throw new Error(`${character} is not in CP932`);
      return bytes;
    }),
  );
}
