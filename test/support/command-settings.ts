/** Environment of a command that uses a test's database, with the keys of `contextOn`. Nothing listens at the other addresses. */
export function commandSettings(database: { url: string }): Record<string, string> {
  const key = (fill: number) => Buffer.alloc(32, fill).toString("base64url");
  return {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: "127.0.0.1:9",
    HAGUKUMI_SANDBOX_URL: "http://127.0.0.1:9",
    SMTP_URL: "smtp://127.0.0.1:9",
    PUBLIC_URL: "http://shop.test",
    HAGUKUMI_TOKEN_KEYS: `k1:${key(1)}`,
    HAGUKUMI_SUPPRESSION_KEY: key(2),
    HAGUKUMI_VAULT_KEY: key(3),
  };
}
