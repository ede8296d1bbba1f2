import { Select, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getSources, putSourcesKey } from "../../api/generated/definitions.ts";
import { PutSourcesKeyBodyKind, type Source } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import type { Values } from "../../parts/differences.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { DefinitionDialog } from "./definition-dialog.tsx";
import { DefinitionList } from "./definition-list.tsx";
import { amountOf, plainKey, type ReadDefinition } from "./definition-values.ts";
import classes from "./settings.module.css";

const fields = ["title", "kind", "cost", "budget"] as const;
const kinds = Object.values(PutSourcesKeyBodyKind);

function asRead({ key, kind, title, cost, budget, etag }: Source): ReadDefinition {
  return { key, etag, values: { kind, title, cost: cost === null ? "" : String(cost), budget: budget === null ? "" : String(budget) } };
}

/** Where leads come from. */
export function Sources() {
  const { t } = useTranslation("definitions");
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["sources"], queryFn: ({ signal }) => getSources({ signal }) });
  const [edited, setEdited] = useState<{ source: ReadDefinition | null } | null>(null);
  const amount = (value: number) => new Intl.NumberFormat(languageNow()).format(value);
  const check = ({ title = "", cost, budget }: Values) => ({
    ...(title.trim() === "" && { title: t("titleMissing") }),
    ...(Number.isNaN(amountOf(cost)) && { cost: t("sources.noAmount") }),
    ...(Number.isNaN(amountOf(budget)) && { budget: t("sources.noAmount") }),
  });
  return (
    <div className={classes.stack}>
      <DefinitionList
        title={t("sources.heading")}
        what={t("sources.what")}
        make={t("sources.make")}
        empty={t("sources.empty")}
        list={{ ...list, data: list.data?.items }}
        nameOf={({ title }) => title}
        edit={(source) => setEdited({ source: source && asRead(source) })}
        render={({ key, title, kind, cost, budget }) => (
          <>
            <Text fw={600}>{title}</Text>
            <Text size="xs" c="dimmed">
              {[
                key,
                t(`sources.kinds.${kind}`),
                cost !== null && t("sources.costOf", { amount: amount(cost) }),
                budget !== null && t("sources.budgetOf", { amount: amount(budget) }),
              ]
                .filter(Boolean)
                .join(t("between"))}
            </Text>
          </>
        )}
        beside={({ key }) => (
          <LinkAnchor to="/people" search={{ source: key }} size="sm">
            {t("sources.people")}
          </LinkAnchor>
        )}
      />
      {edited !== null && (
        <DefinitionDialog
          title={edited.source === null ? t("sources.make") : t("sources.change", { key: edited.source.key })}
          definition={edited.source}
          beginning={{ kind: "website", title: "", cost: "", budget: "" }}
          fields={fields}
          nameOf={(field) => t(`sources.${field}`)}
          shown={(field, value) => (field === "kind" ? t(`sources.kinds.${value}`) : value)}
          keyForm={plainKey}
          keyHint={t("keyPlain")}
          check={check}
          save={async (key, { title = "", kind, cost, budget }, options) => {
            const amounts = { cost: amountOf(cost), budget: amountOf(budget) };
            await putSourcesKey(
              key,
              {
                title: title.trim(),
                kind: kinds.find((one) => one === kind) ?? "website",
                ...(amounts.cost !== undefined && { cost: amounts.cost }),
                ...(amounts.budget !== undefined && { budget: amounts.budget }),
              },
              options,
            );
            await queries.invalidateQueries({ queryKey: ["sources"] });
          }}
          readAgain={async () =>
            (await queries.fetchQuery({ queryKey: ["sources"], queryFn: () => getSources(), staleTime: 0 })).items.map(asRead)
          }
          close={() => setEdited(null)}
        >
          {({ values, errors, set }) => (
            <>
              <TextInput
                {...(edited.source !== null && { "data-autofocus": true })}
                label={t("sources.title")}
                required
                maxLength={200}
                value={values.title ?? ""}
                error={errors.title}
                onChange={({ currentTarget }) => set("title", currentTarget.value)}
              />
              <Select
                label={t("sources.kind")}
                allowDeselect={false}
                data={kinds.map((kind) => ({ value: kind, label: t(`sources.kinds.${kind}`) }))}
                value={values.kind ?? "website"}
                error={errors.kind}
                onChange={(kind) => kind !== null && set("kind", kind)}
              />
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                {(["cost", "budget"] as const).map((field) => (
                  <TextInput
                    key={field}
                    label={t(`sources.${field}`)}
                    description={t(`sources.${field}Hint`)}
                    inputMode="numeric"
                    maxLength={16}
                    value={values[field] ?? ""}
                    error={errors[field]}
                    onChange={({ currentTarget }) => set(field, currentTarget.value)}
                  />
                ))}
              </SimpleGrid>
            </>
          )}
        </DefinitionDialog>
      )}
    </div>
  );
}
