import { useQuery } from "@tanstack/react-query";
import { getSequences } from "../api/generated/sequences.ts";
import { useMay } from "../app/session.ts";

/** All sequences as the choices of a field. */
export function useSequenceTitles() {
  const mayRead = useMay("definitions:read");
  const sequences = useQuery({ queryKey: ["sequences", "list"], queryFn: ({ signal }) => getSequences({ signal }), enabled: mayRead });
  return (sequences.data?.items ?? []).map(({ key, title }) => ({ value: key, label: title }));
}
