import { Button, Text, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getWordings, getWordingsKeyVersions, putWordingsKey } from "../../api/generated/definitions.ts";
import type { Wording } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import type { Values } from "../../parts/differences.ts";
import { Failure, Loading } from "../../parts/states.tsx";
import { writeInstant } from "../../parts/when.tsx";
import { DefinitionDialog } from "./definition-dialog.tsx";
import { DefinitionList } from "./definition-list.tsx";
import { localTextOf, plainKey, type ReadDefinition } from "./definition-values.ts";
import classes from "./settings.module.css";

const languages = ["ja", "en"] as const;

function asRead({ key, text, etag }: Wording): ReadDefinition {
  return { key, etag, values: { ja: text.ja ?? "", en: text.en ?? "" } };
}

/** The words of consent. Each change is a new version, and a consent keeps the version that was shown (LAW2). */
export function Wordings() {
  const { t } = useTranslation("definitions");
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["wordings"], queryFn: ({ signal }) => getWordings({ signal }) });
  const versionWords = useVersionWords();
  const [edited, setEdited] = useState<{ wording: ReadDefinition | null } | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const check = (values: Values) => {
    const wrong: Record<string, string> = {};
    if (Object.keys(localTextOf(values)).length === 0) wrong.ja = t("oneLanguage");
    // Forms would go on showing it: a wording is evidence and is not taken away.
    for (const language of languages) {
      if (edited?.wording?.values[language] && values[language]?.trim() === "") wrong[language] = t("wordings.stays");
    }
    return wrong;
  };
  return (
    <>
      <DefinitionList
        title={t("wordings.title")}
        what={t("wordings.what")}
        make={t("wordings.make")}
        empty={t("wordings.empty")}
        list={{ ...list, data: list.data?.items }}
        nameOf={({ key }) => key}
        edit={(wording) => setEdited({ wording: wording && asRead(wording) })}
        render={({ key, text, versions }) => (
          <>
            <Text fw={600} size="sm">
              {key}
            </Text>
            <Text size="sm">{text[languageNow()] ?? text.ja ?? text.en}</Text>
            <Text size="xs" c="dimmed">
              {languages
                .flatMap((language) => versions.filter((one) => one.language === language))
                .map(versionWords)
                .join(t("between"))}
            </Text>
            {shown === key && <Versions wording={key} />}
          </>
        )}
        beside={({ key }) => (
          <Button
            variant="subtle"
            size="compact-md"
            aria-expanded={shown === key}
            aria-label={t("wordings.versionsOf", { key })}
            onClick={() => setShown(shown === key ? null : key)}
          >
            {t("wordings.versions")}
          </Button>
        )}
      />
      {edited !== null && (
        <DefinitionDialog
          title={edited.wording === null ? t("wordings.make") : t("wordings.change", { key: edited.wording.key })}
          explanation={t("wordings.shown")}
          definition={edited.wording}
          beginning={{ ja: "", en: "" }}
          fields={languages}
          nameOf={(language) => t(`language.${language}`)}
          keyForm={plainKey}
          keyHint={t("keyPlain")}
          check={check}
          save={async (key, values, options) => {
            await putWordingsKey(key, { text: localTextOf(values) }, options);
            await queries.invalidateQueries({ queryKey: ["wordings"] });
          }}
          readAgain={async () =>
            (await queries.fetchQuery({ queryKey: ["wordings"], queryFn: () => getWordings(), staleTime: 0 })).items.map(asRead)
          }
          close={() => setEdited(null)}
        >
          {({ values, errors, set }) =>
            languages.map((language, index) => (
              <Textarea
                key={language}
                lang={language}
                {...(edited.wording !== null && index === 0 && { "data-autofocus": true })}
                label={t(`language.${language}`)}
                autosize
                minRows={3}
                maxLength={5_000}
                value={values[language] ?? ""}
                error={errors[language] ?? (index === 0 ? errors.text : undefined)}
                onChange={({ currentTarget }) => set(language, currentTarget.value)}
              />
            ))
          }
        </DefinitionDialog>
      )}
    </>
  );
}

/** Every text of a wording, as evidence: what was shown, and since when. */
function Versions({ wording }: { wording: string }) {
  const { t } = useTranslation("definitions");
  const versionWords = useVersionWords();
  const list = useQuery({
    queryKey: ["wordings", wording, "versions"],
    queryFn: ({ signal }) => getWordingsKeyVersions(wording, { signal }),
  });
  if (list.isPending) return <Loading lines={2} />;
  if (list.error) return <Failure error={list.error} retry={list.refetch} />;
  return (
    <ol className={classes.versions} aria-label={t("wordings.versionsOf", { key: wording })}>
      {list.data.items.map(({ language, version, text, since }) => (
        <li key={`${language} ${version}`} lang={language}>
          <Text size="xs" c="dimmed" lang={languageNow()}>
            {versionWords({ language, version, since })}
          </Text>
          <Text size="sm">{text}</Text>
        </li>
      ))}
    </ol>
  );
}

function useVersionWords(): (version: { language: string; version: number; since: string }) => string {
  const { t } = useTranslation("definitions");
  const { zone } = useSession();
  return ({ language, version, since }) =>
    t("wordings.version", { language: t(`language.${language}`), version, when: writeInstant(since, zone) });
}
