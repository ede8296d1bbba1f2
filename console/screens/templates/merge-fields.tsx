import { Button, Popover, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBraces, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { getTemplatesMergeFields } from "../../api/generated/templates.ts";
import { languageNow } from "../../app/words.ts";
import type { Field } from "../../editors/liquid/complete.ts";
import type { TemplateName } from "./template-draft.ts";
import classes from "./templates.module.css";

export interface MergeField extends Field {
  group: "lead" | "business" | "links" | "origin" | "other";
}

/** The variables that a template of this channel may use. */
export function useMergeFields({ channel, language }: Pick<TemplateName, "channel" | "language">): readonly MergeField[] {
  const { data } = useQuery({
    queryKey: ["templates", "merge-fields", language],
    queryFn: ({ signal }) => getTemplatesMergeFields({ language }, { signal }),
    staleTime: 300_000,
  });
  const shown = languageNow();
  return useMemo(
    () =>
      (data?.items ?? [])
        .filter(({ channels }) => channels === null || channels.includes(channel))
        .map(({ path, insert, label, sample, origin }) => ({ path, insert, label: label[shown], sample, group: groupOf(path, origin) })),
    [data, channel, shown],
  );
}

function groupOf(path: string, origin: string | null): MergeField["group"] {
  if (origin !== null) return "origin";
  const first = path.split(".")[0];
  return first === "lead" || first === "business" ? first : first === "urls" ? "links" : "other";
}

/** A list of merge fields by what they mean; a press writes one where the cursor was. */
export function MergeFieldList({ fields, insert }: { fields: readonly MergeField[]; insert: (text: string) => void }) {
  const { t } = useTranslation("templates");
  const [opened, list] = useDisclosure(false);
  const [wanted, setWanted] = useState("");
  const plain = (text: string) => text.normalize("NFKC").toLowerCase();
  const found = fields.filter(({ path, label }) => plain(`${path} ${label}`).includes(plain(wanted.trim())));
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <Popover opened={opened} onChange={(open) => !open && list.close()} position="bottom-end" width={340} trapFocus shadow="md">
      <Popover.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconBraces size={15} aria-hidden />} onClick={list.toggle}>
          {t("fields.open")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("fields.open")}>
        <TextInput
          size="xs"
          aria-label={t("fields.search")}
          placeholder={t("fields.search")}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <div className={classes.fields}>
          {found.length === 0 && (
            <Text size="sm" c="dimmed" p="xs">
              {t("fields.none")}
            </Text>
          )}
          {groups.map((group) => (
            <section key={group} aria-label={t(`fields.group.${group}`)}>
              <Text size="xs" c="dimmed" px={8} pt={6}>
                {t(`fields.group.${group}`)}
              </Text>
              {found
                .filter((field) => field.group === group)
                .map((field) => (
                  <button
                    key={field.path}
                    type="button"
                    className={classes.field}
                    onClick={() => {
                      list.close();
                      insert(field.insert);
                    }}
                  >
                    <b>{field.label}</b>
                    {field.sample !== "" && <span>{field.sample}</span>}
                    <code>{field.path}</code>
                  </button>
                ))}
            </section>
          ))}
        </div>
        <Text size="xs" c="dimmed" mt={6}>
          {t("fields.hint", { brackets: "{{" })}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
