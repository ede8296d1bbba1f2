import { z } from "zod";
import { checkKeysOnce, checkKnown, defineSection, things } from "../../domain/playbooks/section.ts";
import { key, text } from "../../domain/playbooks/values.ts";
import { definePlaybookSection } from "../../services/engine/modules/playbook-section.ts";
import { writeSetting } from "../../services/engine/settings/write-setting.ts";
import { GREETING } from "./greeting.ts";

const greetingsSection = defineSection({
  shape: {
    greetings: z.array(z.strictObject({ key, words: text, topic: key.optional() })).default([]),
  },
  check({ greetings, topics }, report) {
    checkKeysOnce(report, "greetings", greetings);
    greetings.forEach(({ topic }, index) => {
      checkKnown(report, topics, topic, things.topic, ["greetings", index, "topic"]);
    });
  },
});

/** Its own key of playbook.yaml: checked, and kept as a setting. */
export const greetingsPlaybook = definePlaybookSection({
  section: greetingsSection,
  write: (tx, { manifest: { greetings } }) =>
    writeSetting(tx, "greetings", Object.fromEntries(greetings.map(({ key, words }) => [key, words]))),
  templates: () => [{ template: "toy/greeting", origin: GREETING, category: "transactional" }],
});
