import { AppError } from "../../domain/app-error.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readUsers, type TemplateUser } from "./read-users.ts";
import { type TemplateContent, writtenContent } from "./template-content.ts";

/** Which template: a key may have one for each channel and language. */
export interface TemplateName {
  key: string;
  channel: Channel;
  language: string;
}

export interface TemplateVersion {
  version: number;
  publishedAt: Date;
  author: string;
}

export type StoredTemplate = TemplateName & TemplateVersion & { id: string; content: TemplateContent };

export type TemplateView = Omit<StoredTemplate, "id"> & {
  /** The newest version, which messages are made from. */
  newest: number;
  users: TemplateUser[];
  /** The channels and languages that the key has. */
  variants: { channel: Channel; language: string; version: number }[];
};

/** A version of a template as written; the newest when none is named. Throws AppError not-found. */
export async function requireTemplate(
  tx: Transaction,
  { key, channel, language }: TemplateName,
  version?: number,
): Promise<StoredTemplate> {
  const { rows } = await tx.query<TemplateVersion & { id: string; source: unknown }>(
    `select id, version, published_at as "publishedAt", author, source from template_version
     where key = $1 and channel = $2 and language = $3 and version = coalesce($4, version) order by version desc limit 1`,
    [key, channel, language, version ?? null],
  );
  const row = rows[0];
  if (!row) throw unknownTemplate();
  const { source, ...found } = row;
  return { key, channel, language, ...found, content: writtenContent(channel, source) };
}

/** As `requireTemplate`, with what sends it and its other forms. */
export async function readTemplate(context: Context, name: TemplateName, version?: number): Promise<TemplateView> {
  const { pool } = context.database;
  const { id: _, ...template } = await requireTemplate(pool, name, version);
  const { rows: variants } = await pool.query<TemplateView["variants"][number]>(
    `select channel, language, max(version) as version from template_version where key = $1 group by channel, language
     order by channel, language`,
    [name.key],
  );
  const newest = variants.find(({ channel, language }) => channel === name.channel && language === name.language)?.version;
  return { ...template, newest: newest ?? template.version, variants, users: (await readUsers(pool, context)).get(name.key) ?? [] };
}

/** Versions below which a page of the list begins. */
const ALL = 2_147_483_647;

/** The versions of a template, the newest first. */
export async function listVersions(
  context: Context,
  { key, channel, language }: TemplateName,
  { below = ALL, limit }: { below?: number | undefined; limit: number },
): Promise<TemplateVersion[]> {
  const { rows } = await context.database.pool.query<TemplateVersion>(
    `select version, published_at as "publishedAt", author from template_version
     where key = $1 and channel = $2 and language = $3 and version < $4 order by version desc limit $5`,
    [key, channel, language, below, limit],
  );
  return rows;
}

export function unknownTemplate(): AppError {
  return new AppError("not-found", "template-unknown", {
    ja: "そのテンプレートは、このチャネルと言語では公開されていません。",
    en: "There is no such template in this channel and language.",
  });
}
