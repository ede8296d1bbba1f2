import { AppError } from "../../domain/app-error.ts";
import type { WordingDefinition } from "../../domain/playbooks/sections/consent.ts";
import type { Context } from "../engine/context/context.ts";
import { changeSetting, type IfMatch, thingsOf } from "../engine/settings/change-setting.ts";
import { readTopicEntries, type Topic, writeTopic, writeWording } from "./write-topics.ts";

export type ListedTopic = Topic & { etag: string };

export async function listTopics({ database }: Context): Promise<ListedTopic[]> {
  return thingsOf(await readTopicEntries(database.pool), "topics");
}

/** Makes a topic, or changes its title and for whom it is. Consents to it stay: its key is what they name. Throws ChangedMeanwhile. */
export async function setTopic(context: Context, topic: Topic, by: { actor: string; ifMatch: IfMatch }): Promise<void> {
  await changeSetting(context, { ...by, place: `topics.${topic.key}`, read: readTopicEntries, write: (tx) => writeTopic(tx, topic) });
}

export type ListedWording = WordingDefinition & {
  etag: string;
  /** Forms show each language since then, in this version. */
  versions: { language: string; version: number; since: Date }[];
};

/** The newest version of each wording. */
export async function listWordings({ database: { pool } }: Context): Promise<ListedWording[]> {
  const { rows } = await pool.query<{ key: string; language: string; version: number; since: Date }>(
    "select distinct on (key, language) key, language, version, since from wording order by key, language, version desc",
  );
  const wordings = thingsOf<Omit<WordingDefinition, "key">>(await readTopicEntries(pool), "wordings");
  return wordings.map((wording) => ({
    ...wording,
    versions: rows.filter(({ key }) => key === wording.key).map(({ key: _, ...version }) => version),
  }));
}

export interface WordingVersion {
  language: string;
  version: number;
  text: string;
  since: Date;
}

/** Every text of a wording, the newest first. Throws AppError not-found. */
export async function listWordingVersions({ database }: Context, key: string): Promise<WordingVersion[]> {
  const { rows } = await database.pool.query<WordingVersion>(
    "select language, version, text, since from wording where key = $1 order by since desc, language desc, version desc limit 200",
    [key],
  );
  if (rows.length > 0) return rows;
  throw new AppError("not-found", "wording-unknown", { ja: "その文言はありません。", en: "There is no such wording here." });
}

/** Makes a wording, or a new version of each language that changes: consents keep the version that was shown (LAW2). Throws ChangedMeanwhile. */
export async function setWording(context: Context, wording: WordingDefinition, by: { actor: string; ifMatch: IfMatch }): Promise<void> {
  await changeSetting(context, {
    ...by,
    place: `wordings.${wording.key}`,
    read: readTopicEntries,
    write: (tx) => writeWording(tx, wording, context.clock.now()),
  });
}
