import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "worker/relay.ts", find: "deleteExecutions(client, enrolmentWorkflowId(refId))", replace: "true" }];
