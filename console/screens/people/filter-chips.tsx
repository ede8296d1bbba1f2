import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getImportsId } from "../../api/generated/imports.ts";
import { orNull } from "../../api/or-null.ts";
import { useMay, useSession } from "../../app/session.ts";
import { useDocumentTitles } from "../../parts/document-titles.ts";
import { useHoldCauseChoices, useSourceChoices, useTopicChoices } from "../../parts/people-choices.ts";
import { useSequenceTitles } from "../../parts/sequence-titles.ts";
import { useStaffNames } from "../../parts/staff-names.ts";
import { writeDay } from "../../parts/when.tsx";
import { useStepSentences } from "../sequences/step-sentences.ts";
import classes from "./people.module.css";
import type { PeopleFilter } from "./search.ts";

/** The words of the values that a filter chooses among. */
const worded: Partial<Record<keyof PeopleFilter, string>> = {
  relation: "relations",
  stage: "stages",
  enrolment: "enrolments",
  subscription: "subscriptions",
  contact: "contactStates",
  held: "helds",
};

/** What narrows the list now, each with a way to take it away. */
export function FilterChips({ filter, change }: { filter: PeopleFilter; change: (part: PeopleFilter) => void }) {
  const { t } = useTranslation("people");
  const { zone } = useSession();
  const sequences = useSequenceTitles();
  const documents = useDocumentTitles();
  const staff = useStaffNames();
  const importName = useImportName(filter.importId);
  const { sentenceOf } = useStepSentences(filter.step === undefined ? undefined : filter.sequence);
  const known: Partial<Record<keyof PeopleFilter, readonly { value: string; label: string }[]>> = {
    sequence: sequences,
    opened: documents,
    topic: useTopicChoices(),
    source: useSourceChoices(),
    holdCause: useHoldCauseChoices(),
  };
  const { search: _, ...rest } = filter;
  const set = Object.entries(rest) as [keyof PeopleFilter, string | number][];
  if (set.length === 0) return null;
  const writeValue = (name: keyof PeopleFilter, value: string | number): string => {
    if (worded[name] !== undefined) return t(`${worded[name]}.${value}`);
    if (known[name] !== undefined) return known[name].find((one) => one.value === value)?.label ?? String(value);
    if (name === "step") return sentenceOf(String(value));
    if (name === "initial") return String(value).length === 1 ? String(value).toUpperCase() : t(`index.${value}`);
    if (name === "importId") return importName ?? "…";
    if (name === "ownerId") return staff.find(({ id }) => id === value)?.name ?? "…";
    if (name === "createdFrom") return writeDay(String(value), zone);
    if (name === "createdTo") return writeDay(new Date(Date.parse(String(value)) - 1), zone);
    return String(value);
  };
  return (
    <ul className={classes.chips} style={{ listStyle: "none", paddingInlineStart: 0, marginTop: 0 }} aria-label={t("filters.set")}>
      {set.map(([name, value]) => (
        <li key={name} className={classes.chip}>
          <span>{t("filters.is", { name: t(`filters.${name}`), value: writeValue(name, value) })}</span>
          <ActionIcon
            size={24}
            radius="xl"
            variant="subtle"
            aria-label={t("filters.remove", { name: t(`filters.${name}`) })}
            onClick={() => change(name === "sequence" ? { sequence: undefined, step: undefined } : { [name]: undefined })}
          >
            <IconX size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

/** The name of the file; undefined until it is known. */
function useImportName(importId: string | undefined): string | undefined {
  const { t } = useTranslation("people");
  const mayRead = useMay("imports:read");
  const { data } = useQuery({
    queryKey: ["imports", importId],
    queryFn: ({ signal }) => orNull(getImportsId(importId ?? "", { signal })),
    enabled: mayRead && importId !== undefined,
  });
  return data?.name === "" ? t("filters.namelessImport") : data?.name;
}
