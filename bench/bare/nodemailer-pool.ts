import nodemailer from "nodemailer";

/** One message in the form for nodemailer. */
export interface BareMail {
  envelope: { from: string; to: string };
  from: { name: string; address: string };
  replyTo: string | undefined;
  to: string;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  date: Date;
  headers: Record<string, string>;
}

/** Sends all mails through nodemailer's own pool, as one would without Hagukumi: no database, no brakes, no resume. */
export async function sendByNodemailer(url: string, connections: number, mails: readonly BareMail[]): Promise<void> {
  const { hostname: host, port } = new URL(url);
  const transport = nodemailer.createTransport({
    host,
    port: Number(port),
    pool: true,
    maxConnections: connections,
    maxMessages: 1_000,
    ignoreTLS: true,
  });
  const waiting = [...mails];
  // Twice the number of connections, so that no connection waits for the next message.
  const loops = Array.from({ length: connections * 2 }, async () => {
    for (let mail = waiting.pop(); mail; mail = waiting.pop()) await transport.sendMail(mail);
  });
  await Promise.all(loops);
  transport.close();
}
