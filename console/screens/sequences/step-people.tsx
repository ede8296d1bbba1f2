import { Anchor, Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getSequencesKeySteps, getSequencesKeyStepsStepPeople } from "../../api/generated/sequences.ts";
import { nameOf } from "../../parts/person-name.ts";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";

/** The people behind a number of a step. It stands in the address, so that the same link shows the same people. */
export function StepPeople({ sequenceKey }: { sequenceKey: string }) {
  const { t } = useTranslation("sequences");
  const { t: common } = useTranslation();
  const { step, people: state, reason, version } = useSearch({ from: "/shell/sequences/$key" });
  const navigate = useNavigate({ from: "/sequences/$key" });
  const isOpen = step !== undefined && state !== undefined;
  const list = useInfiniteQuery({
    queryKey: ["sequence", sequenceKey, "people", step, state, reason, version],
    queryFn: ({ pageParam, signal }) =>
      getSequencesKeyStepsStepPeople(
        sequenceKey,
        step ?? "",
        {
          state: state ?? "waiting",
          limit: 50,
          ...(pageParam && { cursor: pageParam }),
          ...(reason && { reason }),
          ...(version && { version }),
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: isOpen,
  });
  const counts = useQuery({
    queryKey: ["sequence", sequenceKey, "steps", version ?? null],
    queryFn: ({ signal }) => getSequencesKeySteps(sequenceKey, version ? { version } : {}, { signal }),
    enabled: isOpen,
  });
  const own = counts.data?.items.find((item) => item.step === step);
  const reasons = Object.entries((state === "skipped" ? own?.skipped : state === "notSent" ? own?.notSent : undefined) ?? {});
  const close = () => void navigate({ search: ({ people: _, reason: __, ...before }) => before });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Drawer
      opened={isOpen}
      onClose={close}
      position="right"
      size="md"
      title={isOpen ? t("people.title", { step, state: t(`people.state.${state}`) }) : ""}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      {reasons.length > 1 && (
        <Group gap={6} mb="sm" role="group" aria-label={t("people.reason")}>
          {reasons.map(([code, count]) => (
            <Button
              key={code}
              size="compact-sm"
              variant={reason === code ? "filled" : "default"}
              aria-pressed={reason === code}
              onClick={() =>
                void navigate({
                  search: ({ reason: before, ...rest }) => (before === code ? rest : { ...rest, reason: code }),
                  replace: true,
                })
              }
            >
              {reasonWords(t, code)} {t("number", { count })}
            </Button>
          ))}
        </Group>
      )}
      {list.isPending ? (
        <Loading />
      ) : list.error ? (
        <Failure error={list.error} retry={list.refetch} />
      ) : rows.length === 0 ? (
        <Empty title={t("people.nobody")} />
      ) : (
        <Stack gap={0} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
          {rows.map((person) => (
            <li key={`${person.enrolmentId} ${person.occurrence}`} style={{ borderTop: "1px solid var(--line)", padding: "0.5rem 0.2rem" }}>
              <Group justify="space-between" gap="xs" wrap="nowrap">
                <Anchor component={Link} to={`/people/${person.leadId}`} fw={600} c="var(--ink)">
                  {nameOf(person) ?? common("person.nameless")}
                </Anchor>
                <Text span size="sm" c="dimmed" style={{ whiteSpace: "nowrap" }}>
                  <When at={person.at} />
                </Text>
              </Group>
              <Text size="xs" c="dimmed">
                {[
                  t("people.version", { version: person.version }),
                  person.occurrence > 1 && t("people.occurrence", { count: person.occurrence }),
                  person.reason !== null && reasonWords(t, person.reason),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </li>
          ))}
          {list.hasNextPage && (
            <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {common("list.more")}
            </Button>
          )}
        </Stack>
      )}
    </Drawer>
  );
}

/** A reason of the rules in words; one that a module brings keeps its code. */
function reasonWords(t: (key: string, options: { defaultValue: string }) => string, code: string): string {
  return t(`reason.${code}`, { defaultValue: code });
}
