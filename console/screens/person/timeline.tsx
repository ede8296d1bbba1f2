import { Button, Chip, Group, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getLeadsIdTimeline } from "../../api/generated/leads.ts";
import { useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { writeShortDay } from "../../parts/when.tsx";
import { EntryLine } from "./entry-line.tsx";
import classes from "./person.module.css";
import { entryKinds } from "./search.ts";

/** What happened, the newest first. Equal lines in a row stand as one. */
export function Timeline({ leadId }: { leadId: string }) {
  const { t } = useTranslation("person");
  const { zone } = useSession();
  const { kind } = useSearch({ from: "/shell/people/$leadId" });
  const navigate = useNavigate({ from: "/people/$leadId" });
  const language = languageNow();
  const list = useInfiniteQuery({
    queryKey: ["lead", leadId, "timeline", kind, language],
    queryFn: ({ pageParam, signal }) => getLeadsIdTimeline(leadId, { kind, language, cursor: pageParam, limit: 50 }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const days = entries.map(({ at }) => writeShortDay(new Date(at), zone));
  const choose = (one: string) =>
    void navigate({
      search: (before) => ({ ...before, kind: entryKinds.find((known) => known === one) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Sheet title={t("timeline.title")}>
      <Chip.Group value={kind ?? "all"} onChange={choose}>
        <Group gap={6} mb="xs" role="group" aria-label={t("timeline.filter")}>
          {["all", ...entryKinds].map((one) => (
            <Chip key={one} value={one} size="xs" variant="outline">
              {t(`timeline.kinds.${one}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {list.isPending ? (
        <Loading />
      ) : list.error ? (
        <Failure error={list.error} retry={list.refetch} />
      ) : entries.length === 0 ? (
        <Text size="sm" c="dimmed" py="sm">
          {t(kind === undefined ? "timeline.nothingYet" : "timeline.none")}
        </Text>
      ) : (
        <ol className={classes.lines}>
          {entries.map((entry, index) => (
            <EntryLine key={entry.id} leadId={leadId} entry={entry} isNewDay={days[index] !== days[index - 1]} />
          ))}
        </ol>
      )}
      {list.hasNextPage && (
        <Button variant="subtle" size="compact-sm" mt="xs" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t("timeline.older")}
        </Button>
      )}
    </Sheet>
  );
}
