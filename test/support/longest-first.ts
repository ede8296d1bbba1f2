import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longer than half a minute, the longest first. Started last, one of them would run alone while the other workers wait. */
const long = [
  "e2e/console/every-screen",
  "e2e/sandbox",
  "e2e/console/rules",
  "integration/commands",
  "e2e/restart",
  "e2e/console/owner",
  "e2e/demo",
  "api/heavy-input",
  "e2e/bad-input",
  "e2e/console/drafts",
  "e2e/sign-up",
  "e2e/dev",
  "api/bad-values",
  "e2e/console/views",
  "worker/erased-executions",
  "cli/commands/simulate",
  "cli/commands/lint",
].map((file) => `/test/${file}.test.ts`);

/** Starts the long files first, the others in Vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = long.findIndex((file) => moduleId.endsWith(file));
      return place < 0 ? long.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
