import type { StepKind } from "./step-source.ts";

/** What a new step of each kind begins with, and the name that it gets. No template is chosen for the marketer: lint asks for it. */
export const newSteps: Readonly<Record<StepKind, { id: string; value: (id: string) => object }>> = {
  send: { id: "letter", value: () => ({ send: {} }) },
  wait: { id: "rest", value: () => ({ wait: "3 days, at 09:00" }) },
  waitFor: { id: "answer", value: () => ({ waitFor: { event: "linkClicked", within: "3 days" } }) },
  branch: {
    id: "fork",
    value: (id) => ({
      branch: [{ when: { tags: { has: "curious" } }, steps: [{ id: `${id}-way`, update: { tag: "curious" } }] }],
    }),
  },
  invite: { id: "invitation", value: () => ({ invite: { messages: [{}], every: "4 days, at 09:00" } }) },
  update: { id: "mark", value: () => ({ update: { tag: "curious" } }) },
  task: { id: "call", value: () => ({ task: { for: "sales", kind: "phone", due: "2 days" } }) },
  exit: { id: "end", value: () => ({ exit: {} }) },
};
