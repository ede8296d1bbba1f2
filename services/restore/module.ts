import type { Module } from "../engine/modules/module.ts";
import { examineRestore } from "./examine-restore.ts";

/** What must be done after an older database was restored: opt-outs and erasures again, then a person lifts the hold. */
export const restore: Module = { name: "restore", doctor: examineRestore };
