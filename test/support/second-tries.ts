import type { Reporter, TestModule } from "vitest/node";

/** Names at the end of a run the tests that passed on a second try only. */
export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const late = modules.flatMap((module) =>
      [...module.children.allTests()].filter((one) => one.diagnostic()?.flaky).map((one) => `${module.relativeModuleId} > ${one.fullName}`),
    );
    if (late.length > 0) console.log(`\nPassed on the second try only, to be mended:\n${late.map((one) => `  ${one}\n`).join("")}`);
  }
}
