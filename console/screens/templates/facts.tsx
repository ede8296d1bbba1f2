import { Anchor, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Template } from "../../api/generated/routes.schemas.ts";
import { useMay, useSession } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { ChannelMark, Pill } from "../../parts/marks.tsx";
import { writeDay } from "../../parts/when.tsx";
import { NewTemplate } from "./new-template.tsx";
import { Senders } from "./senders.tsx";
import { idOf, type TemplateName } from "./template-draft.ts";
import classes from "./templates.module.css";

/** Which template it is, its other forms, its version, and what sends it. */
export function Facts({ name, template, all }: { name: TemplateName; template: Template; all: readonly Template[] }) {
  const { t } = useTranslation("templates");
  const { zone } = useSession();
  const mayWrite = useMay("definitions:write");
  const authorName = useActorName();
  const [isBeginning, beginning] = useDisclosure(false);
  const { version, publishedAt, author, category, users } = template;
  const forms = all.filter(({ key }) => key === name.key);
  return (
    <div className={classes.facts}>
      <Group gap="0.2rem 0.9rem">
        <Text span size="sm" ff="monospace">
          {name.key}
        </Text>
        <nav aria-label={t("forms")} className={classes.forms}>
          {forms.map((form) => (
            <Anchor
              key={idOf(form)}
              size="sm"
              data-own={idOf(form) === idOf(name)}
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/templates/$folder/$name"
                  params={{ folder: name.folder, name: name.name }}
                  search={{ channel: form.channel, language: form.language === "en" ? "en" : "ja" }}
                />
              )}
            >
              <ChannelMark channel={form.channel} label /> {t(`languages.${form.language}`)}
            </Anchor>
          ))}
          {mayWrite && (
            <button type="button" onClick={beginning.open}>
              <IconPlus size={14} aria-hidden /> {t("addForm")}
            </button>
          )}
        </nav>
      </Group>
      <Group gap="0.3rem 0.9rem" mt={4} align="flex-start">
        {users.length > 0 && (
          <Text span size="sm">
            {t("users")}
          </Text>
        )}
        <Senders users={users} most={4} />
        {version === null || publishedAt === null ? (
          <Pill>{t("mark.unpublished")}</Pill>
        ) : (
          <Text span size="sm">
            {t("facts.version", { version, author: authorName(author ?? "system"), day: writeDay(publishedAt, zone) })}
          </Text>
        )}
        {category !== null && <Pill>{t(`categories.${category}`)}</Pill>}
      </Group>
      {isBeginning && <NewTemplate opened close={beginning.close} others={all} given={name.key} />}
    </div>
  );
}
