import { readdirSync } from "node:fs";
import type { Site } from "./site.ts";

/**
 * Installations one after the other in a lane, lanes side by side in a round. Killed processes are mostly waited for, so their lane takes
 * little from the other. What is timed, or keeps both cores busy, has the machine for itself.
 */
export const rounds = [[["killing"], ["shared", "selling"]], [["burdened"]], [["dated"]]] as const;
export type Installation = (typeof rounds)[number][number][number];

/** One fault of faults.md: what is done to a real installation, and what must still hold. */
export interface Fault {
  /** Its number in faults.md. */
  number: number;
  /** What goes wrong and what must hold, in a few words. */
  title: string;
  /**
   * `shared` faults kill no process and run one after another in one installation. `killing` faults have another installation, and so have
   * the `selling` ones, which kill after the signature, the `burdened` ones, where the turns of dispatch are short, and the `dated` ones,
   * where a year goes by or many leads come.
   */
  installation: Installation;
  /** Real seconds after which it is stopped with an error. Default 60. */
  seconds?: number;
  /** Throws if something does not hold. Afterwards the oracle compares the journals with the database. */
  run(site: Site): Promise<void>;
}

/** Every file `NN-name.ts` beside this one exports its `faults`. */
export async function loadFaults(): Promise<Fault[]> {
  const files = readdirSync(import.meta.dirname).filter((name) => /^\d\d-.+\.ts$/.test(name));
  const modules: { faults: Fault[] }[] = await Promise.all(files.map((name) => import(`./${name}`)));
  return modules.flatMap((module) => module.faults).toSorted((a, b) => a.number - b.number);
}
