import type { TopicDefinition, WordingDefinition } from "../../domain/playbooks/sections/consent.ts";
import type { Context } from "../engine/context/context.ts";
import { changeSetting, thingsOf } from "../engine/settings/change-setting.ts";
import { readTopicEntries, writeTopic, writeWording } from "./write-topics.ts";

export type ListedTopic = Pick<TopicDefinition, "key" | "title"> & { etag: string };

export async function listTopics({ database }: Context): Promise<ListedTopic[]> {
  return thingsOf(await readTopicEntries(database.pool), "topics");
}

/** Makes a topic, or changes its title. Consents to it stay: its key is what they name. Throws AppError outdated. */
export async function setTopic(
  context: Context,
  topic: Pick<TopicDefinition, "key" | "title">,
  by: { actor: string; ifMatch: string | undefined },
): Promise<void> {
  await changeSetting(context, { ...by, place: `topics.${topic.key}`, read: readTopicEntries, write: (tx) => writeTopic(tx, topic) });
}

export type ListedWording = WordingDefinition & { etag: string };

/** The newest version of each wording. */
export async function listWordings({ database }: Context): Promise<ListedWording[]> {
  return thingsOf(await readTopicEntries(database.pool), "wordings");
}

/** Makes a wording, or a new version of each language that changes: consents keep the version that was shown (LAW2). Throws AppError outdated. */
export async function setWording(
  context: Context,
  wording: WordingDefinition,
  by: { actor: string; ifMatch: string | undefined },
): Promise<void> {
  await changeSetting(context, {
    ...by,
    place: `wordings.${wording.key}`,
    read: readTopicEntries,
    write: (tx) => writeWording(tx, wording),
  });
}
