import { type Transaction, unprepared } from "../prisma/client.ts";
import type { Context } from "../services/engine/context/context.ts";

export interface People {
  leads: number;
  /** Spread over the two years before the opening. */
  events: number;
}

/** Leads that one statement makes: a transaction of everything would keep all new rows in its snapshot. */
const CHUNK = 50_000;

/** The 40 most frequent family names of Japan: kanji, kana, Latin letters. */
const families =
  "佐藤 サトウ sato,鈴木 スズキ suzuki,高橋 タカハシ takahashi,田中 タナカ tanaka,伊藤 イトウ ito,渡辺 ワタナベ watanabe,山本 ヤマモト yamamoto,中村 ナカムラ nakamura,小林 コバヤシ kobayashi,加藤 カトウ kato,吉田 ヨシダ yoshida,山田 ヤマダ yamada,佐々木 ササキ sasaki,山口 ヤマグチ yamaguchi,松本 マツモト matsumoto,井上 イノウエ inoue,木村 キムラ kimura,林 ハヤシ hayashi,斎藤 サイトウ saito,清水 シミズ shimizu,山崎 ヤマザキ yamazaki,森 モリ mori,池田 イケダ ikeda,橋本 ハシモト hashimoto,阿部 アベ abe,石川 イシカワ ishikawa,山下 ヤマシタ yamashita,中島 ナカジマ nakajima,石井 イシイ ishii,小川 オガワ ogawa,前田 マエダ maeda,岡田 オカダ okada,長谷川 ハセガワ hasegawa,藤田 フジタ fujita,後藤 ゴトウ goto,近藤 コンドウ kondo,村上 ムラカミ murakami,遠藤 エンドウ endo,青木 アオキ aoki,坂本 サカモト sakamoto";
const givens =
  "美紀 ミキ miki,健太 ケンタ kenta,花子 ハナコ hanako,翔太 ショウタ shota,陽子 ヨウコ yoko,大輔 ダイスケ daisuke,恵子 ケイコ keiko,直樹 ナオキ naoki,由美 ユミ yumi,拓也 タクヤ takuya,真由美 マユミ mayumi,誠 マコト makoto,智子 トモコ tomoko,哲也 テツヤ tetsuya,久美子 クミコ kumiko,達也 タツヤ tatsuya,裕子 ユウコ yuko,亮 リョウ ryo,愛 アイ ai,駿 シュン shun,葵 アオイ aoi,蓮 レン ren,結衣 ユイ yui,悠斗 ユウト yuto,さくら サクラ sakura,陽菜 ヒナ hina,湊 ミナト minato,凛 リン rin,樹 イツキ itsuki,紬 ツムギ tsumugi";
const companies = "見本製作所,青空商事,みどり工務店,北星システム,ひかり設計,さくら税理士事務所,東海運輸,花園フラワー,大和食品,港不動産";
const domains = "gmail.example,yahoo.example,docomo.example,ezweb.example,softbank.example,icloud.example,company.example,outlook.example";

/**
 * Fills a database that has a playbook: leads with Japanese names, mail addresses, LINE accounts, consents, tags, scores, holds, enrolments,
 * messages with decisions, and what they did. The same number gives the same people. What triggers keep for the lists is written at the
 * end, as the migration wrote it for leads that existed: row by row it would take five times as long.
 */
export async function fillPeople(
  { database, clock }: Context,
  { leads, events }: People,
  progress: (sentence: string) => void,
): Promise<void> {
  const { pool } = database;
  const now = clock.now();
  await pool.query("select ensure_partitions(($1::timestamptz - interval '2 years')::date, 27)", [now]);
  for (const table of listed) await pool.query(unprepared(`alter table ${table} disable trigger user`));
  for (let from = 0; from < leads; from += CHUNK) {
    const to = Math.min(from + CHUNK, leads);
    await database.transaction((tx) => addLeads(tx, from, to, now));
    progress(`people: ${to} of ${leads} leads`);
  }
  // Without it, the plan of the messages is one for empty tables.
  await pool.query("analyze contact, enrolment");
  for (let from = 0; from < leads; from += CHUNK) {
    const to = Math.min(from + CHUNK, leads);
    await database.transaction((tx) => addMessages(tx, from, to, now));
  }
  const each = Math.ceil(events / leads);
  for (let from = 0; from < leads; from += CHUNK) {
    const to = Math.min(from + CHUNK, leads);
    await pool.query(
      `insert into event (id, at, lead_id, kind, actor, data, recorded_at)
       select gen_random_uuid(), happened.at, happened.lead_id, happened.kind, case when happened.kind = 'sequenceCompleted' then 'system' else 'lead' end, '{}', happened.at
       from (
         select people.id as lead_id, (array['emailOpened', 'linkClicked', 'documentOpened', 'sequenceCompleted'])[1 + (n * 7 + people.number) % 4] as kind,
           $3::timestamptz - ((n * 2654435761 + people.number * 40503) % 63072000) * interval '1 second' as at
         from (select ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid as id, number from generate_series($1::bigint, $2::bigint - 1) number) people,
           generate_series(1, $4::bigint) n
       ) happened`,
      [from, to, now, each],
    );
    progress(`people: ${to * each} of ${leads * each} events`);
  }
  progress("people: what the lists search and sort by");
  await database.transaction((tx) => writeLists(tx));
  for (const table of listed) await pool.query(unprepared(`alter table ${table} enable trigger user`));
  progress("people: vacuum");
  await pool.query("vacuum analyze");
}

