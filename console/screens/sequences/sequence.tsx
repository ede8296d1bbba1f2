import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getDraftsSequencesKey, getSequencesKey, getSequencesKeyVersionsVersion } from "../../api/generated/sequences.ts";
import { orNull } from "../../api/or-null.ts";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { Editing } from "./editing.tsx";
import { draftKey } from "./sequence-draft.ts";

/** One sequence: what was published, what is being written, and the people in it. */
export function SequenceScreen() {
  const { t } = useTranslation("sequences");
  const { key } = useParams({ from: "/shell/sequences/$key" });
  const page = useQuery({ queryKey: ["sequence", key, "page"], queryFn: ({ signal }) => orNull(getSequencesKey(key, { signal })) });
  const draft = useQuery({ queryKey: draftKey(key), queryFn: ({ signal }) => orNull(getDraftsSequencesKey(key, { signal })) });
  const newest = page.data?.newestVersion;
  const version = useQuery({
    queryKey: ["sequence", key, "version", newest],
    queryFn: ({ signal }) => getSequencesKeyVersionsVersion(key, newest ?? 0, { signal }),
    enabled: newest !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // While another one is read, the editor stays with what is typed in it.
    placeholderData: (before, query) => (query?.queryKey[1] === key ? before : undefined),
  });
  // Once they were read, the editor stays with what is typed in it, also while the server cannot be asked again.
  const error = [page, draft, version].find(({ data, error }) => data === undefined && error !== null)?.error;
  if (error) return <Failure error={error} retry={() => Promise.all([page.refetch(), draft.refetch(), version.refetch()])} />;
  if (page.data === undefined || draft.data === undefined || (newest !== undefined && version.data === undefined))
    return <Loading lines={12} />;
  if (page.data === null && draft.data === null) {
    return (
      <Empty
        title={t("gone.title")}
        action={
          <Anchor component={Link} to="/sequences">
            {t("gone.list")}
          </Anchor>
        }
      >
        {t("gone.why", { key })}
      </Empty>
    );
  }
  return <Editing key={key} sequenceKey={key} page={page.data} draft={draft.data} published={version.data ?? null} />;
}
