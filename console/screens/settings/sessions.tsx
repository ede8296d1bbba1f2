import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { deleteAuthSessionsId, getAuthSessions, postAuthSessionsEndOthers } from "../../api/generated/sign-in.ts";
import { Pill } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./settings.module.css";

/** Where one is signed in, and the end of it. */
export function Sessions() {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ["staff", "sessions"], queryFn: ({ signal }) => getAuthSessions({ signal }) });
  const refresh = () => queries.invalidateQueries({ queryKey: ["staff", "sessions"] });
  const end = async (id: string) => {
    await deleteAuthSessionsId(id).then(() => tellDone(t("sessionEnded")), tellFailed);
    await refresh();
  };
  const endOthers = async () => {
    await postAuthSessionsEndOthers().then(({ ended }) => tellDone(t("othersEnded", { count: ended })), tellFailed);
    await refresh();
  };
  if (list.isPending) return <Loading lines={3} />;
  if (list.error) return <Failure error={list.error} retry={list.refetch} />;
  const { items } = list.data;
  return (
    <Sheet
      title={t("sessions")}
      beside={
        items.length > 1 && (
          <Button variant="light" size="compact-md" onClick={() => void endOthers()}>
            {t("endOthers")}
          </Button>
        )
      }
    >
      <ul className={classes.rows}>
        {items.map((session) => (
          <li key={session.id} className={classes.row}>
            <div>
              {browserOf(session.agent) ?? t("unknownBrowser")} {session.current && <Pill>{t("thisOne")}</Pill>}
              <Text size="sm" c="dimmed">
                {t(`methods.${session.method}`)} · {session.networkAddress ?? "–"} · <When at={session.createdAt} />
              </Text>
            </div>
            {!session.current && (
              <Button variant="default" size="compact-md" onClick={() => void end(session.id)}>
                {t("end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** `Chrome · Windows`, as far as the browser's own name tells it. */
function browserOf(agent: string | null): string | null {
  if (agent === null) return null;
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(agent)?.[1];
  const system = /(iPhone|iPad|Android|Windows|Mac OS X|Linux)/.exec(agent)?.[1];
  const named = [browser?.replace("Edg", "Edge").replace("OPR", "Opera"), system?.replace("Mac OS X", "macOS")].filter(Boolean);
  return named.length > 0 ? named.join(" · ") : agent.slice(0, 60);
}
