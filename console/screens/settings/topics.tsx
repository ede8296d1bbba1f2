import { Badge, Checkbox, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getTopics, putTopicsKey } from "../../api/generated/definitions.ts";
import { getForms } from "../../api/generated/forms.ts";
import type { Topic } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import type { Values } from "../../parts/differences.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { DefinitionDialog } from "./definition-dialog.tsx";
import { DefinitionList } from "./definition-list.tsx";
import { localTextOf, plainKey, type ReadDefinition } from "./definition-values.ts";
import classes from "./settings.module.css";
import { Wordings } from "./wordings.tsx";

const languages = ["ja", "en"] as const;
const fields = [...languages, "customersOnly"] as const;

function asRead({ key, title, customersOnly, etag }: Topic): ReadDefinition {
  return { key, etag, values: { ja: title.ja ?? "", en: title.en ?? "", customersOnly: customersOnly ? YES : "" } };
}

const YES = "yes";

/** What leads subscribe to, and the words with which forms ask for it. */
export function TopicsAndWordings() {
  return (
    <div className={classes.stack}>
      <Topics />
      <Wordings />
    </div>
  );
}

function Topics() {
  const { t } = useTranslation("definitions");
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["topics"], queryFn: ({ signal }) => getTopics({ signal }) });
  const forms = useQuery({ queryKey: ["forms", "list"], queryFn: ({ signal }) => getForms({ signal }) });
  const [edited, setEdited] = useState<{ topic: ReadDefinition | null } | null>(null);
  const check = (values: Values): Record<string, string> => (Object.keys(localTextOf(values)).length === 0 ? { ja: t("oneLanguage") } : {});
  const nameOf = ({ key, title }: Topic) => title[languageNow()] ?? title.ja ?? title.en ?? key;
  return (
    <>
      <DefinitionList
        title={t("topics.title")}
        what={t("topics.what")}
        make={t("topics.make")}
        empty={t("topics.empty")}
        list={{ ...list, data: list.data?.items }}
        nameOf={nameOf}
        edit={(topic) => setEdited({ topic: topic && asRead(topic) })}
        render={(topic) => (
          <>
            <Text fw={600}>
              {nameOf(topic)}{" "}
              {topic.customersOnly && (
                <Badge size="sm" variant="light">
                  {t("topics.customersOnlyShort")}
                </Badge>
              )}
            </Text>
            <Text size="xs" c="dimmed">
              {topic.key}
            </Text>
          </>
        )}
        beside={({ key }) => {
          const count = forms.data?.items.filter(({ topics }) => topics.includes(key)).length ?? 0;
          return (
            count > 0 && (
              <LinkAnchor to="/forms" search={{ topic: key }} size="sm">
                {t("topics.forms", { count })}
              </LinkAnchor>
            )
          );
        }}
      />
      {edited !== null && (
        <DefinitionDialog
          title={edited.topic === null ? t("topics.make") : t("topics.change", { key: edited.topic.key })}
          explanation={t("topics.shown")}
          definition={edited.topic}
          beginning={{ ja: "", en: "", customersOnly: "" }}
          fields={fields}
          nameOf={(field) => t(`topics.${field}`)}
          keyForm={plainKey}
          keyHint={t("keyPlain")}
          check={check}
          save={async (key, values, options) => {
            await putTopicsKey(key, { title: localTextOf(values), customersOnly: values.customersOnly === YES }, options);
            await queries.invalidateQueries({ queryKey: ["topics"] });
          }}
          readAgain={async () =>
            (await queries.fetchQuery({ queryKey: ["topics"], queryFn: () => getTopics(), staleTime: 0 })).items.map(asRead)
          }
          close={() => setEdited(null)}
        >
          {({ values, errors, set }) => (
            <>
              {languages.map((language, index) => (
                <TextInput
                  key={language}
                  lang={language}
                  {...(edited.topic !== null && index === 0 && { "data-autofocus": true })}
                  label={t(`topics.${language}`)}
                  maxLength={200}
                  value={values[language] ?? ""}
                  error={errors[language] ?? (index === 0 ? errors.title : undefined)}
                  onChange={({ currentTarget }) => set(language, currentTarget.value)}
                />
              ))}
              <Checkbox
                label={t("topics.customersOnly")}
                description={t("topics.customersOnlyMeans")}
                checked={values.customersOnly === YES}
                onChange={({ currentTarget }) => set("customersOnly", currentTarget.checked ? YES : "")}
              />
            </>
          )}
        </DefinitionDialog>
      )}
    </>
  );
}
