import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { CompareParts } from "./compare-parts.tsx";
import type { DraftParts } from "./parts.ts";
import type { DraftHandle } from "./use-draft.ts";

interface SavesProps {
  queryKey: readonly unknown[];
  read: (options: { signal: AbortSignal }) => Promise<readonly Draft[]>;
  draft: DraftHandle;
  parts: DraftParts;
}

/** What the draft was at each of its last saves; an earlier text can come back. */
export function Saves({ queryKey, read, draft, parts }: SavesProps) {
  const { t } = useTranslation("drafts");
  const nameOf = useActorName();
  const mayWrite = useMay("definitions:write");
  const [shown, setShown] = useState<string | null>(null);
  const saves = useQuery({
    queryKey: [...queryKey, draft.revision],
    queryFn: ({ signal }) => read({ signal }),
  });
  if (saves.isPending) return <Loading />;
  if (saves.error) return <Failure error={saves.error} retry={saves.refetch} />;
  if (saves.data.length === 0) return <Empty title={t("saves.empty")}>{t("saves.emptyHint")}</Empty>;
  return (
    <Sheet title={t("saves.title")}>
      <Stack gap="sm">
        {saves.data.map((save) => {
          const id = `${save.revision} ${save.at}`;
          return (
            <div key={id}>
              <Group justify="space-between" gap="xs">
                <Text size="sm">
                  <When at={save.at} />{" "}
                  <Text span c="dimmed">
                    {nameOf(save.author)}
                  </Text>
                </Text>
                <Group gap="xs">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-expanded={shown === id}
                    onClick={() => setShown(shown === id ? null : id)}
                  >
                    {t("saves.compare")}
                  </Button>
                  {mayWrite && save.text !== draft.text && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => {
                        const before = draft.text;
                        draft.change(save.text);
                        void draft.save();
                        tellDone(t("saves.restored"), async () => {
                          draft.putBack(before, save.text);
                          await draft.save();
                        });
                      }}
                    >
                      {t("saves.restore")}
                    </Button>
                  )}
                </Group>
              </Group>
              {shown === id && (
                <CompareParts
                  parts={parts}
                  before={{ label: t("saves.then"), text: save.text }}
                  after={{ label: t("saves.now"), text: draft.text }}
                />
              )}
            </div>
          );
        })}
      </Stack>
    </Sheet>
  );
}
