import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One place of the code and what stands there instead. `find` occurs exactly once, and is short: edits around it leave it alone. */
export interface Edit {
  /** From the repository's root. */
  file: string;
  find: string;
  replace: string;
}

/** One defence taken out. The fault of its number must notice. */
export interface Mutant {
  /** Its file in `mutants/`, without the ending: `NN-defence`. */
  name: string;
  /** Number of the fault. */
  number: number;
  /** What is taken out. */
  defence: string;
  edits: Edit[];
}

/** Every file `mutants/NN-defence.ts` exports its `edits`. */
export async function loadMutants(): Promise<Mutant[]> {
  const names = readdirSync(join(import.meta.dirname, "mutants")).map((file) => file.replace(/\.ts$/, ""));
  return Promise.all(
    names.toSorted().map(async (name) => {
      const { edits }: { edits: Edit[] } = await import(`./mutants/${name}.ts`);
      return { name, number: Number(name.slice(0, 2)), defence: name.slice(3), edits };
    }),
  );
}

/** What the files below `root` become: path to new text. Throws what does not fit. */
export function mutate(root: string, mutant: Mutant): Map<string, string> {
  const files = new Map<string, string>();
  for (const { file, find, replace } of mutant.edits) {
    const text = files.get(file) ?? readFileSync(join(root, file), "utf8");
    const places = text.split(find).length - 1;
    if (places !== 1) throw new Error(`${mutant.name}: ${file} holds ${JSON.stringify(find)} ${places} times; it must be once.`);
    files.set(
      file,
      text.replace(find, () => replace),
    );
  }
  return files;
}
