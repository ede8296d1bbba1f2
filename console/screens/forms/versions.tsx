import { Button, Group, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getFormsKeyVersions } from "../../api/generated/forms.ts";
import type { FormVersion } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { CompareParts } from "../../editors/draft/compare-parts.tsx";
import type { DraftHandle } from "../../editors/draft/use-draft.ts";
import { useActorName } from "../../parts/actor.ts";
import { Pill } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { formParts } from "./form-draft.ts";
import { writeForm } from "./form-text.ts";

/** Everything that was published of the form; an older version can come back as the draft. */
export function Versions({ formKey, draft }: { formKey: string; draft: DraftHandle }) {
  const { t } = useTranslation("forms");
  const { t: common } = useTranslation();
  const search = useSearch({ from: "/shell/forms/$key" });
  const navigate = useNavigate({ from: "/forms/$key" });
  const nameOf = useActorName();
  const mayWrite = useMay("definitions:write");
  const list = useInfiniteQuery({
    queryKey: ["forms", formKey, "versions"],
    queryFn: ({ pageParam, signal }) => getFormsKeyVersions(formKey, { limit: 50, ...(pageParam && { cursor: pageParam }) }, { signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => (next === null ? undefined : Number(next)),
  });
  if (list.isPending) return <Loading />;
  if (list.error) return <Failure error={list.error} retry={list.refetch} />;
  const versions = list.data.pages.flatMap(({ items }) => items);
  const bringBack = ({ version, definition }: FormVersion) => {
    const before = draft.text;
    const after = writeForm(definition);
    draft.change(after);
    void draft.save();
    void navigate({ search: {} });
    tellDone(t("versions.isBack", { version }), async () => {
      draft.putBack(before, after);
      await draft.save();
    });
  };
  return (
    <Sheet title={t("tab.versions")}>
      <Stack gap="sm">
        {versions.map((one, index) => {
          const isShown = search.version === one.version;
          const text = writeForm(one.definition);
          return (
            <div key={one.version}>
              <Group justify="space-between" gap="xs">
                <Group gap="xs">
                  <Text fw={600}>{t("versions.version", { version: one.version })}</Text>
                  {index === 0 && <Pill>{t("versions.current")}</Pill>}
                  <Text span size="sm" c="dimmed">
                    <When at={one.at} /> {one.author === null ? t("versions.folder") : nameOf(one.author)}
                  </Text>
                </Group>
                <Group gap="xs">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-expanded={isShown}
                    onClick={() =>
                      void navigate({ search: isShown ? { tab: "versions" } : { tab: "versions", version: one.version }, replace: true })
                    }
                  >
                    {t("versions.compare")}
                  </Button>
                  {mayWrite && text !== draft.text && (
                    <Button size="compact-sm" variant="default" onClick={() => bringBack(one)}>
                      {t("versions.bringBack")}
                    </Button>
                  )}
                </Group>
              </Group>
              {isShown && (
                <CompareParts
                  key={draft.text}
                  parts={formParts}
                  before={{ label: t("versions.version", { version: one.version }), text }}
                  after={{ label: t("versions.now"), text: draft.text }}
                />
              )}
            </div>
          );
        })}
        {list.hasNextPage && (
          <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {common("list.more")}
          </Button>
        )}
      </Stack>
    </Sheet>
  );
}
