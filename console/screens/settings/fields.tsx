import { Select, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getFields, putFieldsKey } from "../../api/generated/definitions.ts";
import { type FieldDefinition, PutFieldsKeyBodyType } from "../../api/generated/routes.schemas.ts";
import type { Values } from "../../parts/differences.ts";
import { DefinitionDialog } from "./definition-dialog.tsx";
import { DefinitionList } from "./definition-list.tsx";
import { fieldKey, type ReadDefinition } from "./definition-values.ts";
import classes from "./settings.module.css";

const fields = ["title", "type"] as const;
const types = Object.values(PutFieldsKeyBodyType);

function asRead({ key, type, title, etag }: FieldDefinition): ReadDefinition {
  return { key, etag, values: { type, title } };
}

/** What is kept of leads besides their names and contacts. */
export function Fields() {
  const { t } = useTranslation("definitions");
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["fields"], queryFn: ({ signal }) => getFields({ signal }) });
  const check = ({ title = "" }: Values): Record<string, string> => (title.trim() === "" ? { title: t("titleMissing") } : {});
  const [edited, setEdited] = useState<{ field: ReadDefinition | null } | null>(null);
  return (
    <div className={classes.stack}>
      <DefinitionList
        title={t("fields.heading")}
        what={t("fields.what")}
        make={t("fields.make")}
        empty={t("fields.empty")}
        list={{ ...list, data: list.data?.items }}
        nameOf={({ title }) => title}
        edit={(field) => setEdited({ field: field && asRead(field) })}
        render={({ key, title, type }) => (
          <>
            <Text fw={600}>{title}</Text>
            <Text size="xs" c="dimmed">
              {[key, t(`fields.types.${type}`)].join(t("between"))}
            </Text>
          </>
        )}
      />
      {edited !== null && (
        <DefinitionDialog
          title={edited.field === null ? t("fields.make") : t("fields.change", { key: edited.field.key })}
          definition={edited.field}
          beginning={{ type: "text", title: "" }}
          fields={fields}
          nameOf={(field) => t(`fields.${field}`)}
          shown={(field, value) => (field === "type" ? t(`fields.types.${value}`) : value)}
          keyForm={fieldKey}
          keyHint={t("fields.keyHint")}
          check={check}
          save={async (key, { title = "", type }, options) => {
            await putFieldsKey(key, { title: title.trim(), type: types.find((one) => one === type) ?? "text" }, options);
            await queries.invalidateQueries({ queryKey: ["fields"] });
          }}
          readAgain={async () =>
            (await queries.fetchQuery({ queryKey: ["fields"], queryFn: () => getFields(), staleTime: 0 })).items.map(asRead)
          }
          close={() => setEdited(null)}
        >
          {({ values, errors, set }) => (
            <>
              <TextInput
                {...(edited.field !== null && { "data-autofocus": true })}
                label={t("fields.title")}
                required
                maxLength={200}
                value={values.title ?? ""}
                error={errors.title}
                onChange={({ currentTarget }) => set("title", currentTarget.value)}
              />
              <Select
                label={t("fields.type")}
                description={t(edited.field === null ? "fields.typeHint" : "fields.typeFixed")}
                readOnly={edited.field !== null}
                allowDeselect={false}
                data={types.map((type) => ({ value: type, label: t(`fields.types.${type}`) }))}
                value={values.type ?? "text"}
                error={errors.type}
                onChange={(type) => type !== null && set("type", type)}
              />
            </>
          )}
        </DefinitionDialog>
      )}
    </div>
  );
}
