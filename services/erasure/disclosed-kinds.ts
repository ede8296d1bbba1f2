import type { LocalText } from "../../domain/words/local-text.ts";

/** More rows of one kind are not copied; the archive says so. */
export const MOST_ROWS = 50_000;

interface DisclosedKind {
  /** The table whose rows it holds, each with all columns. */
  table: string;
  words: LocalText;
  /** Reads `row`; $1 holds the ids of the lead and of those merged into them. */
  sql: string;
}

/**
 * The kinds of data that get more than their columns: the words behind their keys, or rows that are found by another row. Tables that a
 * module declares as personal and that are not here are copied as they are (disclose-lead.ts).
 */
export const disclosedKinds: Readonly<Record<string, DisclosedKind>> = {
  lead: {
    table: "lead",
    words: { ja: "お名前、会社名、項目などの基本情報", en: "names, company, fields" },
    sql: `select to_jsonb(l) as row from lead l where l.id = any($1::uuid[]) limit ${MOST_ROWS}`,
  },
  contacts: {
    table: "contact",
    words: { ja: "メールアドレス、LINE、電話番号", en: "mail addresses, LINE, phone numbers" },
    sql: `select to_jsonb(c) as row from contact c where c.lead_id = any($1::uuid[]) order by c.created_at limit ${MOST_ROWS}`,
  },
  consents: {
    table: "consent",
    words: { ja: "同意と撤回、そのとき表示した文言", en: "consents and withdrawals, with the text that was shown" },
    sql: `select to_jsonb(k) || jsonb_build_object('topic_title', t.title, 'wording', w.text, 'wording_hash', w.hash) as row
      from consent k left join topic t on t.key = k.topic left join wording w on w.id = k.wording_id
      where k.lead_id = any($1::uuid[]) order by k.at, k.id limit ${MOST_ROWS}`,
  },
  subscriptions: {
    table: "subscription",
    words: { ja: "購読の状態", en: "subscriptions" },
    sql: `select to_jsonb(s) || jsonb_build_object('topic_title', t.title) as row
      from subscription s left join topic t on t.key = s.topic where s.lead_id = any($1::uuid[]) order by s.topic, s.channel limit ${MOST_ROWS}`,
  },
  suppressions: {
    table: "suppression",
    words: { ja: "配信禁止リストの記録", en: "entries of the suppression list" },
    sql: `select to_jsonb(s) as row from suppression s
      where s.address_hash in (select c.address_hash from contact c where c.lead_id = any($1::uuid[])) order by s.at limit ${MOST_ROWS}`,
  },
  events: {
    table: "event",
    words: { ja: "行動や出来事", en: "what happened" },
    sql: `select to_jsonb(e) as row from event e where e.lead_id = any($1::uuid[]) order by e.at, e.id limit ${MOST_ROWS}`,
  },
  scores: {
    table: "score",
    words: { ja: "スコア", en: "scores" },
    sql: `select to_jsonb(s) as row from score s where s.lead_id = any($1::uuid[]) order by s.dimension limit ${MOST_ROWS}`,
  },
  notes: {
    table: "lead_note",
    words: { ja: "担当者のメモ", en: "notes of staff" },
    sql: `select to_jsonb(n) as row from lead_note n where n.lead_id = any($1::uuid[]) limit ${MOST_ROWS}`,
  },
  tasks: {
    table: "task",
    words: { ja: "担当者のタスク", en: "tasks of staff" },
    sql: `select to_jsonb(t) as row from task t where t.lead_id = any($1::uuid[]) order by t.created_at limit ${MOST_ROWS}`,
  },
  enrolments: {
    table: "enrolment",
    words: { ja: "シーケンスへの参加", en: "enrolments in sequences" },
    sql: `select to_jsonb(e) || jsonb_build_object('sequence', q.key, 'sequence_title', q.title, 'version', v.version, 'outcome', p.outcome,
        'wake_at', p.wake_at) as row
      from enrolment e join process p on p.id = e.id join sequence q on q.id = e.sequence_id join sequence_version v on v.id = e.version_id
      where e.lead_id = any($1::uuid[]) order by e.entered_at limit ${MOST_ROWS}`,
  },
  "enrolment-steps": {
    table: "enrolment_step",
    words: { ja: "通ったステップ", en: "the steps that they passed" },
    sql: `select to_jsonb(s) as row from enrolment_step s join enrolment e on e.id = s.enrolment_id
      where e.lead_id = any($1::uuid[]) limit ${MOST_ROWS}`,
  },
  invitations: {
    table: "offer_invitation",
    words: { ja: "商品への招待", en: "invitations to offers" },
    sql: `select to_jsonb(i) as row from offer_invitation i where i.lead_id = any($1::uuid[]) order by i.began_at limit ${MOST_ROWS}`,
  },
  bookings: {
    table: "booking",
    words: { ja: "申し込んだ日程", en: "seats that they booked" },
    sql: `select to_jsonb(b) || jsonb_build_object('offer', s.offer_key, 'starts_at', s.starts_at, 'zone', s.zone, 'place', s.place) as row
      from booking b join session s on s.id = b.session_id where b.lead_id = any($1::uuid[]) order by b.created_at limit ${MOST_ROWS}`,
  },
  "waiting-lists": {
    table: "wait_entry",
    words: { ja: "キャンセル待ち", en: "waiting lists" },
    sql: `select to_jsonb(w) || jsonb_build_object('offer', s.offer_key, 'starts_at', s.starts_at, 'zone', s.zone) as row
      from wait_entry w join session s on s.id = w.session_id where w.lead_id = any($1::uuid[]) order by w.joined_at limit ${MOST_ROWS}`,
  },
  deals: {
    table: "deal",
    words: { ja: "商談", en: "deals" },
    sql: `select to_jsonb(d) as row from deal d where d.lead_id = any($1::uuid[]) order by d.created_at limit ${MOST_ROWS}`,
  },
  "deal-people": {
    table: "deal_person",
    words: { ja: "決定に関わる人の記録", en: "who takes part in their decision" },
    sql: `select to_jsonb(p) as row from deal_person p where p.lead_id = any($1::uuid[]) limit ${MOST_ROWS}`,
  },
  objections: {
    table: "objection",
    words: { ja: "決められない理由として話したこと", en: "what they said instead of yes" },
    sql: `select to_jsonb(o) as row from objection o where o.lead_id = any($1::uuid[]) order by o.raised_at limit ${MOST_ROWS}`,
  },
  presentations: {
    table: "presentation",
    words: { ja: "受けたプレゼン", en: "presentations that they had" },
    sql: `select to_jsonb(p) as row from presentation p where p.lead_id = any($1::uuid[]) order by p.at limit ${MOST_ROWS}`,
  },
  incidents: {
    table: "incident",
    words: { ja: "ご迷惑をおかけした件の記録", en: "failures, and what was done about them" },
    sql: `select to_jsonb(i) as row from incident i where i.lead_id = any($1::uuid[]) order by i.opened_at limit ${MOST_ROWS}`,
  },
  "incident-log": {
    table: "incident_log",
    words: { ja: "ご迷惑をおかけした件の経過", en: "the course of each failure" },
    sql: `select to_jsonb(i) as row from incident_log i where i.lead_id = any($1::uuid[]) order by i.at limit ${MOST_ROWS}`,
  },
  care: {
    table: "care",
    words: { ja: "アフターフォローの記録", en: "the care after the sale" },
    sql: `select to_jsonb(c) as row from care c where c.lead_id = any($1::uuid[]) order by c.created_at limit ${MOST_ROWS}`,
  },
  "check-ins": {
    table: "check_in",
    words: { ja: "お声がけの記録", en: "when somebody got in touch, and what came of it" },
    sql: `select to_jsonb(k) as row from check_in k where k.lead_id = any($1::uuid[]) order by k.due_on limit ${MOST_ROWS}`,
  },
  proposals: {
    table: "proposal",
    words: { ja: "提案書", en: "proposals" },
    sql: `select to_jsonb(p) as row from proposal p where p.lead_id = any($1::uuid[]) order by p.created_at limit ${MOST_ROWS}`,
  },
  estimates: {
    table: "estimate",
    words: { ja: "見積もり", en: "estimates" },
    sql: `select to_jsonb(e) as row from estimate e where e.lead_id = any($1::uuid[]) order by e.created_at limit ${MOST_ROWS}`,
  },
  "estimate-comments": {
    table: "estimate_comment",
    words: { ja: "見積もりへのコメント", en: "comments on estimates" },
    sql: `select to_jsonb(c) as row from estimate_comment c where c.lead_id = any($1::uuid[]) order by c.at limit ${MOST_ROWS}`,
  },
  deliveries: {
    table: "delivery",
    words: { ja: "契約のあとの提供", en: "what is delivered after contracts" },
    sql: `select to_jsonb(d) as row from delivery d where d.lead_id = any($1::uuid[]) order by d.created_at limit ${MOST_ROWS}`,
  },
  "delivery-milestones": {
    table: "delivery_milestone",
    words: { ja: "提供の予定と結果", en: "milestones of deliveries" },
    sql: `select to_jsonb(m) as row from delivery_milestone m join delivery d on d.id = m.delivery_id
      where d.lead_id = any($1::uuid[]) order by m.due_on, m.id limit ${MOST_ROWS}`,
  },
  "delivery-ratings": {
    table: "delivery_rating",
    words: { ja: "満足度のお答え", en: "how satisfied they said they are" },
    sql: `select to_jsonb(r) as row from delivery_rating r where r.lead_id = any($1::uuid[]) order by r.asked_at limit ${MOST_ROWS}`,
  },
  invoices: {
    table: "invoice",
    words: { ja: "請求", en: "invoices" },
    sql: `select to_jsonb(i) as row from invoice i where i.lead_id = any($1::uuid[]) order by i.created_at limit ${MOST_ROWS}`,
  },
  instalments: {
    table: "instalment",
    words: { ja: "お支払いの回と期日", en: "what is due when" },
    sql: `select to_jsonb(t) as row from instalment t where t.lead_id = any($1::uuid[]) order by t.due_on, t.n limit ${MOST_ROWS}`,
  },
  "credit-notes": {
    table: "credit_note",
    words: { ja: "請求の取り消し", en: "credit notes" },
    sql: `select to_jsonb(c) as row from credit_note c where c.lead_id = any($1::uuid[]) order by c.created_at limit ${MOST_ROWS}`,
  },
  payments: {
    table: "payment",
    words: { ja: "ご入金", en: "payments" },
    sql: `select to_jsonb(p) as row from payment p where p.lead_id = any($1::uuid[]) order by p.created_at limit ${MOST_ROWS}`,
  },
  "bank-lines": {
    table: "bank_line",
    words: { ja: "銀行の明細にある、ご本人のお振込", en: "their transfers in the files of the bank" },
    sql: `select to_jsonb(l) as row from bank_line l where l.lead_id = any($1::uuid[]) order by l.booked_on, l.id limit ${MOST_ROWS}`,
  },
  "payer-names": {
    table: "payer_alias",
    words: { ja: "お振込の名義", en: "the names by which they pay" },
    sql: `select to_jsonb(a) as row from payer_alias a where a.lead_id = any($1::uuid[]) limit ${MOST_ROWS}`,
  },
  "saved-cards": {
    table: "saved_card",
    words: {
      ja: "登録されたカードの記号（番号は決済会社だけが持っています）",
      en: "references to saved cards (only the provider has the numbers)",
    },
    sql: `select to_jsonb(c) as row from saved_card c where c.lead_id = any($1::uuid[]) limit ${MOST_ROWS}`,
  },
  refunds: {
    table: "refund",
    words: { ja: "返金", en: "refunds" },
    sql: `select to_jsonb(r) as row from refund r where r.lead_id = any($1::uuid[]) order by r.created_at limit ${MOST_ROWS}`,
  },
  papers: {
    table: "paper",
    words: {
      ja: "見積書、契約書、請求書などの書類（PDFは papers/ にあります）",
      en: "estimates, contracts, invoices and other papers (as PDF in papers/)",
    },
    sql: `select to_jsonb(p) - 'content' as row from paper p where p.lead_id = any($1::uuid[]) order by p.made_at, p.id limit ${MOST_ROWS}`,
  },
  "import-rows": {
    table: "import_row",
    words: { ja: "取り込んだ行の結果", en: "what came of the rows that were imported" },
    sql: `select to_jsonb(r) as row from import_row r where r.lead_id = any($1::uuid[]) limit ${MOST_ROWS}`,
  },
  decisions: {
    table: "decision",
    words: { ja: "自動の判断とその理由", en: "automatic decisions with their reasons" },
    sql: `select to_jsonb(d) as row from decision d where d.lead_id = any($1::uuid[]) order by d.at, d.id limit ${MOST_ROWS}`,
  },
  planned: {
    table: "touch",
    words: { ja: "計画したメッセージ", en: "messages that were planned" },
    sql: `select to_jsonb(t) as row from touch t where t.lead_id = any($1::uuid[]) order by t.due_at, t.id limit ${MOST_ROWS}`,
  },
  // Links that act for the lead, such as the one that unsubscribes them, would act when staff try them.
  sends: {
    table: "send",
    words: { ja: "送ったメッセージ", en: "messages that were sent" },
    sql: `select to_jsonb(s) || jsonb_build_object('variables', s.variables #- '{variables,urls}' #- '{variables,track}') as row
      from send s where s.lead_id = any($1::uuid[]) order by s.dated_at, s.id limit ${MOST_ROWS}`,
  },
  "send-attempts": {
    table: "attempt",
    words: { ja: "送信の試み", en: "attempts to send" },
    sql: `select to_jsonb(a) as row from attempt a join send s on s.id = a.send_id
      where s.lead_id = any($1::uuid[]) order by a.started_at limit ${MOST_ROWS}`,
  },
  audit: {
    table: "audit",
    words: { ja: "担当者の操作の記録", en: "what staff did" },
    sql: `select to_jsonb(a) as row from audit a
      where a.ref_id in (select unnest($1::uuid[])::text union all select p.id::text from process p where p.lead_id = any($1::uuid[])
        union all select t.id::text from task t where t.lead_id = any($1::uuid[])
        union all select s.id::text from send s where s.lead_id = any($1::uuid[]))
      order by a.at, a.id limit ${MOST_ROWS}`,
  },
};
