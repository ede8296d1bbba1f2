-- A room that exists in tests only: one person asked for a greeting.
create table greeting (
  id uuid primary key,
  lead_id uuid not null,
  nickname text not null,
  state text not null check (state in ('asked', 'sent', 'revoked')),
  greet_at timestamptz(3) not null
);
