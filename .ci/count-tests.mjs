import { readFileSync } from "node:fs";

// Usage: node count-tests.mjs <Vitest's JSON report> <its exit status>. Prints "<passed> <failed>".
// A test file that cannot be loaded, an error outside all tests, and a run without a report count as one failure each.

const [file = "", status = "1"] = process.argv.slice(2);
process.stdout.write(`${count().join(" ")}\n`);

function count() {
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return [0, 1];
  }
  const broken = report.testResults.filter(
    (result) => result.status === "failed" && !result.assertionResults.some((assertion) => assertion.status === "failed"),
  );
  const failed = report.numFailedTests + broken.length;
  return [report.numPassedTests, failed === 0 && status !== "0" ? 1 : failed];
}
