import { AppError } from "../../domain/app-error.ts";
import type { FieldDefinition, SourceDefinition } from "../../domain/playbooks/sections/leads.ts";
import type { Context } from "../engine/context/context.ts";
import { changeSetting, type IfMatch, thingsOf } from "../engine/settings/change-setting.ts";
import { readFieldEntries, writeField, writeSource } from "./write-fields.ts";

export type ListedSource = {
  key: string;
  etag: string;
  kind: SourceDefinition["kind"];
  title: string;
  cost: number | null;
  budget: number | null;
};
export type ListedField = FieldDefinition & { etag: string };

interface By {
  actor: string;
  ifMatch: IfMatch;
}

export async function listSources({ database }: Context): Promise<ListedSource[]> {
  return thingsOf(await readFieldEntries(database.pool), "sources");
}

export async function listFields({ database }: Context): Promise<ListedField[]> {
  return thingsOf(await readFieldEntries(database.pool), "fields");
}

/** Makes a source, or changes it. Throws ChangedMeanwhile. */
export async function setSource(context: Context, source: SourceDefinition, by: By): Promise<void> {
  await changeSetting(context, { ...by, place: `sources.${source.key}`, read: readFieldEntries, write: (tx) => writeSource(tx, source) });
}

/** Makes a field, or changes its title. Throws ChangedMeanwhile, AppError conflict for another type: leads hold values of the present one. */
export async function setField(context: Context, field: FieldDefinition, by: By): Promise<void> {
  await changeSetting(context, {
    ...by,
    place: `fields.${field.key}`,
    read: readFieldEntries,
    async write(tx, before) {
      const type = (before as { type?: string } | null)?.type;
      if (type !== undefined && type !== field.type) {
        throw new AppError("conflict", "field-type-fixed", {
          ja: `項目「${field.key}」の種類は「${type}」で、変えられません。別のキーで新しい項目を作ってください。`,
          en: `The field "${field.key}" is of the type "${type}", which cannot change: make a new field with another key.`,
        });
      }
      await writeField(tx, field);
    },
  });
}
