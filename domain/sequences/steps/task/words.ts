export const dependsOnField = (due: string) => `"${due}" depends on a field, which a task's due time cannot.`;
