import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Replaces one place of the code. `find` must occur exactly once. Keep it short, so that other changes nearby do not break it. */
export interface Edit {
  /** Path from the repository's root. */
  file: string;
  find: string;
  replace: string;
}

/** Removes one defence. The fault test of its number must fail. */
export interface Mutant {
  /** Its file name in `mutants/` without the extension: `NN-defence`. */
  name: string;
  /** Number of the fault. */
  number: number;
  /** What is removed. */
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

/** Applies a mutant to the files below `root`. Returns path → new text. Throws if it does not fit. */
export function mutate(root: string, mutant: Mutant): Map<string, string> {
  const files = new Map<string, string>();
  for (const { file, find, replace } of mutant.edits) {
    const text = files.get(file) ?? readFileSync(join(root, file), "utf8");
    const places = text.split(find).length - 1;
    if (places !== 1) throw new Error(`${mutant.name}: ${file} contains ${JSON.stringify(find)} ${places} times; it must be once.`);
    files.set(
      file,
      text.replace(find, () => replace),
    );
  }
  return files;
}
