// Who may import whom (docs: "Layout and who may import whom"). Each layer names what it may see of ours; the rest is forbidden.

const layers = "activities|api|bench|channels|cli|config|console|domain|prisma|services|templates|test|worker|workflows";

/** `layer` imports only itself and `allowed` (regular expressions from the repository's root). */
function layer(name, allowed, comment) {
  return {
    name: `layer-${name}`,
    severity: "error",
    comment,
    from: { path: `^${name}/` },
    to: { path: `^(?:${layers})/`, pathNot: [`^${name}/`, ...allowed] },
  };
}

export default {
  forbidden: [
    layer("domain", [], "The rules are pure: they know nothing else of ours."),
    layer("config", ["^domain/", "^services/engine/context/context\\.ts$"], "Settings are read before anything else exists."),
    layer("templates", ["^domain/"], "Rendering needs the rules only."),
    layer("channels", ["^domain/", "^templates/"], "A channel knows messages, not leads."),
    layer("services", ["^domain/", "^templates/", "^channels/", "^prisma/"], "Use cases know neither Temporal nor HTTP."),
    {
      name: "engine-knows-no-module",
      severity: "error",
      comment: "The lower storey of services/ knows business nouns by engine/modules/module.ts alone.",
      from: { path: "^services/engine/" },
      to: { path: "^services/", pathNot: "^services/engine/" },
    },
    {
      name: "modules-by-their-door",
      severity: "error",
      comment: "A module is entered by its module.ts.",
      from: { path: "^services/([^/]+)/", pathNot: "^services/engine/" },
      to: { path: "^services/[^/]+/", pathNot: ["^services/engine/", "^services/$1/", "^services/[^/]+/module\\.ts$"] },
    },
    {
      name: "list-of-modules-by-their-doors",
      severity: "error",
      from: { path: "^services/modules\\.ts$" },
      to: { path: "^services/", pathNot: ["^services/engine/", "^services/[^/]+/module\\.ts$"] },
    },
    {
      name: "no-module-knows-the-list",
      severity: "error",
      comment: "Worker, API and commands open the Context with it; a use case asks the Context's registry.",
      from: { path: "^services/[^/]+/" },
      to: { path: "^services/modules\\.ts$" },
    },
    layer("activities", ["^services/", "^domain/"], "Activities are Temporal's thin side of the services."),
    layer("workflows", ["^domain/", "^activities/"], "Workflow code decides nothing that domain/ does not."),
    {
      ...layer(
        "api",
        ["^services/", "^domain/", "^config/", "^templates/pages/"],
        "Routes validate, call a service and serialise; main.ts wires.",
      ),
      from: { path: "^api/", pathNot: "^api/main\\.ts$" },
    },
    {
      ...layer("prisma", ["^domain/"], "The database knows nothing of its users."),
      from: { path: "^prisma/", pathNot: "^prisma/diff\\.ts$" },
    },
    {
      name: "nobody-imports-entry-points",
      severity: "error",
      comment: "worker/, api/ and cli/ wire the parts together; they are started, not imported.",
      from: { path: `^(${layers})/`, pathNot: "^(?:test|bench|cli)/" },
      to: { path: "^(?:worker|api|cli)/", pathNot: "^$1/" },
    },
    {
      name: "commands-start-only-entry-points",
      severity: "error",
      from: { path: "^cli/" },
      to: { path: "^(?:worker|api)/", pathNot: "^(?:worker|api)/main\\.ts$" },
    },
    layer("console", [], "The console reaches the rest by the API alone, as any program does."),
    {
      name: "nobody-imports-tests",
      severity: "error",
      from: { path: `^(?:${layers})/`, pathNot: ["^(?:test|bench)/", "^prisma/diff\\.ts$"] },
      to: { path: "^(?:test|bench)/" },
    },
    {
      name: "workflows-know-only-types-of-activities",
      severity: "error",
      comment: "An activity that is imported as code would run inside the workflow sandbox.",
      from: { path: "^workflows/" },
      to: { path: "^activities/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "config-knows-only-types-of-services",
      severity: "error",
      from: { path: "^config/" },
      to: { path: "^services/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "workflows-use-only-temporal",
      severity: "error",
      comment: "Workflow code is replayed for years: no Node built-ins, and of packages Temporal's own.",
      from: { path: "^workflows/" },
      to: { path: "node_modules/", pathNot: "node_modules/@temporalio/(?:workflow|common)/" },
    },
    {
      name: "workflows-use-no-built-ins",
      severity: "error",
      from: { path: "^workflows/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "api-knows-only-types-of-config",
      severity: "error",
      from: { path: "^api/", pathNot: "^api/main\\.ts$" },
      to: { path: "^config/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "production-without-development-packages",
      severity: "error",
      comment: "Images are installed without development packages.",
      from: { path: `^(?:${layers})/`, pathNot: ["^(?:test|bench|console)/", "^prisma/(?:diff|generate)\\.ts$"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "A circle that an `import type` cuts exists for the compiler only.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    // The compiler of TypeScript 7 has no programming interface yet, of which the tool warns; swc reads all that we write.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^prisma/generated/"] },
    // What is built: its files are cut as a browser loads them best.
    exclude: { path: "^dist/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
