import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PostSendsIdResolveBodyAs } from "../api/generated/routes.schemas.ts";
import { postSendsIdResolve, postSendsIdUndoResolve } from "../api/generated/sends.ts";
import { useMay } from "../app/session.ts";
import { AskReason } from "./ask.tsx";
import { tellDone } from "./undo.tsx";

const resolutions = ["arrived", "not-arrived", "leave"] as const satisfies readonly PostSendsIdResolveBodyAs[];

/** What a person knows of a message that ended unknown: three answers, each with its reason, and taken back with one press. */
export function ResolveSend({ send }: { send: { id: string } }) {
  const { t } = useTranslation("sends");
  const queries = useQueryClient();
  const mayResolve = useMay("sends:resolve");
  const [as, setAs] = useState<PostSendsIdResolveBodyAs | null>(null);
  if (!mayResolve) return null;
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ["sends"] });
    await queries.invalidateQueries({ queryKey: ["today"] });
  };
  const resolve = async (reason: string) => {
    if (as === null) return;
    await postSendsIdResolve(send.id, { as, reason });
    tellDone(t(`resolved.${as}`), async () => {
      await postSendsIdUndoResolve(send.id);
      await refresh();
    });
    await refresh();
  };
  return (
    <Group gap={6}>
      {resolutions.map((one) => (
        <Button key={one} variant="default" size="compact-sm" onClick={() => setAs(one)}>
          {t(`resolve.${one}`)}
        </Button>
      ))}
      <AskReason
        opened={as !== null}
        close={() => setAs(null)}
        title={t("resolveTitle")}
        explanation={as && t(`resolveWhat.${as}`)}
        action={as ? t(`resolve.${as}`) : ""}
        act={resolve}
      />
    </Group>
  );
}
