import { ActionIcon, Button, Group, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { postLeadsIdTags } from "../../api/generated/leads.ts";
import type { PostLeadsIdTagsBody } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { onEnter } from "../../parts/keys.ts";
import { Pill } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { takeBack } from "../../parts/take-back.ts";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { useRefresh } from "./reading.ts";

/** Tags are added and taken away at once; each can be undone. */
export function Tags({ leadId, tags }: { leadId: string; tags: readonly string[] }) {
  const { t } = useTranslation("person");
  const mayWrite = useMay("people:write");
  const refresh = useRefresh(leadId);
  const kept = useKeptPlace("tag");
  const [text, setText] = useKept(kept, "text", "");
  const change = (tag: string, body: PostLeadsIdTagsBody, message: string) =>
    postLeadsIdTags(leadId, body).then(async ({ undo }) => {
      await refresh();
      tellDone(message, takeBack(undo, refresh), [`tag ${leadId} ${tag}`]);
    }, tellFailed);
  const add = () => {
    const tag = text.normalize("NFKC").trim();
    if (tag === "") return;
    setText("");
    void change(tag, { add: [tag] }, t("tags.added", { tag }));
  };
  return (
    <Sheet title={t("tags.title")}>
      <Group gap={6}>
        {tags.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("tags.none")}
          </Text>
        )}
        {tags.map((tag) => (
          <Pill key={tag}>
            {tag}
            {mayWrite && (
              <ActionIcon
                size={24}
                variant="subtle"
                radius="xl"
                aria-label={t("tags.remove", { tag })}
                onClick={() => void change(tag, { remove: [tag] }, t("tags.removed", { tag }))}
              >
                <IconX size={13} />
              </ActionIcon>
            )}
          </Pill>
        ))}
      </Group>
      {mayWrite && (
        <Group gap={6} mt="xs" wrap="nowrap">
          <TextInput
            size="xs"
            aria-label={t("tags.add")}
            placeholder={t("tags.add")}
            maxLength={64}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={onEnter(add)}
            style={{ flex: 1 }}
          />
          <Button size="xs" variant="default" onClick={add} disabled={text.trim() === ""}>
            {t("tags.put")}
          </Button>
        </Group>
      )}
    </Sheet>
  );
}