/** Tables whose triggers keep what lists search and sort by. */
const listed = ["lead", "contact", "event", "score"];

/** Builds the index of the search once, at the end. */
async function writeLists(tx: Transaction): Promise<void> {
  const { rows } = await tx.query<{ definition: string }>("select pg_get_indexdef('lead_search_grams_idx'::regclass) as definition");
  await tx.query("drop index lead_search_grams_idx");
  await tx.query("insert into lead_search (lead_id, text) select id, '' from lead on conflict do nothing");
  await tx.query("select write_lead_search(array_agg(lead_id)) from lead_search");
  await tx.query(
    `insert into lead_rank (lead_id, active_at, top_score)
     select l.id, coalesce(e.at, '-infinity'), coalesce(s.value, 0)
     from lead l left join (select lead_id, max(at) as at from event where actor = 'lead' group by lead_id) e on e.lead_id = l.id
       left join (select lead_id, max(value) as value from score group by lead_id) s on s.lead_id = l.id
     on conflict (lead_id) do update set active_at = excluded.active_at, top_score = excluded.top_score`,
  );
  for (const { definition } of rows) await tx.query(unprepared(definition));
}

/** The people of a chunk, the same in each statement: from, to, now, and the words that they are made of. */
const person = `with person as (
     select ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid as id, number,
       string_to_array((string_to_array($4::text, ','))[1 + floor(40 * power(hashfloat8(number) / 4294967296.0 + 0.5, 1.6))::int], ' ') as family,
       string_to_array((string_to_array($5::text, ','))[1 + abs(hashint8(number * 31)) % 30], ' ') as given,
       (string_to_array($6::text, ','))[1 + abs(hashint8(number * 37)) % 10] as company,
       (string_to_array($7::text, ','))[1 + abs(hashint8(number * 41)) % 8] as domain,
       $3::timestamptz - number * interval '53 seconds' as at
     from generate_series($1::bigint, $2::bigint - 1) number)`;

async function addLeads(tx: Transaction, from: number, to: number, now: Date): Promise<void> {
  const values = [from, to, now, families, givens, companies, domains];
  await tx.query(
    `${person} insert into lead (id, relation, stage, family_name, given_name, family_kana, given_kana, display_name, company, search_key, language, zone, created_at, updated_at)
     select id, case when number % 10 = 1 then 'customer' else 'lead' end, (array['considering', 'later', 'later', 'none'])[1 + number % 4],
       case when number % 50 <> 0 then family[1] end, case when number % 50 <> 0 then given[1] end, case when number % 3 <> 0 and number % 50 <> 0 then family[2] end,
       case when number % 3 <> 0 and number % 50 <> 0 then given[2] end, case when number % 4 = 0 and number % 200 <> 0 then given[1] || '🌸' end,
       case when number % 5 < 2 then company || (number % 977) end,
       concat_ws(' ', case when number % 50 <> 0 then family[1] || given[1] end, case when number % 3 <> 0 and number % 50 <> 0 then family[2] || given[2] end,
         case when number % 4 = 0 and number % 200 <> 0 then given[1] || '🌸' end, case when number % 5 < 2 then company || (number % 977) end),
       'ja', 'Asia/Tokyo', at, at
     from person`,
    values,
  );
  await tx.query(
    `${person} insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, reason, state_at, created_at)
     select gen_random_uuid(), id, 'email', '', address, address, md5(address), case when number % 40 = 0 then 'unreachable' when number % 12 = 0 then 'unconfirmed' else 'reachable' end,
       case when number % 40 = 0 then 'bounced' end, at, at
     from (select *, given[3] || '.' || family[3] || number || '@' || domain as address from person where number % 20 <> 0) mail
     union all
     select gen_random_uuid(), id, 'line', 'line', address, address, md5(address), 'reachable', null, at, at
     from (select *, 'U' || md5(number::text) as address from person where number % 4 = 0) line
     union all
     select gen_random_uuid(), id, 'phone', '', '090-' || address, '+8190' || address, md5('phone' || address), 'reachable', null, at, at
     from (select *, lpad(number::text, 8, '0') as address from person where number % 6 = 0) phone`,
    values,
  );
  await tx.query(
    `${person} insert into consent (id, lead_id, contact_id, topic, channel, kind, basis, method, at)
     select gen_random_uuid(), p.id, c.id, t.key, c.channel, 'given', 'opt-in', 'form', p.at
     from person p join contact c on c.lead_id = p.id and c.channel in ('email', 'line') and c.state = 'reachable'
       cross join (select key from topic order by key limit 1) t`,
    values,
  );
  await tx.query(
    `${person} insert into subscription (lead_id, topic, channel, state, since, consent_id)
     select k.lead_id, k.topic, k.channel, case when p.number % 11 = 0 then 'unsubscribed' else 'subscribed' end, k.at, k.id
     from consent k join person p on p.id = k.lead_id`,
    values,
  );
  await tx.query(
    `${person} insert into lead_tag (lead_id, tag, at)
     select id, tag, at from person, unnest(array['セミナー参加', '資料請求', '紹介']) with ordinality tags(tag, place) where number % (place * 7) = 0
     union all select id, '年賀状', at from person where number % 20000 = 17`,
    values,
  );
  await tx.query(
    `${person} insert into score (lead_id, dimension, value, at)
     select id, dimension, abs(hashint8(number * place)) % 120, at
     from person, unnest(array['interest', 'trust', 'readiness']) with ordinality of(dimension, place) where number % place = 0`,
    values,
  );
  await tx.query(
    `${person} insert into hold (id, lead_id, cause, reason, since) select gen_random_uuid(), id, 'staff', 'asked by telephone', at from person where number % 500 = 3`,
    values,
  );
  await tx.query(
    `${person}, made as (
       insert into enrolment (id, lead_id, sequence_id, version_id, state, entered_at, position, step, step_since)
       select gen_random_uuid(), p.id, v.sequence_id, v.id, 'running', p.at,
         jsonb_build_object('phase', 'ready', 'step', v.definition->'steps'->0->>'id', 'enteredAt', '2027-01-01T00:00:00.000Z', 'anchor', '2027-01-01T00:00:00.000Z', 'prompt', false, 'lap', 1),
         v.definition->'steps'->0->>'id', p.at
       from person p join (select v.*, row_number() over (order by q.key) as place, count(*) over () as total
         from sequence q join sequence_version v on v.id = q.current_version_id) v on p.number % (v.total * 3) = v.place
       returning id, lead_id, entered_at)
     insert into process (id, kind, lead_id, state, wake_at, waits_for) select id, 'enrolment', lead_id, 'live', $3::timestamptz + interval '1 day', '{}' from made`,
    values,
  );
}

