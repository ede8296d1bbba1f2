import { useQuery } from "@tanstack/react-query";
import { getDocuments } from "../api/generated/definitions.ts";
import { useMay } from "../app/session.ts";

/** All documents as the choices of a field. */
export function useDocumentTitles() {
  const mayRead = useMay("definitions:read");
  const documents = useQuery({ queryKey: ["documents"], queryFn: ({ signal }) => getDocuments({ signal }), enabled: mayRead });
  return (documents.data?.items ?? []).map(({ key, title }) => ({ value: key, label: title }));
}
