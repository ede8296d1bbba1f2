import { AppError } from "../../../domain/app-error.ts";
import type { ManifestSection } from "../../../domain/playbooks/section.ts";
import type { LocalText } from "../../../domain/words/local-text.ts";
import type { EventDefinition } from "./define-event.ts";
import type { HoldCause } from "./hold-cause.ts";
import type { Inverse } from "./inverse.ts";
import type { KeyedVariables } from "./keyed-variables.ts";
import type { LineButtons } from "./line-buttons.ts";
import type { LinkKind } from "./link-kind.ts";
import type { Module } from "./module.ts";
import type { ActWords } from "./module-words.ts";
import { type Origin, overReason } from "./origin.ts";
import type { ProcessKind } from "./process-kind.ts";

/** Everything that the modules declare, by name. Made once, when a Context is opened. */
export interface Registry {
  /** The engine itself first, then as in services/modules.ts. */
  readonly modules: readonly Module[];
  readonly events: ReadonlyMap<string, EventDefinition>;
  readonly processes: ReadonlyMap<string, ProcessKind>;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly holds: ReadonlyMap<string, HoldCause>;
  readonly undo: ReadonlyMap<string, Inverse>;
  readonly links: ReadonlyMap<string, LinkKind>;
  readonly keyed: ReadonlyMap<string, KeyedVariables>;
  readonly lineButtons: ReadonlyMap<string, LineButtons>;
  /** Words of the acts in the audit, by action. */
  readonly acts: ReadonlyMap<string, ActWords>;
  readonly reasons: ReadonlyMap<string, LocalText>;
  /** Of playbook.yaml. */
  readonly sections: readonly ManifestSection[];
}

/** Throws AppError `modules-clash` when two modules claim one name; the sentence names both. */
export function openRegistry(modules: readonly Module[]): Registry {
  index<Module, "name">("module", modules, (module) => [module], "name");
  const registry: Registry = {
    modules,
    events: index("event", modules, ({ events }) => events, "kind"),
    processes: index("process kind", modules, ({ processes }) => processes, "kind"),
    origins: index("origin kind", modules, ({ origins }) => origins, "kind"),
    holds: index("cause of holds", modules, ({ holds }) => holds, "cause"),
    undo: byName("inverse", modules, ({ undo }) => undo),
    links: index("link", modules, ({ links }) => links, "name"),
    keyed: index("variable", modules, ({ variables }) => variables, "name"),
    lineButtons: index("buttons on LINE", modules, ({ lineButtons }) => lineButtons, "name"),
    acts: byName("act", modules, ({ words }) => words?.acts),
    reasons: byName("reason", modules, ({ words, origins, messageBrakes = [] }) => ({
      ...words?.reasons,
      ...outcomesOf(origins ?? []),
      ...Object.fromEntries(messageBrakes.map((brake) => [brake.reason, brake.words])),
    })),
    sections: modules.flatMap(({ playbook }) => playbook?.section ?? []),
  };
  index("key of playbook.yaml", modules, keysOfSection, "key");
  refuseForeignOrigins(modules);
  refuseSecondTaker(modules);
  refuseSharedColumns(modules);
  return registry;
}

/** The kind that a row names. Throws TypeError when no module of this release declares it: a release with more modules wrote the row. */
export function kindOf<Kind>(kinds: ReadonlyMap<string, Kind>, name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new TypeError(`no module of this release knows "${name}"`);
  return kind;
}

/**
 * Each kind of process needs its workflow. `workflows` are the names that workflows/index.ts exports; only the worker knows them.
 * Throws AppError `workflow-missing`.
 */
export function requireWorkflows({ modules }: Registry, workflows: readonly string[]): void {
  for (const { name, processes = [] } of modules) {
    for (const { kind, workflow } of processes) {
      if (workflows.includes(workflow)) continue;
      throw refused("workflow-missing", `The module "${name}" has processes of kind "${kind}", but there is no workflow "${workflow}".`);
    }
  }
}

function index<Part, Key extends keyof Part>(
  what: string,
  modules: readonly Module[],
  partsOf: (module: Module) => readonly Part[] | undefined,
  key: Key,
): Map<string, Part> {
  const owners = new Map<string, string>();
  const found = new Map<string, Part>();
  for (const module of modules) {
    for (const part of partsOf(module) ?? []) {
      const name = String(part[key]);
      const other = owners.get(name);
      if (other !== undefined)
        throw refused(
          "modules-clash",
          `The ${what} "${name}" belongs to the module "${other}", so "${module.name}" cannot have it as well.`,
        );
      owners.set(name, module.name);
      found.set(name, part);
    }
  }
  return found;
}

function byName<Part>(
  what: string,
  modules: readonly Module[],
  of: (module: Module) => Readonly<Record<string, Part>> | undefined,
): Map<string, Part> {
  const entriesOf = (module: Module) => Object.entries(of(module) ?? {}).map(([name, part]) => ({ name, part }));
  const named = index<{ name: string; part: Part }, "name">(what, modules, entriesOf, "name");
  return new Map([...named.values()].map(({ name, part }) => [name, part]));
}

/** The words of the origins' outcomes, by the reason that is stored. */
function outcomesOf(origins: readonly Origin[]): Record<string, LocalText> {
  const named = origins.flatMap((origin) =>
    Object.entries(origin.outcomes ?? {}).map(([outcome, words]) => [overReason(origin, outcome) ?? outcome, words]),
  );
  return Object.fromEntries(named);
}

function keysOfSection({ playbook }: Module): { key: string }[] {
  return Object.keys(playbook?.section?.shape ?? {}).map((key) => ({ key }));
}

/** An origin with the kind of a process is that process, so one module must own both. */
function refuseForeignOrigins(modules: readonly Module[]): void {
  for (const { name, origins = [] } of modules) {
    for (const { kind } of origins) {
      const owner = modules.find((other) => other.processes?.some((process) => process.kind === kind));
      if (owner === undefined || owner.name === name) continue;
      throw refused(
        "modules-clash",
        `The process kind "${kind}" belongs to the module "${owner.name}", so "${name}" cannot plan touches for it.`,
      );
    }
  }
}

function refuseSecondTaker(modules: readonly Module[]): void {
  const [first, second] = modules.filter(({ person }) => person !== undefined);
  if (first && second)
    throw refused(
      "modules-clash",
      `The touches of the channel "person" go to the module "${first.name}", so "${second.name}" cannot take them.`,
    );
}

function refuseSharedColumns(modules: readonly Module[]): void {
  const owners = new Map<string, string>();
  for (const { name, personalColumns } of modules) {
    const tables = new Set([
      ...(personalColumns?.personal ?? []).map(({ table }) => table),
      ...Object.keys(personalColumns?.impersonal ?? {}),
    ]);
    for (const table of tables) {
      const other = owners.get(table);
      if (other !== undefined)
        throw refused(
          "modules-clash",
          `The columns of the table "${table}" are classed by the module "${other}" and by "${name}"; only one may.`,
        );
      owners.set(table, name);
    }
  }
}

function refused(code: string, sentence: string): AppError {
  // For those who write modules.
  return new AppError("unavailable", code, { ja: sentence, en: sentence });
}
