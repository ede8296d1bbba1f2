import { definePage, type SharedWords } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/**
 * `/p/:token`: what the lead receives. Posts `choice` (`topic:channel` of each ticked box), `offered` (the same of every box), and `all`
 * when the button that stops everything is pressed.
 */
export interface PreferencesVariables {
  address: string;
  choices: readonly { topic: string; title: string; channel: keyof SharedWords["channels"]; on: boolean }[];
  /** True after a post. */
  saved: boolean;
}

export const preferencesPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ choices }: PreferencesVariables, { words, shared }) => ({ pageTitle: words.title, groups: groupsOf(choices, shared.channels) }),
});

/** Groups the boxes by topic. */
function groupsOf(choices: PreferencesVariables["choices"], channels: SharedWords["channels"]): object[] {
  const groups = new Map<string, { title: string; choices: { value: string; label: string; on: boolean }[] }>();
  for (const { topic, title, channel, on } of choices) {
    const group = groups.get(topic) ?? { title, choices: [] };
    group.choices.push({ value: `${topic}:${channel}`, label: channels[channel], on });
    groups.set(topic, group);
  }
  return [...groups.values()];
}
