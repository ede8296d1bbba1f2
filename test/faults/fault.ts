import { readdirSync } from "node:fs";
import type { Site } from "./site.ts";

/** One fault of faults.md: what is done to a real installation, and what must hold all the same. */
export interface Fault {
  /** Its number in faults.md. */
  number: number;
  /** What goes wrong and what holds, in a few words. */
  title: string;
  /** `shared` faults leave every process alive and follow each other in one installation; `killing` ones have another. */
  installation: "shared" | "killing";
  /** Real seconds after which it is ended, saying what it waited for. Default 60. */
  seconds?: number;
  /** Throws what does not hold. The oracle looks at journal and ledger afterwards. */
  run(site: Site): Promise<void>;
}

/** Every file `NN-name.ts` beside this one exports its `faults`. */
export async function loadFaults(): Promise<Fault[]> {
  const files = readdirSync(import.meta.dirname).filter((name) => /^\d\d-.+\.ts$/.test(name));
  const modules: { faults: Fault[] }[] = await Promise.all(files.map((name) => import(`./${name}`)));
  return modules.flatMap((module) => module.faults).toSorted((a, b) => a.number - b.number);
}
