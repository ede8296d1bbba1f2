import { Code, SimpleGrid, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getRestore } from "../../api/generated/restore.ts";
import type { System as SystemState } from "../../api/generated/routes.schemas.ts";
import { getSystem } from "../../api/generated/system.ts";
import { languageNow } from "../../app/words.ts";
import { writeDuration } from "../../parts/duration.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { StateMark, type StateTone } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { RestoreHold } from "../today/restore-hold.tsx";
import { OutboxDrawer } from "./outbox.tsx";
import classes from "./settings.module.css";

const tones: Readonly<Record<string, StateTone>> = { ok: "running", warn: "paused", fault: "parked" };
/** Worst first. */
const order = ["fault", "warn", "ok"];
const ASK_AGAIN_MS = 30_000;

/** How the installation does, and what to do about it. */
export function System() {
  const { open } = useSearch({ from: "/shell/settings/system" });
  const navigate = useNavigate({ from: "/settings/system" });
  const system = useQuery({ queryKey: ["system", "state"], queryFn: ({ signal }) => getSystem({ signal }), refetchInterval: ASK_AGAIN_MS });
  if (system.isPending) return <Loading />;
  if (system.error) return <Failure error={system.error} retry={system.refetch} />;
  return (
    <div className={classes.stack}>
      <Restored />
      <Findings findings={system.data.findings} />
      <Installation system={system.data} />
      <Work system={system.data} />
      <OutboxDrawer opened={open === "outbox"} close={() => void navigate({ search: {}, replace: true })} />
    </div>
  );
}

function Restored() {
  const { t } = useTranslation("settings");
  const state = useQuery({ queryKey: ["system", "restore"], queryFn: ({ signal }) => getRestore({ signal }) });
  const hold = state.data?.hold;
  const unreadable = state.data?.unreadable ?? 0;
  if (!hold && unreadable === 0) return null;
  return (
    <Sheet title={t("system.restore")} tone="warn">
      {hold && (
        <ul className={classes.rows}>
          <RestoreHold hold={hold} />
        </ul>
      )}
      {unreadable > 0 && <Text size="sm">{t("system.unreadable", { count: unreadable })}</Text>}
    </Sheet>
  );
}

function Findings({ findings }: Pick<SystemState, "findings">) {
  const { t } = useTranslation("settings");
  const language = languageNow();
  const bad = findings.filter(({ state }) => state !== "ok").length;
  return (
    <Sheet
      title={t("system.findings")}
      beside={
        <StateMark tone={bad === 0 ? "running" : "paused"}>{bad === 0 ? t("system.sound") : t("system.bad", { count: bad })}</StateMark>
      }
    >
      <ul className={classes.rows}>
        {findings
          .toSorted((one, two) => order.indexOf(one.state) - order.indexOf(two.state))
          .map(({ part, state, detail, advice }) => (
            <li key={`${part.en} ${detail.en}`} className={classes.row}>
              <div style={{ flex: "1 1 18rem" }}>
                <Text component="span" fw={600}>
                  {part[language]}
                </Text>
                <Text size="sm">{detail[language]}</Text>
                {advice !== null && (
                  <Text size="sm" c="dimmed">
                    {t("system.advice", { advice: advice[language] })}
                  </Text>
                )}
              </div>
              <StateMark tone={tones[state] ?? "waiting"}>{t(`system.states.${state}`)}</StateMark>
            </li>
          ))}
      </ul>
      <Text size="xs" c="dimmed" mt="xs">
        {t("system.doctor")} <Code>./hagukumi doctor</Code>
      </Text>
    </Sheet>
  );
}

function Installation({ system: { version, sandbox, clock, workers } }: { system: SystemState }) {
  const { t } = useTranslation("settings");
  return (
    <Sheet title={t("system.installation")}>
      <Table fz="sm">
        <Table.Tbody>
          <Fact name={t("system.version")}>Hagukumi {version}</Fact>
          <Fact name={t("system.mode")}>{t(sandbox ? "system.sandbox" : "system.live")}</Fact>
          <Fact name={t("system.clock")}>
            <When at={clock.now} />
            {clock.speed !== 1 && ` ${t("system.speed", { speed: clock.speed })}`}
            {clock.halted && ` ${t("system.halted")}`}
          </Fact>
          {workers.map(({ id, startedAt, seenAt, alive }) => (
            <Fact key={id} name={t("system.worker")}>
              <StateMark tone={alive ? "running" : "parked"}>{t(alive ? "system.alive" : "system.dead")}</StateMark>{" "}
              <Text component="span" size="sm" c="dimmed">
                {t("system.started")} <When at={startedAt} />
                {!alive && (
                  <>
                    {" · "}
                    {t("system.seen")} <When at={seenAt} />
                  </>
                )}
              </Text>
            </Fact>
          ))}
        </Table.Tbody>
      </Table>
    </Sheet>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" w="9rem" fw={500}>
        {name}
      </Table.Th>
      <Table.Td>{children}</Table.Td>
    </Table.Tr>
  );
}

const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);

/** Later than any message. */
const EVER = "9999-12-31T00:00:00.000Z";

/** What waits, and how late the oldest of each kind is. */
function Work({ system: { lags, counts } }: { system: SystemState }) {
  const { t } = useTranslation("settings");
  const latest = (list: readonly { seconds: number }[]) => Math.max(0, ...list.map(({ seconds }) => seconds));
  const late = [
    { name: "dispatch", seconds: latest(lags.dispatch) },
    { name: "timers", seconds: latest(lags.timers) },
    { name: "relay", seconds: lags.relay },
    { name: "webhooks", seconds: lags.webhooks },
  ];
  const waiting: { name: string; count: number; to: string; search?: Record<string, unknown> }[] = [
    { name: "touches", count: sum(counts.touches), to: "/sends/planned", search: { before: EVER } },
    { name: "deferred", count: sum(counts.sends.filter(({ state }) => state === "deferred")), to: "/sends", search: { state: "deferred" } },
    { name: "unknown", count: sum(counts.unknown), to: "/sends/unknown" },
    { name: "outbox", count: counts.outbox, to: "/settings/system", search: { open: "outbox" } },
  ];
  const number = new Intl.NumberFormat(languageNow());
  return (
    <Sheet title={t("system.work")}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Table fz="sm">
          <Table.Tbody>
            {waiting.map(({ name, count, to, search }) => (
              <Fact key={name} name={t(`system.waiting.${name}`)}>
                <LinkAnchor to={to} {...(search && { search })}>
                  {number.format(count)}
                </LinkAnchor>
              </Fact>
            ))}
          </Table.Tbody>
        </Table>
        <Table fz="sm">
          <Table.Tbody>
            {late.map(({ name, seconds }) => (
              <Fact key={name} name={t(`system.late.${name}`)}>
                {seconds < 60 ? t("system.onTime") : writeDuration(seconds * 1_000)}
              </Fact>
            ))}
          </Table.Tbody>
        </Table>
      </SimpleGrid>
    </Sheet>
  );
}
