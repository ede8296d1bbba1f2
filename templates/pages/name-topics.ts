import type { SharedWords } from "./page.ts";

/** Topics as a sentence names them: 「お便り」「空席のお知らせ」, “Letters”, “Vacancies”. */
export function nameTopics(topics: readonly { title: string }[], { quoted, between }: SharedWords["topics"]): string {
  return topics.map(({ title }) => quoted.replace("{title}", () => title)).join(between);
}