/**
 * One message of each enrolment whose lead can be sent mail, and the decision about it. One in eight was not sent: for four reasons, one of
 * which is rare.
 */
async function addMessages(tx: Transaction, from: number, to: number, now: Date): Promise<void> {
  await tx.query(
    `with of_lead as (
       select e.id as enrolment_id, e.lead_id, e.entered_at as at, c.id as contact_id, gen_random_uuid() as touch_id, gen_random_uuid() as decision_id,
         case when e.place % 8 <> 5 then null when e.place % 1000 = 5 then 'unconfirmed'
           else (array['no-consent', 'unsubscribed', 'late'])[1 + (e.place / 8) % 3] end as not_sent
       from (select *, ('x' || right(lead_id::text, 12))::bit(48)::bigint as place from enrolment) e join lateral (
         select c.id from contact c where c.lead_id = e.lead_id and c.channel = 'email' and c.state = 'reachable' limit 1) c on true
       where e.lead_id between ('00000000-0000-7000-8000-' || lpad(to_hex($1::bigint), 12, '0'))::uuid
         and ('00000000-0000-7000-8000-' || lpad(to_hex($2::bigint - 1), 12, '0'))::uuid),
     decided as (
       insert into decision (id, at, lead_id, touch_id, process_id, step, verdict, reason, last_at)
       select decision_id, at, lead_id, touch_id, enrolment_id, 'first', case when not_sent is null then 'send' else 'skip' end,
         coalesce(not_sent, 'due'), at from of_lead),
     planned as (
       insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, lane, plan, contact_id, channel, sender_id, due_at,
         not_before, state, reason, settled_at, created_at, decision_id, decision_at)
       select touch_id, lead_id, 'enrolment', enrolment_id, 'first', 1, 'nurture', 2, '[]', contact_id, 'email', sender.id, at, at,
         case when not_sent is null then 'sent' else 'skipped' end, not_sent, at, at, decision_id, at
       from of_lead, (select id from sender where channel = 'email' order by key limit 1) sender)
     insert into send (id, touch_id, lead_id, contact_id, sender_id, channel, category, template_version_id, message_id, dated_at, retry_key, state,
       fence, attempts, claimed_at, settled_at)
     select gen_random_uuid(), touch_id, lead_id, contact_id, sender.id, 'email', 'nurture', template.id, touch_id || '@bench.example.com', at,
       gen_random_uuid(), 'sent', gen_random_uuid(), 1, at, at
     from of_lead, (select id from sender where channel = 'email' order by key limit 1) sender,
       (select id from template_version where channel = 'email' order by key, language limit 1) template
     where at <= $3::timestamptz and not_sent is null`,
    [from, to, now],
  );
}
