import { userInfo } from "node:os";
import type { Command } from "commander";

export function register(program: Command): void {
  program
    .command("key")
    .description("issue a key for the staff API; it is shown once")
    .argument("<name>", "whose key it is, as the audit will name them")
    .option("--json", "print one JSON object")
    .action(run);
}

async function run(name: string, { json = false }: { json?: boolean }): Promise<void> {
  const { openContext } = await import("../context.ts");
  const { issueApiKey } = await import("../../services/access/issue-api-key.ts");
  const { context, close } = await openContext();
  try {
    const issued = await issueApiKey(context, { name, actor: `staff:${userInfo().username}` });
    console.log(json ? JSON.stringify(issued) : issued.key);
  } finally {
    await close();
  }
}
