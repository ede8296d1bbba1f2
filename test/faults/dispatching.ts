import type { Site } from "./site.ts";

/** Writes a row into `fault_dispatching` for each `dispatching` commit, because settling overwrites the send's own row. */
export async function watchDispatching(site: Site): Promise<void> {
  await site.context.database.pool.query(
    `create table if not exists fault_dispatching (touch_id uuid not null);
     create or replace function note_dispatching() returns trigger language plpgsql as
       $$ begin insert into fault_dispatching values (new.touch_id); return null; end $$;
     create or replace trigger note_dispatching after update on send for each row
       when (new.state = 'dispatching' and old.state is distinct from new.state) execute function note_dispatching()`,
  );
}
