import type { TemplateKeys } from "../../editors/yaml/complete.ts";
import type { StepKind } from "./step-source.ts";

/** What a new step of each kind begins with, and the name that it gets. */
export const newSteps: Readonly<Record<StepKind, { id: string; value: (templates: TemplateKeys, id: string) => object }>> = {
  send: { id: "letter", value: ({ email }) => ({ send: { email: email?.[0] ?? "letters/new" } }) },
  wait: { id: "rest", value: () => ({ wait: "3 days, at 09:00" }) },
  waitFor: { id: "answer", value: () => ({ waitFor: { event: "linkClicked", within: "3 days" } }) },
  branch: {
    id: "fork",
    value: (_, id) => ({
      branch: [{ when: { tags: { has: "curious" } }, steps: [{ id: `${id}-way`, update: { tag: "curious" } }] }],
    }),
  },
  update: { id: "mark", value: () => ({ update: { tag: "curious" } }) },
  task: {
    id: "call",
    value: ({ person }) => ({ task: { for: "sales", kind: "phone", script: person?.[0] ?? "scripts/new", due: "2 days" } }),
  },
  exit: { id: "end", value: () => ({ exit: {} }) },
};
